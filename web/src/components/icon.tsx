/** Strokes on a 24 × 24 field. Drawn in the colour of the text around them, and silent to screen readers: what they mean is said in words beside them. */
const PATHS = {
  accept: 'M5 12.5l4.5 4.5L19 7.5',
  add: 'M12 5v14M5 12h14',
  admin: 'M12 3l7 3v5c0 4.6-3 8-7 10-4-2-7-5.4-7-10V6zM9 12l2 2 4-4',
  approvals: 'M9 11l3 3 8-8M20 12v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h9',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5',
  chat: 'M4 5h16v11H9l-5 4z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevronDown: 'M6 9l6 6 6-6',
  chevronLeft: 'M15 6l-6 6 6 6',
  chevronRight: 'M9 6l6 6-6 6',
  chevronUp: 'M6 15l6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  command:
    'M9 9h6v6H9zM9 9V6.5A2.5 2.5 0 1 0 6.500 9H9zM15 9h2.500A2.500 2.500 0 1 0 15 6.500V9zM15 15v2.500a2.500 2.500 0 1 0 2.500-2.500H15zM9 15H6.500A2.500 2.500 0 1 0 9 17.500V15z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  dismiss: 'M6 6l12 12M18 6L6 18',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  drag: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  extend: 'M4 12h16M16 8l4 4-4 4M4 6v12',
  filter: 'M4 6h16M7 12h10M10 18h4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8h.01',
  join: 'M4 6h5l4 6 4 0M4 18h5l4-6M14 9l3 3-3 3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.500A8 8 0 1 1 9.500 4a6.500 6.500 0 0 0 10.500 10.500z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c.8-3.600 3.600-5.500 7-5.500s6.200 1.900 7 5.500',
  print: 'M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M7 14h10v6H7z',
  restore: 'M5 8h9a5 5 0 0 1 0 10H8M5 8l4-4M5 8l4 4',
  review: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM9 9h6M9 13h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  signal: 'M4 12h3l3-7 4 14 3-7h3',
  split: 'M4 12h6M10 12l6-6h4M10 12l6 6h4M17 3l3 3-3 3M17 15l3 3-3 3',
  task: 'M5 5h14v14H5zM9 12l2 2 4-4',
  timesheet: 'M5 4h14v16H5zM5 9h14M5 14h14M11 9v11',
  undo: 'M5 8h9a5 5 0 0 1 0 10H8M5 8l4-4M5 8l4 4',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  week: 'M4 6h16v13H4zM9.300 6v13M14.700 6v13M4 10.500h16',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListItem } from './draft-groups.ts';

/** About what they measure; each is measured once it is drawn. */
const HEADING_HEIGHT = 52;
const ROW_HEIGHT = 62;
const OVERSCAN = 8;

/** Which items are drawn: those near the window, the heading that they stand under, and those with these ids, so that no focus is lost. */
export function useVirtualItems(items: readonly ListItem[], body: RefObject<HTMLDivElement | null>, keptIds: readonly (string | null)[]) {
  const headings = useMemo(() => items.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : [])), [items]);
  const kept = items.flatMap(({ key }, index) => (keptIds.includes(key) ? [index] : []));
  const sticky = useRef(0);
  const scrollMargin = useOffsetTop(body);
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count: items.length,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
    scrollMargin,
    rangeExtractor(range: Range) {
      sticky.current = headings.findLast((index) => index <= range.startIndex) ?? 0;
      return [...new Set([sticky.current, ...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  return { virtualizer, stickyIndex: sticky.current };
}

/** How far below the top of the page the list begins; what stands above it may grow and shrink. */
function useOffsetTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}

import { Icon, type IconName } from '#web/components/icon.tsx';
import { useText } from '#web/text/text.tsx';

const ICONS: Record<string, IconName> = {
  google_calendar: 'calendar',
  ical: 'calendar',
  meetings: 'person',
  nucleus: 'chat',
  github: 'code',
  git: 'code',
  wakatime: 'code',
  productive: 'task',
  activitywatch: 'clock',
};

export function sourceIcon(source: string): IconName {
  return ICONS[source] ?? 'signal';
}

/** Where a draft's signals come from: an icon each, with their names for everyone who wants or needs them. */
export function Sources({ sources }: { sources: readonly string[] }) {
  const { text, format } = useText();
  if (sources.length === 0) return null;
  const names = text.review.fromSources(format.list(sources.map((source) => text.words.sources[source] ?? source)));
  return (
    <span className="draft-row-sources" title={names}>
      {[...new Set(sources.map(sourceIcon))].map((icon) => (
        <Icon key={icon} name={icon} size={14} />
      ))}
      <span className="visually-hidden">{names}</span>
    </span>
  );
}

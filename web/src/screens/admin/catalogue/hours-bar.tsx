import { hoursText } from '#domain/hours.ts';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import './hours-bar.css';

type HoursBarProps = { used: number; agreed: number | null };

/** Hours used of those agreed, as words and as a bar. Where they go over, the bar shows where the agreed ones end. */
export function HoursBar({ used, agreed }: HoursBarProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  if (agreed === null) return <p className="hours-bar-text small quiet">{words.usedNoLimit(hoursText(used))}</p>;
  const isOver = used > agreed;
  const filled = isOver ? agreed / used : used / agreed;
  return (
    <div className={isOver ? 'hours-bar hours-bar-over' : 'hours-bar'}>
      <p className="hours-bar-text small">
        <span>{words.usedOf(hoursText(used), hoursText(agreed))}</span>
        {isOver && <Pill tone="warning">{words.over(hoursText(used - agreed))}</Pill>}
      </p>
      <div className="hours-bar-track" aria-hidden="true">
        <div className="hours-bar-fill" style={{ inlineSize: `${filled * 100}%` }} />
      </div>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Me } from '#web/api/session.ts';
import { lastSeenQuery } from '#web/api/signals.ts';
import { Checkbox } from '#web/components/field.tsx';
import { CopyField } from '#web/components/shown-once.tsx';
import { useText } from '#web/text/text.tsx';
import { collectCommands, type SourceRow } from './sources.ts';
import './source-card.css';

type SourceCardProps = {
  row: SourceRow;
  isCounted: boolean;
  me: Me;
  /** Null for a source without a switch. */
  isOn: boolean | null;
  mayChange: boolean;
  onSwitch(isOn: boolean): void;
};

/** One source. */
export function SourceCard({ row: { source, count }, isCounted, me, isOn, mayChange, onSwitch }: SourceCardProps) {
  const { text, format } = useText();
  const { sources: words } = text.settings;
  const { data: lastSeen } = useQuery({ ...lastSeenQuery(source), enabled: count > 0 });
  const name = text.words.sources[source] ?? source;
  return (
    <section className="source-card">
      <div>
        <h2 dir="auto">{name}</h2>
        <p className="quiet">{words.abouts[source] ?? words.unknown}</p>
      </div>
      <div className="small">
        <p>{isCounted && (count > 0 ? text.words.signals(count) : words.nothingYet)}</p>
        {lastSeen && <p className="quiet">{words.lastCame(format.moment(lastSeen, me.user.time_zone))}</p>}
      </div>
      <div>
        {isOn === null ? (
          <p className="quiet small">{words.alwaysOn}</p>
        ) : (
          <Checkbox
            role="switch"
            label={
              <>
                {words.makesDrafts}
                <span className="visually-hidden">: {name}</span>
              </>
            }
            checked={isOn}
            disabled={!mayChange}
            onChange={({ currentTarget: { checked } }) => onSwitch(checked)}
          />
        )}
      </div>
      <details className="source-card-connect">
        <summary>
          {words.connect}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <Connect source={source} email={me.user.email} />
      </details>
    </section>
  );
}

function Connect({ source, email }: { source: string; email: string }) {
  const { text } = useText();
  const { sources: words } = text.settings;
  const commands = collectCommands(source, email);
  if (commands.length > 0) {
    return (
      <div className="stack">
        <p>{words.commandAbout}</p>
        {commands.map((command) => (
          <CopyField key={command} label={words.command} value={command} />
        ))}
      </div>
    );
  }
  return (
    <p>
      {words.agentAbout(source)}{' '}
      <Link to="/settings/{-$section}" params={{ section: 'tokens' }}>
        {words.agentLink}
      </Link>
      {source === 'google_calendar' && <> {words.googleHint}</>}
    </p>
  );
}

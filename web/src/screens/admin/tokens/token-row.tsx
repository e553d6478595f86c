import type { ReactNode } from 'react';
import type { ServiceToken } from '#web/api/service-tokens.ts';
import type { User } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import { tokenState } from './token-state.ts';
import './token-row.css';

type TokenRowProps = { token: ServiceToken; people: ReadonlyMap<string, User>; timeZone: string; onRevoke?: () => void };

const TONES = { revoked: 'plain', neverUsed: 'plain', refusing: 'warning', fine: 'good' } as const;
const NAMED_PEOPLE = 5;

/** One agent's token: what it may, and what came of what it sent. */
export function TokenRow({ token, people, timeZone, onRevoke }: TokenRowProps) {
  const { text, format } = useText();
  const { tokens: words } = text.admin;
  const state = tokenState(token);
  const nameOf = (id: string) => people.get(id)?.name ?? words.someone;
  return (
    <article className="token-row">
      <div className="token-row-who">
        <h2 dir="auto" data-row={token.id} tabIndex={-1}>
          {token.name}
        </h2>
        <p className="row small">
          <Pill tone={TONES[state]}>{words.state[state]}</Pill>
          <span className="quiet">{words.endsWith(token.token_hint)}</span>
        </p>
      </div>
      <dl className="token-row-health">
        <Fact name={words.lastSeen}>{token.last_used_at ? format.moment(token.last_used_at, timeZone) : words.never}</Fact>
        <Fact name={words.received}>{format.number(token.items_received)}</Fact>
        <Fact name={words.stored} hint={words.storedHint}>
          {format.number(token.items_stored)}
        </Fact>
        <Fact name={words.refused} isBad={token.items_refused > 0}>
          {format.number(token.items_refused)}
        </Fact>
      </dl>
      {onRevoke && (
        <Button className="token-row-revoke" onClick={onRevoke} aria-label={words.revokeNamed(token.name)}>
          {words.revoke}
        </Button>
      )}
      <dl className="token-row-bound small">
        <Fact name={words.sendsFor}>{token.user_ids === null ? words.anyone : <People names={token.user_ids.map(nameOf)} />}</Fact>
        <Fact name={words.sources}>
          <span dir="auto">
            {token.sources === null ? words.anySource : format.list(token.sources.map((source) => text.words.sources[source] ?? source))}
          </span>
        </Fact>
        <Fact name={words.issued}>
          <span dir="auto">{words.issuedBy(nameOf(token.created_by), format.moment(token.created_at, timeZone))}</span>
        </Fact>
      </dl>
      {token.refusals.length > 0 && <Refusals token={token} timeZone={timeZone} />}
    </article>
  );
}

function Fact({ name, hint, isBad = false, children }: { name: string; hint?: string; isBad?: boolean; children: ReactNode }) {
  return (
    <div className={isBad ? 'token-fact token-fact-bad' : 'token-fact'} title={hint}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function People({ names }: { names: readonly string[] }) {
  const { text, format } = useText();
  const rest = names.length - NAMED_PEOPLE;
  const said = rest > 0 ? `${names.slice(0, NAMED_PEOPLE).join(', ')} ${text.admin.tokens.others(rest)}` : format.list(names);
  return (
    <span dir="auto" title={rest > 0 ? names.join(', ') : undefined}>
      {said}
    </span>
  );
}

/** Why items were refused, the most frequent reason first. */
function Refusals({ token, timeZone }: { token: ServiceToken; timeZone: string }) {
  const { text, format } = useText();
  const { tokens: words } = text.admin;
  return (
    <div className="token-row-refusals small">
      {token.last_refused_at && <p>{words.lastRefused(format.moment(token.last_refused_at, timeZone))}</p>}
      <ul>
        {token.refusals.map(({ error, kind, count, last_at }) => (
          <li key={`${kind} ${error}`}>
            <strong>{words.items[kind](count)}</strong> {words.why[error] ?? error}{' '}
            <span className="quiet">
              <code>{error}</code>, {words.lastAt(format.moment(last_at, timeZone))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

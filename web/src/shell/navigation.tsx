import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingCountQuery } from '#web/api/approvals.ts';
import { pendingCountQuery } from '#web/api/drafts.ts';
import { type Me, may } from '#web/api/session.ts';
import { Icon } from '#web/components/icon.tsx';
import { useText } from '#web/text/text.tsx';
import { AccountMenu } from './account-menu.tsx';
import { screensBeyondBar, screensFor } from './screens.ts';
import './navigation.css';

/** Beside the screen where there is room, below it on phones. What it reads out is the same everywhere. */
export function Navigation({ me }: { me: Me }) {
  const { text } = useText();
  const { data: pending = 0 } = useQuery({ ...pendingCountQuery, enabled: may(me, 'time/view') });
  const { data: waiting = 0 } = useQuery({ ...waitingCountQuery, enabled: may(me, 'time/manage') });
  const beyondBar = new Set(screensBeyondBar(me).map(({ screen }) => screen));
  return (
    <nav className="navigation" aria-label={text.shell.mainNavigation}>
      <Link to="/review" search={{}} className="navigation-brand">
        <img src="/daybook.svg" alt="" width="28" height="28" />
        <span>{text.words.product}</span>
      </Link>
      <ul>
        {screensFor(me).map(({ screen, to }) => (
          <li key={screen} className={beyondBar.has(screen) ? 'navigation-beyond' : undefined}>
            <Link to={to} className="navigation-link" activeProps={{ 'aria-current': 'page' }} search={{}}>
              <Icon name={screen} size={20} />
              <span className="navigation-name">{text.shell.screens[screen]}</span>
              <span className="navigation-label" aria-hidden="true">
                {text.shell.labels[screen]}
              </span>
              {screen === 'review' && pending > 0 && <Badge count={pending} label={text.shell.pendingDrafts(pending)} />}
              {screen === 'approvals' && waiting > 0 && <Badge count={waiting} label={text.approvals.waiting(waiting)} />}
            </Link>
          </li>
        ))}
      </ul>
      <AccountMenu me={me} />
    </nav>
  );
}

function Badge({ count, label }: { count: number; label: string }) {
  const { format } = useText();
  return (
    <span className="navigation-badge">
      <span aria-hidden="true">{count > 999 ? '999+' : format.number(count)}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

import { Link } from '@tanstack/react-router';
import { useText } from '#web/text/text.tsx';
import './status-filter.css';

/** Else the one without a status counts as the current page at every status. */
const WHOLE_ADDRESS = { exact: true };

/** What waits, or what was dismissed, of the same day. */
export function StatusFilter({ day, isDismissed }: { day: string; isDismissed: boolean }) {
  const { text } = useText();
  return (
    <nav className="status-filter" aria-label={text.review.filters}>
      <Link to="/review" search={{ day }} activeProps={{}} activeOptions={WHOLE_ADDRESS} aria-current={isDismissed ? undefined : 'true'}>
        {text.review.pending}
      </Link>
      <Link
        to="/review"
        search={{ day, status: 'dismissed' }}
        activeProps={{}}
        activeOptions={WHOLE_ADDRESS}
        aria-current={isDismissed ? 'true' : undefined}
      >
        {text.review.dismissed}
      </Link>
    </nav>
  );
}

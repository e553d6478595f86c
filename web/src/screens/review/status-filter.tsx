import { Link } from '@tanstack/react-router';
import { useText } from '#web/text/text.tsx';
import './status-filter.css';

/** What waits, or what was dismissed, of the same day. */
export function StatusFilter({ day, isDismissed }: { day: string; isDismissed: boolean }) {
  const { text } = useText();
  return (
    <nav className="status-filter" aria-label={text.review.filters}>
      <Link to="/review" search={{ day }} activeProps={{}} aria-current={isDismissed ? undefined : 'true'}>
        {text.review.pending}
      </Link>
      <Link to="/review" search={{ day, status: 'dismissed' }} activeProps={{}} aria-current={isDismissed ? 'true' : undefined}>
        {text.review.dismissed}
      </Link>
    </nav>
  );
}

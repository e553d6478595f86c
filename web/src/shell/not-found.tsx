import { Link } from '@tanstack/react-router';
import { EmptyState } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';

export function NotFound() {
  const { text } = useText();
  return (
    <Page title={text.shell.notFound.title}>
      <EmptyState icon="search" title={text.shell.notFound.hint}>
        <Link to="/review" search={{}}>
          {text.shell.notFound.back}
        </Link>
      </EmptyState>
    </Page>
  );
}

import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';

/** Where a screen broke: what happened, and a way to try again. The navigation stays. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { text } = useText();
  const router = useRouter();
  return (
    <Page title={text.shell.screenFailed}>
      <ProblemNotice
        error={error}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}

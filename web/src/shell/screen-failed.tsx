import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { isProblem } from '#web/api/problem.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';
import { isServerThere } from './fetch-code.ts';

const ASK_AGAIN_MS = 3_000;

/** Where a screen broke: what happened, and a way to try again; by itself where the connection is lost. The navigation stays. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { text } = useText();
  const router = useRouter();
  const tryAgain = useCallback(() => {
    reset();
    void router.invalidate();
  }, [reset, router]);
  const isUnreachable = isProblem(error, 'unreachable');
  useOnceServerIsThere(isUnreachable, tryAgain);
  return (
    <Page title={text.shell.screenFailed}>
      {isUnreachable ? (
        <Notice tone="warning" isReadOut>
          <p>{text.shell.screenUnreachable}</p>
        </Notice>
      ) : (
        <ProblemNotice error={error} onRetry={tryAgain} />
      )}
    </Page>
  );
}

function useOnceServerIsThere(isWaiting: boolean, then: () => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    let isShown = true;
    const ask = async () => (await isServerThere()) && isShown && then();
    const timer = setInterval(ask, ASK_AGAIN_MS);
    window.addEventListener('online', ask);
    return () => {
      isShown = false;
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [isWaiting, then]);
}

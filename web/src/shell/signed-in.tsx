import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '#web/api/session.ts';
import { AppFrame } from './app-frame.tsx';
import { ToastProvider } from './toasts.tsx';

/** All that a signed-in user sees. What was told, and what `u` undoes, is theirs alone. */
export function SignedIn() {
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <ToastProvider key={me.user.id} user={me.user}>
      <AppFrame />
    </ToastProvider>
  );
}

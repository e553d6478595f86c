import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '#web/api/query-client.ts';
import { signOut } from '#web/api/session.ts';
import { forgetUndoables } from './kept-undoables.ts';

/** Signs out, here or on all devices, and shows the sign-in. Throws `Problem` where that fails; nothing has changed then. */
export function useSignOut(): (where: 'here' | 'everywhere') => Promise<void> {
  const navigate = useNavigate();
  return async (where) => {
    await signOut(where === 'everywhere');
    queryClient.clear();
    forgetUndoables();
    await navigate({ to: '/sign-in', search: where === 'everywhere' ? { left: where } : {} });
  };
}

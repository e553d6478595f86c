import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '#domain/day.ts';
import { isListedAt } from './use-held.ts';

/** Asks before what was typed about a draft of a day is lost: by Escape, and by any way to an address that doesn't list it. */
export function useLeaving({ day, isAsked, onLeave }: { day: Day; isAsked: boolean; onLeave(): void }) {
  const [isLeaving, setLeaving] = useState(false);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => isAsked && !(next.fullPath === '/review' && isListedAt(day, next.search)),
    enableBeforeUnload: isAsked,
    withResolver: true,
  });
  return {
    isAsking: isLeaving || status === 'blocked',
    leave: () => (isAsked ? setLeaving(true) : onLeave()),
    confirm(): void {
      setLeaving(false);
      if (proceed) proceed();
      else onLeave();
    },
    stay(): void {
      setLeaving(false);
      reset?.();
    },
  };
}

import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Day } from '#domain/day.ts';

/** Ways to what else a review can show, each an address. */
export function useReviewAddress() {
  const navigate = useNavigate({ from: '/review' });
  return {
    show({ day, status }: { day: Day | 'all'; status?: 'dismissed' }): void {
      void navigate({ search: { day, ...(status && { status }) } });
    },
    searchFor(q: string): void {
      void navigate({ search: ({ q: _old, ...rest }) => ({ ...rest, ...(q && { q }) }), replace: true });
    },
  };
}

/** The day that was found stays while its drafts go, so it has to stand in the address. */
export function useDayInAddress(day: Day | 'all' | null): void {
  const navigate = useNavigate({ from: '/review' });
  useEffect(() => {
    if (day !== null) void navigate({ search: (search) => ({ ...search, day }), replace: true });
  }, [day, navigate]);
}

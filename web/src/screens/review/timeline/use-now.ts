import { useEffect, useState } from 'react';
import { MS_PER_MINUTE } from '#domain/interval.ts';

/** The present instant, in epoch milliseconds, told anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MS_PER_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

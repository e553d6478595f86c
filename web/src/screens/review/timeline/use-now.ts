import { useEffect, useState } from 'react';

const MS_PER_MINUTE = 60_000;

/** The present instant, in epoch milliseconds, told anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MS_PER_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

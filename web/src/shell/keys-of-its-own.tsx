import type { ReactNode } from 'react';
import { KEYS_OF_ITS_OWN } from './shortcuts.ts';

/** While this is on screen no single key does anything elsewhere: what is typed is meant for it, also before its fields are there. */
export function KeysOfItsOwn({ children }: { children: ReactNode }) {
  return <div {...{ [KEYS_OF_ITS_OWN]: '' }}>{children}</div>;
}

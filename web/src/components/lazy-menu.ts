import { lazy } from 'react';

/** A menu's code is fetched when one is first opened. */
export const MenuAt = lazy(async () => ({ default: (await import('./menu.tsx')).MenuAt }));

import { describe, expect, it } from 'vitest';
import { createPressGuard } from '#web/screens/review/press-guard.ts';

const PRESS = { detail: 1, timeStamp: 1000, clientX: 500, clientY: 200 };

describe('createPressGuard', () => {
  it('refuses the second half of a double click, told by its count or by its time and place', () => {
    const isMeant = createPressGuard();
    expect(isMeant(PRESS)).toBe(true);
    expect(isMeant({ ...PRESS, detail: 2, timeStamp: 1450 })).toBe(false);
    expect(isMeant({ ...PRESS, timeStamp: 1299, clientY: 210 })).toBe(false);
  });

  it('takes a press that comes later, or is elsewhere', () => {
    const isMeant = createPressGuard();
    isMeant(PRESS);
    expect(isMeant({ ...PRESS, timeStamp: 1050, clientY: 260 })).toBe(true);
    expect(isMeant({ ...PRESS, timeStamp: 1350, clientY: 260 })).toBe(true);
  });

  it('takes every press by key', () => {
    const isMeant = createPressGuard();
    isMeant(PRESS);
    expect(isMeant({ ...PRESS, detail: 0, timeStamp: 1010 })).toBe(true);
  });
});

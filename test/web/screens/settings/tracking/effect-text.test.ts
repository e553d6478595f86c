import { describe, expect, it } from 'vitest';
import { effectText } from '#web/screens/settings/tracking/effect-text.ts';
import { en } from '#web/text/en/index.ts';

type Preview = Parameters<typeof effectText>[0];
const changes = [{}] as Preview['days'][number]['changes'];

function effect(drafts: number, hours: number, days: Preview['days'] = []): string {
  return effectText(
    { days, before: { drafts: 10, hours: 8, dismissed: 0 }, after: { drafts: 10 + drafts, hours: 8 + hours, dismissed: 0 } },
    en.settings.effect,
  );
}

describe('effectText', () => {
  it('says how many drafts and hours more or fewer', () => {
    expect(effect(-3, -0.75)).toBe('3 drafts fewer, 0:45 h less');
    expect(effect(1, 1.5)).toBe('1 draft more, 1:30 h more');
  });

  it('leaves out what stays the same', () => {
    expect(effect(0, 0.25)).toBe('0:15 h more');
    expect(effect(-1, 0)).toBe('1 draft fewer');
  });

  it('takes what adding floating hours leaves over for nothing', () => {
    const totals = { drafts: 3, dismissed: 0 };
    const preview = { days: [], before: { ...totals, hours: 0.3 }, after: { ...totals, hours: 0.1 + 0.2 } };
    expect(effectText(preview, en.settings.effect)).toBe('No effect on these days');
  });

  it('counts drafts that change without more or less of anything', () => {
    expect(effect(0, 0, [{ date: '2026-11-25', changes }])).toBe('1 draft changes');
  });
});

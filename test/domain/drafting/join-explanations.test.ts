import { describe, expect, test } from 'vitest';
import type { DraftExplanation, SignalShare } from '#domain/drafting/explanation.ts';
import { joinExplanations } from '#domain/drafting/join-explanations.ts';

function share(signal_id: string, startsAt: number, endsAt: number, lost: SignalShare['lost'] = []): SignalShare {
  return { signal_id, kind: 'burst', claimed: { startsAt, endsAt }, claimed_ms: endsAt - startsAt, given_ms: 1, lost };
}

function lost(id: string, ms: number, kind: 'draft' | 'time_entry' = 'draft'): SignalShare['lost'][number] {
  return { to: { kind, id }, reason: 'precedence', ms };
}

function explanation(signals: SignalShare[], given: Partial<DraftExplanation> = {}): DraftExplanation {
  return {
    ...{ signals, evidence: [], matched_by: { signal_id: 'a', tiers: [] }, rule: null, rule_set_version: 'v', time_zone: 'UTC' },
    ...{ raw_minutes: 50, rounded_minutes: 60, rounding: '15min', ...given },
  };
}

describe('joinExplanations', () => {
  test('has the match of the first, and the minutes of all', () => {
    const rule = { index: 1, name: 'R', sets: ['target' as const] };
    const joined = joinExplanations([explanation([], { rule }), explanation([], { raw_minutes: 5, rounded_minutes: 15 })], ['x', 'y'], []);
    expect(joined).toMatchObject({ rule, raw_minutes: 55, rounded_minutes: 75 });
  });

  test('keeps what the drafts were booked on where that differs, also of earlier joins', () => {
    const [shop, site, lab] = ['shop', 'site', 'lab'].map((budget_id) => ({ budget_id, line_item_id: null, task_id: null }));
    if (!shop || !site || !lab) throw new Error('There are no three targets.');
    const earlier = explanation([], { joined_targets: [shop, lab] });
    expect(joinExplanations([explanation([]), earlier], ['x', 'y'], [site, shop]).joined_targets).toEqual([site, shop, lab]);
    expect(joinExplanations([explanation([]), explanation([])], ['x', 'y'], [site])).not.toHaveProperty('joined_targets');
  });

  test('puts the parts of a signal that was split together again', () => {
    const [first, second] = [share('a', 0, 30, [lost('z', 5)]), share('a', 30, 60, [lost('z', 7), lost('y', 1, 'time_entry')])];
    expect(joinExplanations([explanation([second]), explanation([first])], ['x', 'y'], []).signals).toEqual([
      { ...share('a', 0, 60), given_ms: 2, lost: [lost('z', 12), lost('y', 1, 'time_entry')] },
    ]);
  });

  test('what one lost to the other is the joined one’s own', () => {
    const evidence = [{ signal_id: 'b', kind: 'burst' as const, lost_ms: 9, reason: 'precedence' as const }];
    const other = [{ ...evidence[0], signal_id: 'c', lost_ms: 2 } as (typeof evidence)[0]];
    const joined = joinExplanations(
      [
        explanation([share('a', 0, 30)], { evidence: [...evidence, ...other] }),
        explanation([share('b', 0, 60, [lost('x', 9)])], { evidence: other }),
      ],
      ['x', 'y'],
      [],
    );
    expect(joined.signals[1]?.lost).toEqual([{ to: { kind: 'draft', id: 'x' }, reason: 'same_draft', ms: 9 }]);
    expect(joined.evidence).toEqual([{ ...other[0], lost_ms: 4 }]);
  });
});

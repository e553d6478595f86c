import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { sayEvidence } from '#web/screens/approvals/evidence-text.ts';
import { de } from '#web/text/de/index.ts';
import { en } from '#web/text/en/index.ts';

type Evidence = NonNullable<TimeEntry['evidence']>;
const texts = { text: en, list: (items: readonly string[]) => items.join(' and ') };
const kind = (signal_type: string, count: number, source = 'git') => ({ source, signal_type, count });

function evidence(given: Partial<Evidence>): Evidence {
  return { origin: 'engine', signal_count: 0, signals_by_kind: [], drafted_hours: 1, edited_fields: [], hours_changed: 0, ...given };
}

describe('evidence in words', () => {
  it('says that an entry was booked by hand', () => {
    expect(sayEvidence(null, texts)).toBe('Booked by hand');
  });

  it('counts signals by kind and says by how much hours were raised', () => {
    const found = evidence({
      signal_count: 5,
      signals_by_kind: [kind('commit', 3), kind('meeting', 2)],
      edited_fields: ['hours'],
      hours_changed: 0.5,
    });
    expect(sayEvidence(found, texts)).toBe('From 5 signals: 3 commits, 2 meetings; hours raised by 0:30');
    expect(sayEvidence(found, { ...texts, text: de })).toBe('Belegt durch 5 Signale: 3 Commits, 2 Besprechungen; Stunden um 0:30 erhöht');
  });

  it('names one kind alone by itself, and counts one type of several sources together', () => {
    const found = evidence({ signal_count: 3, signals_by_kind: [kind('commit', 2), kind('commit', 1, 'github')] });
    expect(sayEvidence(found, texts)).toBe('From 3 commits; as drafted');
  });

  it('says how many signals there are where some were never sent', () => {
    expect(sayEvidence(evidence({ signal_count: 3, signals_by_kind: [kind('commit', 1)] }), texts)).toBe(
      'From 3 signals: 1 commit; as drafted',
    );
    expect(sayEvidence(evidence({ signal_count: 2 }), texts)).toBe('From 2 signals; as drafted');
  });

  it('tells agents’ drafts, drafts without signals and unknown types', () => {
    expect(sayEvidence(evidence({ origin: 'agent', signal_count: 1, signals_by_kind: [kind('toString', 1)] }), texts)).toBe(
      'From an agent’s draft, 1 × toString; as drafted',
    );
    expect(sayEvidence(evidence({}), texts)).toBe('From a draft without signals; as drafted');
  });

  it('says that hours were lowered, and what else was edited', () => {
    const found = evidence({ edited_fields: ['hours', 'description', 'line_item'], hours_changed: -0.25 });
    expect(sayEvidence(found, texts)).toBe('From a draft without signals; hours lowered by 0:15; edited: description and line item');
  });
});

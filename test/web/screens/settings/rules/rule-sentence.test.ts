import { describe, expect, it } from 'vitest';
import { conditionSentence } from '#web/screens/settings/rules/rule-sentence.ts';
import { NEW_CONDITION, type RuleValues } from '#web/screens/settings/rules/rule-values.ts';
import { de } from '#web/text/de/index.ts';
import { en } from '#web/text/en/index.ts';
import { formatFor } from '#web/text/format.ts';

const VALUES: Pick<RuleValues, 'join' | 'conditions'> = {
  join: 'any',
  conditions: [
    { ...NEW_CONDITION, operator: 'is', texts: ['Sync', 'Retro'] },
    { ...NEW_CONDITION, field: 'weekday', weekdays: ['saturday'] },
    { ...NEW_CONDITION, field: 'duration_minutes', atLeast: 30, lessThan: 60 },
    { ...NEW_CONDITION, field: 'metadata', path: ['pull', 'label'], texts: ['urgent'] },
  ],
};

describe('conditionSentence', () => {
  it('says every condition', () => {
    expect(conditionSentence(VALUES, en.settings.rules.sentence, formatFor('en-GB'))).toBe(
      'title is “Sync” or “Retro” or it is Sat or it lasts at least 30 and less than 60 minutes or metadata pull › label contains “urgent”',
    );
  });

  it('puts what must not hold in brackets', () => {
    const sentence = conditionSentence(
      { join: 'none', conditions: VALUES.conditions.slice(1, 2) },
      de.settings.rules.sentence,
      formatFor('de-DE'),
    );
    expect(sentence).toBe('nicht (es Sa ist)');
  });
});

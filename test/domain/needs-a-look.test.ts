import { describe, expect, it } from 'vitest';
import { needsALook } from '#domain/needs-a-look.ts';

const SURE = { budget_id: 'acme', description: 'Planning', match_confidence: 0.8, rounding_warning: 0 };

describe('needsALook', () => {
  it('finds nothing to say about a draft with a budget, a description and high confidence', () => {
    expect(needsALook(SURE)).toEqual([]);
  });

  it('tells fair from low confidence at the words’ own borders', () => {
    expect(needsALook({ ...SURE, match_confidence: 0.79 })).toEqual(['fair_confidence']);
    expect(needsALook({ ...SURE, match_confidence: 0.5 })).toEqual(['fair_confidence']);
    expect(needsALook({ ...SURE, match_confidence: 0.49 })).toEqual(['low_confidence']);
  });

  it('says of a draft without a budget only that, however unsure it is', () => {
    expect(needsALook({ ...SURE, budget_id: null, match_confidence: 0.1 })).toEqual(['no_budget']);
    expect(needsALook({ ...SURE, budget_id: null, match_confidence: 0.6 })).toEqual(['no_budget']);
    expect(needsALook({ ...SURE, budget_id: null })).toEqual(['no_budget']);
  });

  it('names rounding where it adds much, and a description that is missing or blank', () => {
    expect(needsALook({ ...SURE, rounding_warning: 1 })).toEqual(['rounding']);
    expect(needsALook({ ...SURE, description: null })).toEqual(['no_description']);
    expect(needsALook({ ...SURE, description: '  ' })).toEqual(['no_description']);
  });

  it('gives all reasons, the weightiest first', () => {
    const draft = { budget_id: null, description: null, match_confidence: 0.2, rounding_warning: 1 };
    expect(needsALook(draft)).toEqual(['no_budget', 'rounding', 'no_description']);
  });
});

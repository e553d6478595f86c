/** From most to least sure. */
export type ConfidenceWord = 'high' | 'fair' | 'low';

const HIGH_CONFIDENCE = 0.8;
export const FAIR_CONFIDENCE = 0.5;

/** A word to read for the probability, 0 to 1, that a draft is right. */
export function confidenceWord(probability: number): ConfidenceWord {
  if (probability >= HIGH_CONFIDENCE) return 'high';
  return probability >= FAIR_CONFIDENCE ? 'fair' : 'low';
}

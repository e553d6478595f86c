import type { Catalogue } from '#web/text/en/index.ts';

export const week: Catalogue['week'] = {
  previous: 'Woche davor',
  next: 'Woche danach',
  thisWeek: 'Diese Woche',
  print: 'Drucken',
  grid: (range) => `Stunden der Woche ${range} nach Budget und Tag`,
  isoNote: 'Freigaben zählen Wochen von Montag bis Sonntag.',
  today: 'Heute',
  total: 'Summe',
  gaps: 'Lücken',
  gapsHint: 'Arbeitszeit, die nichts erklärt',
  noGaps: 'Keine Lücken',
  gapsUnknown: 'Lücken nicht bekannt',
  nothing: 'Nichts',
  kinds: { approved: 'Freigegeben', waiting: 'Wartet', rejected: 'Abgelehnt', pending: 'Noch nicht geprüft' },
  cell: {
    approved: (hours) => `${hours} freigegeben`,
    waiting: (hours) => `${hours} warten auf Freigabe`,
    rejected: (hours) => `${hours} abgelehnt`,
    pending: (hours) => `${hours} in offenen Entwürfen`,
  },
  gapsOf: (hours) => `${hours} ohne Erklärung`,
  inReview: 'Öffnet den Tag in der Durchsicht.',
  empty: 'Nichts in dieser Woche',
  emptyHint:
    'Es ist keine Zeit gebucht, und kein Entwurf wartet. Sieh dir einen Tag in der Durchsicht an, oder buche Zeit von Hand im Stundenzettel.',
  toReview: 'Zur Durchsicht',
  toTimesheet: 'Zum Stundenzettel',
  printedFor: (name) => `Zeiten von ${name}`,
};

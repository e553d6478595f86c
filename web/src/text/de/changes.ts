import type { Catalogue } from '#web/text/en/index.ts';
import { plural } from '#web/text/plural.ts';

const count = plural('de');
const drafts = (n: number) => count(n, { one: '# Entwurf', other: '# Entwürfe' });

export const changes: Catalogue['changes'] = {
  nothing: 'An diesen Tagen würde sich nichts ändern.',
  summary: (added, changed, removed) => `Neu: ${drafts(added)}. Geändert: ${drafts(changed)}. Entfernt: ${drafts(removed)}.`,
  added: 'Neu',
  changed: 'Geändert',
  removed: 'Entfernt',
  more: (n) => `und ${drafts(n)} mehr`,
  hours: (from, to) => `Stunden ${from} → ${to}`,
  target: (from, to) => `${from} → ${to}`,
  described: (before) => `Hieß „${before}“`,
  none: 'Kein Budget',
  billable: 'Jetzt abrechenbar',
  notBillable: 'Nicht mehr abrechenbar',
  dismissed: 'Verworfen, weil zu kurz',
  pending: 'Wieder offen',
  times: 'Andere Tageszeiten',
  confidence: (from, to) => `Sicherheit ${from} → ${to}`,
  origin: 'Nur, woher er kommt',
};

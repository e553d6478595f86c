import type { Catalogue } from '#web/text/en/index.ts';
import { plural } from '#web/text/plural.ts';

const count = plural('de');

export const ruleEffect: Catalogue['ruleEffect'] = {
  order:
    'Bei Budget, Position und Aufgabe kommt zuerst, was mit dem Signal gesendet wurde, dann ein Aufgaben- oder Budgetkürzel in Titel oder Branch, und dann erst Regeln.',
  outranked: {
    signal: (n) =>
      count(n, {
        one: '# Entwurf bleibt trotz einer Regel, wo er ist: Worauf er geht, wurde mit ihm gesendet.',
        other: '# Entwürfe bleiben trotz einer Regel, wo sie sind: Worauf sie gehen, wurde mit ihnen gesendet.',
      }),
    code: (n) =>
      count(n, {
        one: '# Entwurf bleibt trotz einer Regel, wo er ist: Sein Titel oder Branch nennt, worauf er geht.',
        other: '# Entwürfe bleiben trotz einer Regel, wo sie sind: Ihre Titel oder Branches nennen, worauf sie gehen.',
      }),
  },
  contradicted: (n) => count(n, { one: '# Zeiteintrag sagt etwas anderes', other: '# Zeiteinträge sagen etwas anderes' }),
  contradictedAbout: 'Was vorher gebucht wurde, bleibt, wie es ist.',
  booked: 'Gebucht:',
  ruleSays: 'Die Regel:',
  more: (n) => `und ${n} mehr`,
  notApplied: 'Daybook würde diese Regel behalten, aber nicht anwenden:',
};

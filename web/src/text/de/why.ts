import type { Catalogue } from '#web/text/en/index.ts';
import { plural } from '#web/text/plural.ts';

const count = plural('de');
const minutes = (n: number) => (n > 0 && n < 1 ? 'weniger als eine Minute' : count(Math.round(n), { one: '# Minute', other: '# Minuten' }));

const way = { nearest: 'gerundet', up: 'aufgerundet', down: 'abgerundet' };

export const why: Catalogue['why'] = {
  title: 'Warum dieser Entwurf?',
  minutes,
  confidence: (word, share) => `Sicherheit: ${word} (${share})`,
  pinned: 'Du hast diesen Entwurf selbst geformt, deshalb bleibt er beim neuen Entwerfen, wie er ist.',
  zone: (zone) => `Zeiten gelten für ${zone}.`,
  more: (n) => `und ${n} mehr`,
  sentByAgent: (moment) => `Ein Agent hat diesen Entwurf am ${moment} geschickt. Wie er zustande kam, sagt er nicht.`,
  unexplained: 'Eine Erklärung wurde nicht aufgehoben.',
  itsSignals: 'Seine Signale',
  noSignals: 'Er nennt kein Signal, das hier bekannt ist.',
  hoursTitle: 'Warum diese Stunden',
  rounding: ({ raw_minutes, rounding_minutes, rounding }, rule, booked) => {
    const raw = `${minutes(raw_minutes)} deines Tages`;
    if (rounding_minutes === 0) return `${raw}. Zu runden war nichts.`;
    if (rounding === 'none') return `${raw}. Gebucht wird ${booked}, das Mindeste.`;
    return `${raw}, ${rule ? `${way[rule.direction]} auf volle ${minutes(rule.stepMinutes)}` : 'gerundet'}, also ${booked}: ${minutes(Math.abs(rounding_minutes))} ${rounding_minutes > 0 ? 'mehr' : 'weniger'}.`;
  },
  roundingWarning: 'Das Runden ändert mehr als ein Zehntel.',
  kinds: {
    meeting_held: 'eine Besprechung, die stattfand',
    event_accepted: 'ein Termin',
    event_tentative: 'ein Termin, den du nicht zugesagt hast',
    tracked_interval: 'aufgezeichnete Zeit',
    burst: 'die Arbeit, die dazu führte',
  },
  claimed: (claimed, given) => (given === null ? `${claimed}, alle zählen hier.` : `${claimed}, davon zählen hier ${given}.`),
  lost: (lost, reason, to) => {
    if (to === null || reason === null) return `Verloren: ${lost} an mehrere andere.`;
    const holder = `${to.kind === 'draft' ? 'den Entwurf' : 'den Zeiteintrag'} „${to.name}“`;
    const because: Record<string, string> = {
      booked: `${holder}, der gebucht ist`,
      decided: `${holder}, der so bleibt, wie er ist`,
      precedence: `${holder}, dessen Art von Zeit Vorrang hat`,
      same_kind: `${holder}, den kürzeren Anspruch gleicher Art`,
      same_draft: 'ein anderes Signal dieses Entwurfs, also zählen sie einmal',
    };
    return `Verloren: ${lost} an ${because[reason] ?? holder}.`;
  },
  evidenceTitle: 'Was in diesen Minuten sonst geschah',
  evidence: (lost, reason) =>
    ({
      same_kind: `Davon nachrangig: ${lost}, weil der Anspruch hier kürzer ist.`,
      precedence: `Davon nachrangig: ${lost}, weil diese Art von Zeit Vorrang hat.`,
    })[reason] ?? `Davon in diesem Entwurf: ${lost}.`,
  targetTitle: 'Warum dieses Budget und diese Aufgabe',
  nothingFound: 'Nichts sagt, worauf es zu buchen ist.',
  places: ['Genommen:', 'Zweitbestes:', 'Auch möglich:'],
  tiers: {
    signal: 'mit dem Signal gesendet',
    code: 'im Titel oder Branch genannt',
    rule: 'von einer deiner Regeln gesetzt',
  },
  notFound: {
    signal: 'Mit dem Signal kam kein Budget.',
    code: 'Im Titel oder Branch steht kein Aufgaben- oder Budgetkürzel.',
    rule: 'Keine deiner Regeln setzt eines.',
  },
  joinedOf: (taken, others) =>
    `Er ist aus Entwürfen zusammengefasst, die nicht alle auf dasselbe gingen: Der längste ging auf ${taken}, und das gilt. Andere gingen auf ${others}.`,
  rule: (place, name, sets) => `Regel ${place}${name ? ` „${name}“` : ''} trifft zu und setzt ${sets}.`,
  ruleLoses: (place, name, first, sets) =>
    `Regel ${place}${name ? ` „${name}“` : ''} trifft auch zu, aber zuerst kommt, ${first}. ${sets ? `Sie setzt also nur ${sets}.` : 'Hier setzt sie also nichts.'}`,
  comesFirst: { signal: 'was mit dem Signal gesendet wurde', code: 'was Titel oder Branch nennen' },
  ruleWouldLose: {
    signal: 'Diesen Entwurf würde die Regel nicht umbuchen: Mit seinem Signal wurde gesendet, worauf er geht, und das kommt vor Regeln.',
    code: 'Diesen Entwurf würde die Regel nicht umbuchen: Sein Titel oder Branch nennt, worauf er geht, und das kommt vor Regeln. Berichtige es dort, wenn du kannst.',
  },
  ruleSets: { target: 'Budget oder Aufgabe', billable: 'die Abrechenbarkeit', description: 'die Beschreibung' },
  makeRule: 'Eine Regel daraus machen',
  ruleTitle: 'Eine Regel für solche Arbeit',
  ruleIntro: 'Die nächsten Signale, die so aussehen, werden genauso entworfen. Was gebucht ist, bleibt.',
  ruleWhen: 'Wenn all das zutrifft',
  ruleThen: 'dann',
  ruleExclude: 'Keinen Entwurf daraus machen',
  condition: (field, value) =>
    ({
      title: `der Titel enthält „${value}“`,
      repository: `das Repository ist „${value}“`,
      project: `das Projekt ist „${value}“`,
      calendar: `der Kalender ist „${value}“`,
      source: `es kommt von ${value}`,
    })[field] ?? value,
  titleWords: 'Wörter des Titels',
  leftOpen: 'Wie beim Entwerfen gefunden',
  descriptionHint: 'Leer gelassen, wird sie beim Entwerfen gefunden. {title} steht für den Titel des Signals.',
  rulePlace: (place) => `Sie wird Regel ${place}, vor der, die für diesen Entwurf jetzt gilt: Die erste, die zutrifft, zählt.`,
  ruleIncomplete: 'Kreuze mindestens eine Bedingung an und sage, worauf gebucht wird.',
  dryRun: 'Was sie in den letzten 14 Tagen ändern würde',
  saveRule: 'Regel speichern',
  ruleSaved: 'Die Regel ist gespeichert. Deine offenen Entwürfe der letzten 30 Tage folgen ihr von selbst.',
  ruleSavedWhileOff: 'Die Regel ist gespeichert. Sie wirkt, sobald die automatische Erfassung eingeschaltet ist.',
  draftAgain: 'Die letzten 14 Tage jetzt neu entwerfen',
  daysDue: (n) => count(n, { one: '# Tag wird neu entworfen.', other: '# Tage werden neu entworfen.' }),
  daysDone: 'Die Tage sind neu entworfen.',
  backToWhy: 'Zurück zur Erklärung',
};

import type { Catalogue } from '#web/text/en/index.ts';
import { plural } from '#web/text/plural.ts';

const count = plural('de');
const minutes = (n: number) => (n > 0 && n < 1 ? 'weniger als eine Minute' : count(Math.round(n), { one: '# Minute', other: '# Minuten' }));

export const why: Catalogue['why'] = {
  title: 'Warum dieser Entwurf?',
  minutes,
  confidence: (word, share) => `Sicherheit: ${word} (${share})`,
  pinned: 'Du hast diesen Entwurf selbst geformt, deshalb bleibt er beim neuen Entwerfen, wie er ist.',
  zone: (zone) => `Zeiten gelten für ${zone}.`,
  more: (n) => `und ${n} mehr`,
  sentByAgent: 'Ein Agent hat diesen Entwurf geschickt, mit diesen Signalen',
  unexplained: 'Eine Erklärung wurde nicht aufgehoben. Er entstand aus diesen Signalen',
  noSignals: 'Er nennt kein Signal, das hier bekannt ist.',
  hoursTitle: 'Warum diese Stunden',
  rounding: ({ raw_minutes, rounding_minutes, rounding }, booked) => {
    const raw = `${minutes(raw_minutes)} deines Tages`;
    if (rounding_minutes === 0) return `${raw}: ${booked}.`;
    if (rounding === 'none') return `${raw}. Gebucht wird ${booked}, das Mindeste.`;
    return `${raw}, gerundet auf ${booked}: ${minutes(Math.abs(rounding_minutes))} ${rounding_minutes > 0 ? 'mehr' : 'weniger'}.`;
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
    if (to === null || reason === null) return `${lost} gingen an mehrere andere.`;
    const holder = `${to.kind === 'draft' ? 'den Entwurf' : 'den Zeiteintrag'} „${to.name}“`;
    const because: Record<string, string> = {
      booked: `${holder}, der gebucht ist`,
      decided: `${holder}, der so bleibt, wie er ist`,
      precedence: `${holder}, dessen Art von Zeit Vorrang hat`,
      same_kind: `${holder}, den kürzeren Anspruch gleicher Art`,
      same_draft: 'ein anderes Signal dieses Entwurfs, also zählen sie einmal',
    };
    return `${lost} gingen an ${because[reason] ?? holder}.`;
  },
  evidenceTitle: 'Was in diesen Minuten sonst geschah',
  evidence: (lost, reason) =>
    ({
      same_kind: `${lost} davon kamen an zweiter Stelle, weil der Anspruch hier kürzer ist.`,
      precedence: `${lost} davon kamen nach dieser Art von Zeit.`,
    })[reason] ?? `${lost} davon hält dieser Entwurf.`,
  targetTitle: 'Warum dieses Budget und diese Aufgabe',
  nothingFound: 'Nichts sagt, worauf es zu buchen ist.',
  places: ['Genommen:', 'Zweitbestes:', 'Auch möglich:'],
  tiers: {
    signal: 'mit dem Signal gesendet',
    code: 'im Titel oder Branch genannt',
    rule: 'von einer deiner Regeln gesetzt',
  },
  tried: (tiers) => `Gesucht und nicht gefunden: ${tiers}.`,
  rule: (place, name, sets) => `Regel ${place}${name ? ` „${name}“` : ''} trifft zu und setzt ${sets}.`,
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
  ruleDescription: (template) => `Beschrieben als „${template}“`,
  ruleIncomplete: 'Kreuze mindestens eine Bedingung an und sage, worauf gebucht wird.',
  dryRun: 'Was sie in den letzten 14 Tagen ändern würde',
  contradicted: (n) =>
    count(n, {
      one: '# Zeiteintrag ist anders gebucht, als deine Regeln sagen. Er bleibt.',
      other: '# Zeiteinträge sind anders gebucht, als deine Regeln sagen. Sie bleiben.',
    }),
  saveRule: 'Regel speichern und diese Tage neu entwerfen',
  ruleSaved: 'Die Regel ist gespeichert. Die letzten 14 Tage werden neu entworfen.',
};

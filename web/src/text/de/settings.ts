import type { Catalogue } from '#web/text/en/index.ts';
import { plural } from '#web/text/plural.ts';
import { settingsAccount } from './settings-account.ts';
import { settingsPrivacy } from './settings-privacy.ts';
import { settingsRules } from './settings-rules.ts';
import { settingsSources } from './settings-sources.ts';
import { settingsTokens } from './settings-tokens.ts';
import { settingsTracking } from './settings-tracking.ts';

const count = plural('de');

export const settings: Catalogue['settings'] = {
  sections: {
    tracking: 'Erfassung',
    sources: 'Quellen',
    rules: 'Regeln',
    private: 'Private Zeit',
    tokens: 'Tokens',
    account: 'Konto',
    data: 'Meine Daten',
  },
  noSection: 'Diesen Abschnitt gibt es nicht.',
  readOnly: 'Mit deiner Zugriffsstufe kannst du das ansehen, aber nicht ändern.',
  saveChanges: 'Änderungen speichern',
  discard: 'Verwerfen',
  unsaved: 'Ungespeicherte Änderungen',
  changedMeanwhile:
    'Das Gespeicherte hat sich geändert, seit du begonnen hast, in einem anderen Tab oder auf der Kommandozeile. Noch einmal speichern ersetzt es durch das, was du hier siehst. Verwirf, um es zu sehen.',
  leaveTitle: 'Ohne Speichern verlassen?',
  leaveText: 'Deine Änderungen sind nicht gespeichert. Wenn du gehst, sind sie weg.',
  leave: 'Verlassen',
  minutesProblem: (least, most) => `Schreib ganze Minuten, ${least} bis ${most}.`,
  removeNamed: (what) => `${what} entfernen`,
  moveNamed: (what) => `${what} verschieben`,
  redraft: {
    saved: 'Gespeichert. Die Entwürfe der letzten 30 Tage folgen von selbst, außer was du entschieden oder geändert hast.',
    savedWhileOff: 'Gespeichert. Die automatische Erfassung ist aus; bis du sie einschaltest, entsteht kein Entwurf.',
    waiting: (n) => count(n, { one: '# Tag ist noch zu entwerfen.', other: '# Tage sind noch zu entwerfen.' }),
    done: 'Alle Tage sind entworfen.',
    again: 'Die letzten 7 Tage neu entwerfen',
  },
  effect: {
    title: 'Wirkung auf die letzten 7 Tage',
    untouched:
      'Ändere etwas, dann siehst du hier, was es mit deinen Entwürfen der letzten sieben Tage machen würde. Geschrieben wird erst beim Speichern.',
    show: 'Einzelheiten',
    now: 'Jetzt',
    then: 'Dann',
    pending: 'Entwürfe',
    dismissed: 'Verworfen',
    none: 'Keine Wirkung auf diese Tage',
    drafts: (more) =>
      more > 0
        ? count(more, { one: '# Entwurf mehr', other: '# Entwürfe mehr' })
        : count(-more, { one: '# Entwurf weniger', other: '# Entwürfe weniger' }),
    hoursMore: (hours) => `${hours} h mehr`,
    hoursLess: (hours) => `${hours} h weniger`,
    changed: (n) => count(n, { one: '# Entwurf ändert sich', other: '# Entwürfe ändern sich' }),
    inWeek: (effect) => `Letzte 7 Tage: ${effect}`,
  },
  tracking: settingsTracking,
  sources: settingsSources,
  rules: settingsRules,
  private: settingsPrivacy.private,
  data: settingsPrivacy.data,
  tokens: settingsTokens,
  account: settingsAccount,
};

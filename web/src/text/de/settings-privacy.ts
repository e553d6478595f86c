import type { Catalogue } from '#web/text/en/index.ts';

type Privacy = Pick<Catalogue['settings'], 'private' | 'data'>;

export const settingsPrivacy: Privacy = {
  private: {
    about: [
      'Was privat ist, behält seine Zeit und verliert seine Texte, bevor etwas gespeichert wird. Ein Entwurf davon heißt „Private time“, und niemand kann mehr lesen, auch du nicht.',
      'Termine, die dein Kalender als privat kennzeichnet, werden ohnehin so behandelt. Füg Texte für alles andere hinzu.',
    ],
    patterns: 'Private Texte',
    patternsAbout:
      'Ein Signal ist privat, wenn einer dieser Texte in seinem Titel steht oder in etwas anderem, das eine Quelle darüber sagt. Groß und klein ist gleich, und * steht für beliebigen Text.',
    pattern: 'Privater Text',
    add: 'Text, etwa Zahnarzt',
    none: 'Noch keine privaten Texte.',
    blank: 'Schreib mehr als Leerzeichen und *. Das nähme jeden Text.',
    confirmTitle: 'Private Texte speichern?',
    confirmAdd: 'Texte endgültig entfernen',
    confirmRemove: 'Speichern',
    addedText: 'Diese sind neu:',
    removedText:
      'Diese sind nicht mehr privat. Was entfernt wurde, kommt nicht zurück. Was eine Quelle noch einmal sendet, wird mit seinen Texten gespeichert:',
    effects: [
      'Gespeicherte Signale, die passen, verlieren ihre Texte.',
      'Entwürfe und Zeiteinträge daraus heißen „Private time“, auch freigegebene. Stunden und Status bleiben.',
      'Ihr Verlauf verliert dieselben Texte.',
    ],
    forGood: 'Das lässt sich nicht rückgängig machen.',
    receipt: 'Gespeichert. So viel hat seine Texte endgültig verloren:',
    receiptNothing: 'Gespeichert. Nichts Gespeichertes hat gepasst.',
    rows: { signals: 'Signale', drafts: 'Entwürfe', time_entries: 'Zeiteinträge', history: 'Schritte im Verlauf' },
  },
  data: {
    exportAll: 'Alles, als eine Datei',
    exportAllAbout:
      'Alles, was über dich gespeichert ist: Profil, Einstellungen, Signale, Entwürfe mit ihren Gründen, Zeiteinträge, Verlauf. Passwörter und Tokens sind nicht darin.',
    downloadAll: 'Als JSON herunterladen',
    tables: 'Tabellen',
    tablesAbout: 'Für Tabellenprogramme, als CSV.',
    files: { signals: 'Signale', drafts: 'Entwürfe', entries: 'Zeiteinträge' },
    delete: 'Signale löschen',
    deleteAbout:
      'Löscht endgültig, was Quellen gesendet haben. Was du entschieden hast, bleibt: angenommene und verworfene Entwürfe und Zeiteinträge.',
    before: 'Vor',
    beforeHint: 'Signale, die vor diesem Tag beginnen. Lass es leer für alle Tage.',
    anySource: 'Alle Quellen',
    count: 'Zeigen, was gelöscht würde',
    nothingTitle: 'Nichts zu löschen',
    nothingText: 'Keines deiner Signale ist so.',
    confirmTitle: (n) => (n === 1 ? '1 Signal löschen?' : `${n} Signale löschen?`),
    confirm: 'Endgültig löschen',
    confirmText:
      'Unentschiedene Entwürfe, die nur daraus gemacht sind, gehen mit. Andere Entwürfe werden ohne sie neu gemacht. Ein Agent, der ein Signal noch einmal sendet, bringt es zurück.',
    forGood: 'Das lässt sich nicht rückgängig machen.',
    deleted: 'Endgültig gelöscht.',
    receipt: (id, at) => `Beleg ${id}, ${at}`,
    signalsOf: (source) => `Signale: ${source}`,
    drafts: 'Entwürfe',
  },
};

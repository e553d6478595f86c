import type { Catalogue } from '#web/text/en/index.ts';

export const settingsSources: Catalogue['settings']['sources'] = {
  about:
    'Signale sind, was Daybook von deiner Arbeit gesehen hat. Hier steht, woher sie kommen, was jede Quelle darf und wie du sie anschließt.',
  abouts: {
    google_calendar: 'Termine deiner Google-Kalender.',
    meetings: 'Gehaltene Besprechungen, aus einem Besprechungswerkzeug.',
    nucleus: 'Verschobene Aufgaben, Kommentare und Dokumente im Arbeitsbereich, in dem Daybook läuft.',
    github: 'Reviews, Kommentare und Pull Requests auf GitHub.',
    productive: 'Aktivität und Stoppuhren in Productive.',
    git: 'Commits in Klonen auf deinem Rechner.',
    ical: 'Eine Kalenderdatei oder die private Adresse eines Kalenders.',
    activitywatch: 'In welchen Programmen und Fenstern du gearbeitet hast.',
    wakatime: 'Zeit in deinem Editor, nach Projekt.',
  },
  unknown: 'Eine Quelle deiner eigenen Agenten.',
  nothingYet: 'Noch nichts',
  lastCame: (at) => `Zuletzt ${at}`,
  makesDrafts: 'Macht Entwürfe',
  alwaysOn: 'Macht immer Entwürfe',
  switchedOn: (name) => `${name} macht Entwürfe.`,
  switchedOff: (name) => `${name} macht keine Entwürfe mehr. Die Signale bleiben.`,
  connect: 'So schließt du sie an',
  command: 'Befehl',
  commandAbout:
    'Führ das im Ordner von Daybook aus, auf dem Rechner, auf dem es liegt. Melde dich einmal mit „npm run daybook -- login“ an. Ein zweites Mal ändert nichts doppelt.',
  agentAbout: (source) =>
    `Ein kleines Programm von dir oder eine Brücke sendet sie mit einem Service-Token, das für dich spricht, als Signale mit der Quelle „${source}“.`,
  agentLink: 'Token ausstellen',
  googleHint: 'Ohne ein solches: Kopier die private iCal-Adresse des Kalenders und sammle sie unten als Kalender.',
};

import type { Catalogue } from '#web/text/en/index.ts';

export const doors: Catalogue['doors'] = {
  password: 'Passwort',
  passwordHint: 'Mindestens 12 Zeichen. Ein Satz ist gut.',
  showPassword: 'Passwort zeigen',
  yourName: 'Dein Name',
  timeZoneHint: 'Bestimmt, wann deine Tage beginnen und enden.',
  autoTracking: 'Automatische Erfassung einschalten',
  autoTrackingHint: 'Daybook macht aus den Signalen, die du sendest, private Entwürfe. Gebucht wird erst, was du annimmst.',
  signIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    ended:
      'Deine Sitzung ist zu Ende, hier oder von einem anderen Gerät aus. Gibt es dein Konto noch, geht es nach dem Anmelden weiter, wo du warst. Wurde es geschlossen, frag, wer Daybook betreibt.',
    everywhere: 'Du bist auf allen Geräten abgemeldet, auch hier.',
    forgotten: 'Passwort vergessen? Wer Daybook betreibt, kann dich neu einladen.',
    notSetUp: 'Noch hat niemand ein Konto. Öffne den Link, den der Server beim Start ausgegeben hat: Damit entsteht das erste.',
  },
  setUp: {
    title: 'Daybook einrichten',
    intro: 'Hier entsteht das erste Konto. Es kann alle anderen einladen.',
    submit: 'Mein Konto anlegen',
    problems: {
      already_set_up: 'Daybook ist schon eingerichtet; hier entsteht kein Konto mehr. Melde dich an. Ohne Konto bitte um eine Einladung.',
      link_expired: 'Dieser Link ist abgelaufen oder ersetzt worden: Jeder Start des Servers gibt einen neuen aus. Öffne den neuesten.',
    },
    noLink:
      'Diese Seite öffnet sich mit dem Link, den der Server beim Start ausgegeben hat. Öffne ihn noch einmal; jeder Start gibt einen neuen aus.',
  },
  invitation: {
    title: 'Willkommen bei Daybook',
    intro: 'Wähle ein Passwort, dann ist dein Konto bereit.',
    submit: 'Mein Konto öffnen',
    problems: {
      link_expired:
        'Dieser Link wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Hast du dein Passwort schon gewählt, melde dich an. Sonst bitte, wer dich eingeladen hat, um einen neuen Link.',
    },
    noLink: 'Diese Seite öffnet sich mit dem Link deiner Einladung. Öffne ihn noch einmal; ist er abgelaufen, bitte um einen neuen.',
  },
};

import type { Catalogue } from '#web/text/en/index.ts';

export const settingsAccount: Catalogue['settings']['account'] = {
  profile: 'Profil',
  emailHint: 'Damit meldest du dich an. Wer Personen verwaltet, kann sie ändern.',
  timeZoneHint: 'Deine Tage beginnen und enden darin. Eine neue gilt ab jetzt; vergangene Tage bleiben, wie sie sind.',
  nameMissing: 'Schreib deinen Namen.',
  profileSaved: 'Profil gespeichert.',
  device: 'Dieses Gerät',
  deviceAbout: 'In diesem Browser aufbewahrt. Es gilt sofort.',
  languageHint: 'Die Seite wird neu geladen.',
  password: 'Passwort',
  passwordAbout: 'Ein neues meldet dich auf allen anderen Geräten ab. API-Tokens bleiben.',
  currentPassword: 'Jetziges Passwort',
  newPassword: 'Neues Passwort',
  showPasswords: 'Passwörter zeigen',
  weakPassword: 'Mindestens 12 Zeichen, und nicht deine E-Mail-Adresse.',
  changePassword: 'Passwort ändern',
  passwordSaved: 'Passwort geändert. Andere Geräte sind abgemeldet.',
  sessions: 'Sitzungen',
  sessionsAbout: 'Auf einem Gerät angemeldet, das du nicht mehr hast? Beende jede Sitzung, auch diese.',
  signOutTitle: 'Überall abmelden?',
  signOutText: 'Alle Geräte werden abgemeldet, auch dieses. API-Tokens bleiben.',
};

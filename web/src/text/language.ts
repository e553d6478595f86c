export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'daybook.language';

/** The language that was chosen on this device, else the first of the browser's that there is, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(STORED_AS) ?? '', ...navigator.languages];
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (language) return language;
  }
  return 'en';
}

/** Keeps the choice on this device. The page is read again, since every text of it changes. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED_AS, language);
  location.reload();
}

/** How dates and numbers are written: the browser's own region where it speaks the language. */
export function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? { en: 'en-GB', de: 'de-DE' }[language];
}

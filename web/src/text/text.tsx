import { createContext, type ReactNode, useContext } from 'react';
import type { Catalogue } from './en/index.ts';
import { type Format, formatFor } from './format.ts';
import { type Language, localeFor, preferredLanguage } from './language.ts';

export type Texts = { language: Language; text: Catalogue; format: Format };

const TextContext = createContext<Texts | null>(null);

/** The whole catalogue of one language; the other is never sent over the wire. */
export async function loadTexts(language = preferredLanguage()): Promise<Texts> {
  const text = language === 'de' ? (await import('./de/index.ts')).de : (await import('./en/index.ts')).en;
  document.documentElement.lang = language;
  return { language, text, format: formatFor(localeFor(language)) };
}

export function TextProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextContext value={texts}>{children}</TextContext>;
}

/** Every word on a screen: `const { text, format } = useText()`. */
export function useText(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('useText needs a TextProvider above.');
  return texts;
}

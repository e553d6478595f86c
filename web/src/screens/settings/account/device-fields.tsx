import { useState } from 'react';
import { Checkbox, SelectField } from '#web/components/field.tsx';
import { hasLetterShortcuts, setLetterShortcuts } from '#web/shell/shortcuts.ts';
import { chooseTheme, chosenTheme, THEMES } from '#web/shell/theme.ts';
import { chooseLanguage, LANGUAGES } from '#web/text/language.ts';
import { useText } from '#web/text/text.tsx';

/** What holds in this browser alone, at once. */
export function DeviceFields() {
  const { text, language } = useText();
  const [theme, setTheme] = useState(chosenTheme);
  const [hasLetters, setHasLetters] = useState(hasLetterShortcuts);
  return (
    <>
      <div className="setting-row">
        <SelectField
          label={text.shell.theme.label}
          value={theme}
          options={THEMES.map((one) => ({ value: one, label: text.shell.theme[one] }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = THEMES.find((one) => one === value) ?? 'system';
            chooseTheme(chosen);
            setTheme(chosen);
          }}
        />
        <SelectField
          label={text.shell.language.label}
          value={language}
          hint={text.settings.account.languageHint}
          options={LANGUAGES.map((one) => ({ value: one, label: text.shell.language[one] }))}
          onChange={({ currentTarget: { value } }) => chooseLanguage(LANGUAGES.find((one) => one === value) ?? 'en')}
        />
      </div>
      <Checkbox
        role="switch"
        label={text.shell.letterShortcuts}
        hint={text.shell.letterShortcutsHint}
        checked={hasLetters}
        onChange={({ currentTarget: { checked } }) => {
          setLetterShortcuts(checked);
          setHasLetters(checked);
        }}
      />
    </>
  );
}

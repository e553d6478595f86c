import { useState } from 'react';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';
import { Binding } from './binding.tsx';
import { readSources } from './token-state.ts';

type SourcesBindingProps = { sources: string[] | null; onChange(sources: string[] | null): void; problem: string | undefined };

/** What a token may send: known sources by their boxes, others by name. */
export function SourcesBinding({ sources, onChange, problem }: SourcesBindingProps) {
  const { text } = useText();
  const { tokens: words } = text.admin;
  const known = Object.keys(text.words.sources);
  const chosen = sources ?? [];
  const [others, setOthers] = useState('');
  const checked = chosen.filter((source) => known.includes(source));

  function take(nextChecked: string[], nextOthers: string): void {
    setOthers(nextOthers);
    onChange([...new Set([...nextChecked, ...readSources(nextOthers)])]);
  }

  return (
    <Binding
      question={words.which}
      any={words.anySource}
      some={words.onlySources}
      isBound={sources !== null}
      onBound={(isBound) => onChange(isBound ? readSources(others) : null)}
      problem={problem}
    >
      <div className="binding-sources">
        {known.map((source) => (
          <Checkbox
            key={source}
            label={text.words.sources[source]}
            checked={checked.includes(source)}
            onChange={({ target }) => take(target.checked ? [...checked, source] : checked.filter((one) => one !== source), others)}
          />
        ))}
      </div>
      <TextField
        label={words.otherSources}
        hint={words.otherSourcesHint}
        autoComplete="off"
        spellCheck={false}
        value={others}
        onChange={({ currentTarget: { value } }) => take(checked, value)}
      />
    </Binding>
  );
}

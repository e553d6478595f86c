import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { Button } from '#web/components/button.tsx';
import { TextField } from '#web/components/field.tsx';
import { useSettledSearch } from '#web/components/typed-over.ts';
import { useFindKey } from '#web/shell/find-key.ts';
import { useText } from '#web/text/text.tsx';
import './rule-search.css';

/** What is searched for among the rules, as it stands in the address, and a way to search for something else. */
export function useRuleSearch() {
  const { search = '' } = useSearch({ from: '/frame/settings/{-$section}' });
  const navigate = useNavigate();
  function searchFor(text: string): void {
    void navigate({ from: '/settings/{-$section}', search: { search: text || undefined }, replace: true, resetScroll: false });
  }
  return { search, searchFor };
}

type RuleSearchProps = { search: string; onSearch(search: string): void; found: number; all: number };

/** Finds rules by their names and conditions. The address follows what is typed. */
export function RuleSearch({ search, onSearch, found, all }: RuleSearchProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const box = useRef<HTMLElement>(null);
  const { typed, setTyped, tell } = useSettledSearch(search, onSearch);
  useFindKey('rules-find', words.find, box);

  function clear(): void {
    setTyped('');
    tell('');
    box.current?.querySelector('input')?.focus();
  }

  return (
    <search ref={box} className="rule-search">
      <TextField
        label={words.find}
        type="search"
        dir="auto"
        maxLength={200}
        aria-keyshortcuts="/"
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      <p className="quiet" role="status">
        {search !== '' && (found > 0 ? words.found(found, all) : words.noneFound)}
      </p>
      {search !== '' && (
        <Button tone="quiet" onClick={clear}>
          {words.clearSearch}
        </Button>
      )}
    </search>
  );
}

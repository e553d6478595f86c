import type { RefObject } from 'react';
import { Icon } from '#web/components/icon.tsx';
import { useText } from '#web/text/text.tsx';
import '#web/components/field.css';
import './search-field.css';

type SearchFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  search: string;
  onSearch(search: string): void;
  /** Where Enter and Escape lead: to what was found. */
  onLeave(): void;
};

/** Finds among the drafts shown. Its text is its own; the address follows. */
export function SearchField({ field, search, onSearch, onLeave }: SearchFieldProps) {
  const { text } = useText();
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className="input"
        aria-label={text.words.search}
        aria-keyshortcuts="/"
        placeholder={text.review.searchHint}
        defaultValue={search}
        onChange={({ target }) => onSearch(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          if (event.key === 'Escape') {
            event.currentTarget.value = '';
            onSearch('');
          }
          onLeave();
        }}
      />
    </div>
  );
}

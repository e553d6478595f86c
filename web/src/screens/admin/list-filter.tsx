import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { useSettledSearch } from '#web/components/typed-over.ts';
import { useFindKey } from '#web/shell/find-key.ts';
import type { AdminSearch } from './search.ts';
import './list-filter.css';

/** The search of a section as it stands in the address, and a way to replace parts of it. */
export function useAdminSearch() {
  const search = useSearch({ from: '/frame/admin/{-$section}' });
  const navigate = useNavigate();
  function replace(parts: AdminSearch): void {
    void navigate({ from: '/admin/{-$section}', search: { ...search, ...parts }, replace: true, resetScroll: false });
  }
  return { search, replace };
}

type ListFilterProps = { findLabel: string; allLabel: string };

/** Finds by a few letters, and lists what is out of use where asked for. */
export function ListFilter({ findLabel, allLabel }: ListFilterProps) {
  const { search, replace } = useAdminSearch();
  const { typed, setTyped } = useSettledSearch(search.search ?? '', (value) => replace({ search: value || undefined }));
  const field = useRef<HTMLDivElement>(null);
  useFindKey('admin-find', findLabel, field);

  return (
    <div className="list-filter" ref={field}>
      <TextField
        label={findLabel}
        type="search"
        dir="auto"
        maxLength={200}
        aria-keyshortcuts="/"
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Checkbox label={allLabel} checked={search.all === 1} onChange={({ target }) => replace({ all: target.checked ? 1 : undefined })} />
    </div>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { budgetPagesQuery } from '#web/api/catalogue-admin.ts';
import { Button } from '#web/components/button.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useRowCursor } from '#web/components/row-cursor.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { ListFilter, useAdminSearch } from '#web/screens/admin/list-filter.tsx';
import { useRowKeys } from '#web/screens/admin/row-keys.ts';
import { useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';
import { BudgetRow } from './budget-row.tsx';
import { EditDialog, type Editing } from './edit-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import './catalogue-section.css';

/** What time is booked on: budgets, and the line items and tasks on each. */
export function CatalogueSection() {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isImporting, setImporting] = useState(false);
  const add = useCallback(() => setEditing({ kind: 'budget', seen: null }), []);
  const startImport = useCallback(() => setImporting(true), []);
  useActions(
    useMemo(
      () => [
        { id: 'add-budget', label: words.add, keys: ['n'], run: add },
        { id: 'import-catalogue', label: words.import, run: startImport },
      ],
      [words, add, startImport],
    ),
  );
  return (
    <Page
      title={text.admin.sections.catalogue}
      actions={
        <>
          <Button onClick={startImport}>{words.import}</Button>
          <Button tone="primary" icon="add" onClick={add} aria-keyshortcuts="n">
            {words.add}
          </Button>
        </>
      }
    >
      <ListFilter findLabel={words.find} allLabel={words.includeArchived} />
      <Budgets onEdit={setEditing} onImport={startImport} />
      {editing && <EditDialog editing={editing} onClose={() => setEditing(null)} />}
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </Page>
  );
}

function Budgets({ onEdit, onImport }: { onEdit(editing: Editing): void; onImport(): void }) {
  const { text } = useText();
  const { search, replace } = useAdminSearch();
  const query = useInfiniteQuery(budgetPagesQuery({ search: search.search ?? '', include_archived: search.all === 1 }));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const budgets = useMemo(() => data?.pages.flatMap((page) => page.budgets) ?? [], [data]);
  const cursor = useRowCursor(useMemo(() => budgets.map(({ id }) => id), [budgets]));
  useRowKeys(cursor);

  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (budgets.length === 0) return <NoBudgets isSearched={search.search !== undefined} onImport={onImport} />;
  return (
    <>
      <ul className="budget-list">
        {budgets.map((budget) => (
          <li key={budget.id} {...cursor.rowProps(budget.id)}>
            <BudgetRow
              budget={budget}
              isOpen={search.budget_id === budget.id}
              withArchived={search.all === 1}
              onToggle={() => replace({ budget_id: search.budget_id === budget.id ? undefined : budget.id })}
              onEdit={onEdit}
            />
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.admin.more}
        </Button>
      )}
    </>
  );
}

function NoBudgets({ isSearched, onImport }: { isSearched: boolean; onImport(): void }) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  return (
    <EmptyState icon={isSearched ? 'search' : 'task'} title={isSearched ? words.notFound : words.none}>
      <p>{isSearched ? words.notFoundHint : words.noneHint}</p>
      {!isSearched && <Button onClick={onImport}>{words.import}</Button>}
    </EmptyState>
  );
}

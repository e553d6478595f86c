import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Budget, LineItem, Task } from '#web/api/catalogue.ts';
import { lineItemPagesQuery, taskPagesQuery } from '#web/api/catalogue-admin.ts';
import { Button } from '#web/components/button.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import type { Editing } from './edit-dialog.tsx';
import { HoursBar } from './hours-bar.tsx';
import { PartRow } from './part-row.tsx';
import { useArchive } from './use-archive.ts';
import './budget-parts.css';

type BudgetPartsProps = { budget: Budget; withArchived: boolean; onEdit(editing: Editing): void };

/** The line items and tasks of an open budget. */
export function BudgetParts({ budget, withArchived, onEdit }: BudgetPartsProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const archive = useArchive();
  const lineItems = useInfiniteQuery(lineItemPagesQuery(budget.id, withArchived));
  const tasks = useInfiniteQuery(taskPagesQuery(budget.id, withArchived));
  const items = lineItems.data?.pages.flatMap((page) => page.line_items);
  const names = useMemo(() => new Map(items?.map(({ id, name }) => [id, name])), [items]);
  return (
    <div className="budget-parts">
      <Part
        title={words.lineItems}
        none={words.noLineItems}
        add={words.addLineItem}
        onAdd={() => onEdit({ kind: 'line-item', budgetId: budget.id, seen: null })}
        query={lineItems}
        rows={items}
      >
        {items?.map((item) => (
          <LineItemRow
            key={item.id}
            item={item}
            onEdit={() => onEdit({ kind: 'line-item', budgetId: budget.id, seen: item })}
            onArchive={() => archive('line-items', item, item.name)}
          />
        ))}
      </Part>
      <Part
        title={words.tasks}
        none={words.noTasks}
        add={words.addTask}
        onAdd={() => onEdit({ kind: 'task', budgetId: budget.id, seen: null })}
        query={tasks}
        rows={tasks.data?.pages.flatMap((page) => page.tasks)}
      >
        {tasks.data?.pages
          .flatMap((page) => page.tasks)
          .map((task) => (
            <TaskRow
              key={task.id}
              task={task}
              lineItem={task.line_item_id === null ? undefined : names.get(task.line_item_id)}
              onEdit={() => onEdit({ kind: 'task', budgetId: budget.id, seen: task })}
              onArchive={() => archive('tasks', task, task.title)}
            />
          ))}
      </Part>
    </div>
  );
}

type Paged = {
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
};

type PartProps = {
  title: string;
  none: string;
  add: string;
  onAdd(): void;
  query: Paged;
  /** Undefined while they are on their way. */
  rows: readonly unknown[] | undefined;
  children: ReactNode;
};

function Part({ title, none, add, onAdd, query, rows, children }: PartProps) {
  const { text } = useText();
  return (
    <section className="budget-part">
      <header>
        <h2>{title}</h2>
        <Button tone="quiet" icon="add" onClick={onAdd}>
          {add}
        </Button>
      </header>
      {rows === undefined && !query.error && <Skeleton rows={2} height="2rem" />}
      {rows?.length === 0 && <p className="quiet small">{none}</p>}
      <ul>{children}</ul>
      {query.error !== null && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {text.admin.more}
        </Button>
      )}
    </section>
  );
}

function LineItemRow({ item, onEdit, onArchive }: { item: LineItem; onEdit(): void; onArchive(): void }) {
  const { text } = useText();
  const { billable } = item;
  const said = billable === null ? text.admin.catalogue.asBudget : billable === 1 ? text.words.billable : text.words.notBillable;
  return (
    <PartRow name={item.name} detail={said} isArchived={item.archived_at !== null} onEdit={onEdit} onArchive={onArchive}>
      <HoursBar used={item.used_hours} agreed={item.hours} />
    </PartRow>
  );
}

type TaskRowProps = { task: Task; lineItem: string | undefined; onEdit(): void; onArchive(): void };

function TaskRow({ task, lineItem, onEdit, onArchive }: TaskRowProps) {
  const detail = [task.task_key, lineItem].filter(Boolean).join(' · ');
  return <PartRow name={task.title} detail={detail} isArchived={task.archived_at !== null} onEdit={onEdit} onArchive={onArchive} />;
}

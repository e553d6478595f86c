import type { Budget } from '#web/api/catalogue.ts';
import { Icon } from '#web/components/icon.tsx';
import { Menu, type MenuAction } from '#web/components/menu.tsx';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import { BudgetParts } from './budget-parts.tsx';
import type { Editing } from './edit-dialog.tsx';
import { HoursBar } from './hours-bar.tsx';
import { useArchive } from './use-archive.ts';
import './budget-row.css';

type BudgetRowProps = { budget: Budget; isOpen: boolean; withArchived: boolean; onToggle(): void; onEdit(editing: Editing): void };

/** A budget, which opens to what is on it. */
export function BudgetRow({ budget, isOpen, withArchived, onToggle, onEdit }: BudgetRowProps) {
  const { text } = useText();
  const { catalogue: words } = text.admin;
  const archive = useArchive();
  const { id, name, client, code, billable, hours, used_hours, archived_at } = budget;
  const isArchived = archived_at !== null;
  const actions: MenuAction[] = [
    { id: 'edit', label: text.words.edit, icon: 'edit', onAction: () => onEdit({ kind: 'budget', seen: budget }) },
    { id: 'line-item', label: words.addLineItem, icon: 'add', onAction: () => onEdit({ kind: 'line-item', budgetId: id, seen: null }) },
    { id: 'task', label: words.addTask, icon: 'task', onAction: () => onEdit({ kind: 'task', budgetId: id, seen: null }) },
    {
      id: 'archive',
      label: isArchived ? words.restore : words.archive,
      icon: isArchived ? 'restore' : 'dismiss',
      onAction: () => archive('budgets', budget, name),
    },
  ];
  return (
    <>
      <div className={isArchived ? 'budget-row is-archived' : 'budget-row'}>
        <button
          type="button"
          className="budget-row-open"
          data-row={id}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `budget-${id}` : undefined}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
          <span className="budget-row-what">
            <span className="budget-row-name" dir="auto">
              {name}
            </span>
            <span className="budget-row-client quiet small" dir="auto">
              {[client, code].filter(Boolean).join(' · ')}
            </span>
          </span>
        </button>
        <p className="row small budget-row-state">
          {isArchived && <Pill>{words.archivedPill}</Pill>}
          <span className={billable === 1 ? undefined : 'quiet'}>{billable === 1 ? text.words.billable : text.words.notBillable}</span>
        </p>
        <div className="budget-row-hours">
          <HoursBar used={used_hours} agreed={hours} />
        </div>
        <Menu label={words.actionsOf(name)} trigger={<Icon name="more" />} actions={actions} />
      </div>
      {isOpen && (
        <div id={`budget-${id}`}>
          <BudgetParts budget={budget} withArchived={withArchived} onEdit={onEdit} />
        </div>
      )}
    </>
  );
}

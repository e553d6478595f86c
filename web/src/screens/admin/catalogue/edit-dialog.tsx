import type { Budget, LineItem, Task } from '#web/api/catalogue.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { LineItemDialog } from './line-item-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';

/** What of the catalogue is edited, as it was seen; `seen` null to add one. */
export type Editing =
  | { kind: 'budget'; seen: Budget | null }
  | { kind: 'line-item'; budgetId: string; seen: LineItem | null }
  | { kind: 'task'; budgetId: string; seen: Task | null };

export function EditDialog({ editing, onClose }: { editing: Editing; onClose(): void }) {
  if (editing.kind === 'budget') return <BudgetDialog seen={editing.seen} onClose={onClose} />;
  if (editing.kind === 'line-item') return <LineItemDialog budgetId={editing.budgetId} seen={editing.seen} onClose={onClose} />;
  return <TaskDialog budgetId={editing.budgetId} seen={editing.seen} onClose={onClose} />;
}

type Place = { budget_id: string | null; line_item_id: string | null };

/**
 * The changes of a row that stands on a budget and one of its line items: another budget that comes without a line item clears the
 * old one, which belongs to the old budget (docs/contract.md, "Accept, edit, dismiss").
 */
export function clearForeignLineItem<Changes extends Partial<{ [Key in keyof Place]: Place[Key] | undefined }>>(
  before: Place,
  changes: Changes,
): Changes {
  const leavesBudget = changes.budget_id !== undefined && changes.budget_id !== before.budget_id;
  return leavesBudget && changes.line_item_id === undefined ? { ...changes, line_item_id: null } : changes;
}

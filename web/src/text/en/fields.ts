/** Fields that several screens use. */
export const fields = {
  likely: 'Likely',
  allBudgets: 'All budgets',
  allTasks: 'All tasks',
  tasksOfBudget: 'Tasks of this budget',
  budgetFirst: 'Choose a budget first.',
  hoursProblem: 'Write hours as 1:30 or 1.5, up to 24.',
  copy: 'Copy',
  copyNamed: (what: string) => `Copy: ${what}`,
  copied: 'Copied.',
  copyByHand: 'Your browser does not let us copy. It is selected: copy it by hand.',
  shownOnce: 'You see this only now. Copy it before you close this.',
  drag: (what: string) => `Drag ${what}`,
  moves: { up: 'Move up', down: 'Move down', top: 'Move to the top', end: 'Move to the end' },
  movedTo: (what: string, place: number, count: number) => `${what} is now number ${place} of ${count}.`,
  orderHint: 'Drag a row by its handle. By keyboard: Alt and an arrow key on a row, or Enter on its handle and then the arrow keys.',
};

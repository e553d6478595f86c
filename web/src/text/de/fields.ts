import type { Catalogue } from '#web/text/en/index.ts';

export const fields: Catalogue['fields'] = {
  likely: 'Wahrscheinlich',
  allBudgets: 'Alle Budgets',
  allTasks: 'Alle Aufgaben',
  tasksOfBudget: 'Aufgaben dieses Budgets',
  budgetFirst: 'Wähle zuerst ein Budget.',
  hoursProblem: 'Schreib Stunden als 1:30 oder 1,5, höchstens 24.',
  copy: 'Kopieren',
  copyNamed: (what) => `Kopieren: ${what}`,
  copied: 'Kopiert.',
  copyByHand: 'Dein Browser lässt uns nicht kopieren. Es ist markiert: Kopiere es von Hand.',
  discardTitle: 'Änderungen verwerfen?',
  discardHint: 'Sie sind noch nicht gespeichert.',
  discard: 'Verwerfen',
  shownOnce: 'Du siehst das nur jetzt. Kopiere es, bevor du dies schließt.',
  drag: (what) => `${what} ziehen`,
  moves: { up: 'Nach oben', down: 'Nach unten', top: 'Ganz nach oben', end: 'Ganz nach unten' },
  movedTo: (what, place, count) => `${what} steht jetzt an Stelle ${place} von ${count}.`,
  orderHint:
    'Zieh eine Zeile an ihrem Griff. Mit der Tastatur: Alt und eine Pfeiltaste auf der Zeile, oder Eingabe auf dem Griff und dann die Pfeiltasten.',
};

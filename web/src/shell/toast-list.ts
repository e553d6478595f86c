/** Something else to do about what was done, such as making a rule of it. */
export type Offer = { label: string; run(): void };

export type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'problem';
  canUndo: boolean;
  isUndoing: boolean;
  offer?: Offer | undefined;
};

const MOST_SHOWN = 3;

/**
 * The toasts with one more. A plain one takes the place of the plain one before it. Problems stay until somebody closes them, each once;
 * what is being undone stays until the answer. One that is shown already is changed where it stands.
 */
export function withToast(shown: readonly Toast[], toast: Toast): Toast[] {
  if (shown.some(({ id }) => id === toast.id)) return shown.map((one) => (one.id === toast.id ? toast : one));
  return atMost([...shown.filter((one) => one.isUndoing || !isReplaced(one, toast)), toast]);
}

/** What is being undone says so, where its message stands. Where that has gone, one message of several that are being undone is enough. */
export function withUndoing(shown: readonly Toast[], id: number, text: string): Toast[] {
  const own = shown.find((toast) => toast.id === id);
  if (!own && shown.some(({ isUndoing }) => isUndoing)) return [...shown];
  return withToast(shown, { id, text, tone: 'plain', canUndo: own?.canUndo ?? false, isUndoing: true });
}

function isReplaced(one: Toast, next: Toast): boolean {
  if (one.tone !== next.tone) return false;
  return one.tone === 'plain' || (one.text === next.text && !one.canUndo);
}

/** No more than find room: the oldest go, but for what is being undone. */
function atMost(toasts: Toast[]): Toast[] {
  const oldest = toasts.length > MOST_SHOWN ? toasts.findIndex(({ isUndoing }) => !isUndoing) : -1;
  return oldest === -1 ? toasts : toasts.toSpliced(oldest, 1);
}

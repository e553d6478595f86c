type Press = Pick<MouseEvent, 'detail' | 'timeStamp' | 'clientX' | 'clientY'>;

/** A press this soon and this near after another is the second half of a double click, or of a double tap. */
const DOUBLE_MS = 300;
const NEAR_PX = 24;

/**
 * Tells whether a press is meant. When a row leaves at once, the second half of a double click lands on the row that follows, which nobody
 * has looked at. Keys press with a `detail` of 0 and are always meant.
 */
export function createPressGuard(): (press: Press) => boolean {
  let last: Press | null = null;
  return (press) => {
    if (press.detail === 0) return true;
    const isDouble = last !== null && press.timeStamp - last.timeStamp < DOUBLE_MS && isNear(press, last);
    if (press.detail > 1 || isDouble) return false;
    last = press;
    return true;
  };
}

function isNear(one: Press, other: Press): boolean {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) < NEAR_PX;
}

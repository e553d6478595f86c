import { Button, IconButton } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';

/** From day to day, and to this one. */
export function DaySteps({ isToday, onToday, onStep }: { isToday: boolean; onToday(): void; onStep(by: number): void }) {
  const { text } = useText();
  return (
    <>
      <IconButton icon="chevronLeft" label={text.review.previousDay} shortcut="[" onClick={() => onStep(-1)} />
      <Button disabled={isToday} aria-keyshortcuts="t" onClick={onToday}>
        {text.review.today}
      </Button>
      <IconButton icon="chevronRight" label={text.review.nextDay} shortcut="]" onClick={() => onStep(1)} />
    </>
  );
}

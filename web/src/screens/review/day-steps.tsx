import { Button, IconButton } from '#web/components/button.tsx';
import { useText } from '#web/text/text.tsx';

type DayStepsProps = { isToday: boolean; onToday(): void; onStep(by: number): void; onChoose(): void };

/** From day to day, to this one, and to any. */
export function DaySteps({ isToday, onToday, onStep, onChoose }: DayStepsProps) {
  const { text } = useText();
  return (
    <>
      <IconButton icon="chevronLeft" label={text.review.previousDay} shortcut="[" onClick={() => onStep(-1)} />
      <Button disabled={isToday} aria-keyshortcuts="t" onClick={onToday}>
        {text.review.today}
      </Button>
      <IconButton icon="chevronRight" label={text.review.nextDay} shortcut="]" onClick={() => onStep(1)} />
      <IconButton icon="calendar" label={text.review.commands.date} shortcut="g" onClick={onChoose} />
    </>
  );
}

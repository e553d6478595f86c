import { type FormEvent, useState } from 'react';
import { type Day, isDay } from '#domain/day.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { TextField } from '#web/components/field.tsx';
import { useText } from '#web/text/text.tsx';

type DayDialogProps = {
  /** Where one is. */
  day: Day;
  onGo(day: Day): void;
  onClose(): void;
};

/** To any day, however long ago. */
export function DayDialog({ day, onGo, onClose }: DayDialogProps) {
  const { text } = useText();
  const [chosen, setChosen] = useState(day);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isDay(chosen)) return;
    onClose();
    onGo(chosen);
  }

  return (
    <Dialog title={text.review.commands.date} isOpen onClose={onClose} losesNothing>
      <form className="stack" onSubmit={submit}>
        <TextField
          label={text.words.date}
          type="date"
          required
          autoFocus
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit">
            {text.review.goToDay}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

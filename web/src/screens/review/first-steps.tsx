import { useMutation, useQueryClient } from '@tanstack/react-query';
import { savePreferences } from '#web/api/preferences.ts';
import { Button, IconButton } from '#web/components/button.tsx';
import { EmptyState } from '#web/components/notice.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import './first-steps.css';

/** Nothing is drafted as long as auto-tracking is off: one button switches it on. */
export function AutoTrackingOff() {
  const { text } = useText();
  const { show, showProblem } = useToasts();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => savePreferences({ enabled: 1 }),
    async onSuccess() {
      show(text.review.off.done);
      await queries.invalidateQueries({ queryKey: ['preferences'] });
    },
    onError: (error) => showProblem(error),
  });
  return (
    <EmptyState icon="signal" title={text.review.off.title}>
      <p>{text.review.off.hint}</p>
      <Button tone="primary" busy={isPending} onClick={() => mutate()}>
        {text.review.off.switchOn}
      </Button>
    </EmptyState>
  );
}

/** Commands of the README, and the address of this very server in the first. */
const COMMANDS = [
  { name: 'login', command: `npm run daybook -- login --url ${location.origin}` },
  { name: 'git', command: 'npm run daybook -- collect git ~/code/website' },
  { name: 'ical', command: 'npm run daybook -- collect ical ~/calendar.ics' },
] as const;

/** Auto-tracking is on, and there is nothing to draft from: how to send something. */
export function NoSignals() {
  const { text } = useText();
  const { show, showProblem } = useToasts();
  const words = text.review.noSignals;

  async function copy(command: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(command);
      show(words.copied);
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <EmptyState icon="signal" title={words.title}>
      <p>{words.hint}</p>
      <ol className="first-steps">
        {COMMANDS.map(({ name, command }) => (
          <li key={name}>
            <span className="small quiet">{words[name]}</span>
            <span className="first-steps-command">
              <code>{command}</code>
              <IconButton icon="copy" label={words.copy(command)} onClick={() => void copy(command)} />
            </span>
          </li>
        ))}
      </ol>
      <p className="small">{words.others}</p>
    </EmptyState>
  );
}

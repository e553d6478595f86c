import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';

export function TimesheetScreen() {
  const { text } = useText();
  return <Page title={text.shell.screens.timesheet}>{null}</Page>;
}

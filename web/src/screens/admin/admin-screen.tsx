import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';

export function AdminScreen() {
  const { text } = useText();
  return <Page title={text.shell.screens.admin}>{null}</Page>;
}

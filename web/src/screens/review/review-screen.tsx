import { Page } from '#web/components/page.tsx';
import { useText } from '#web/text/text.tsx';

export function ReviewScreen() {
  const { text } = useText();
  return <Page title={text.shell.screens.review}>{null}</Page>;
}

import { ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';

/** Why something was refused; `taken` is said of what somebody or something else has already. */
export function AdminProblem({ error, taken }: { error: unknown; taken: string }) {
  const { text } = useText();
  return <ProblemNotice error={error} texts={{ version_changed: text.admin.changedMeanwhile, already_exists: taken }} />;
}

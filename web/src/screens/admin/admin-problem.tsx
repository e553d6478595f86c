import { isProblem } from '#web/api/problem.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';

/** Why something was refused, told plainly where people meet it often; `taken` is said of what somebody or something else has already. */
export function AdminProblem({ error, taken }: { error: unknown; taken: string }) {
  const { text } = useText();
  const plain = isProblem(error, 'version_changed')
    ? text.admin.changedMeanwhile
    : isProblem(error, 'last_executive')
      ? text.admin.lastExecutive
      : isProblem(error, 'already_exists')
        ? taken
        : null;
  if (plain === null) return <ProblemNotice error={error} />;
  return (
    <Notice tone="problem">
      <p>{plain}</p>
    </Notice>
  );
}

import { rulePartName, rulePartText } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';
import './rule-problem-list.css';

type RuleProblemListProps = {
  problems: readonly { path: string }[];
  /** Whether the rule is shown as JSON: its own words are on the screen then. */
  isJson?: boolean;
};

/** What keeps a rule from being applied, each by the part that is wrong. */
export function RuleProblemList({ problems, isJson = false }: RuleProblemListProps) {
  const { text } = useText();
  return (
    <ul className="rule-problem-list">
      {problems.map(({ path }) => {
        const part = rulePartName(path, text.problems);
        return (
          <li key={path}>
            {isJson && path !== '' ? <code>{path}</code> : part && `${part}:`} {rulePartText(path, text.problems)}
          </li>
        );
      })}
    </ul>
  );
}

import { hoursText } from '#domain/hours.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { PlannedChanges } from '#web/components/planned-changes.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { effectText } from './effect-text.ts';
import type { useEffectPreview } from './use-effect-preview.ts';
import './effect-panel.css';

type EffectPanelProps = { preview: ReturnType<typeof useEffectPreview>; isDirty: boolean };

/** What the unsaved changes would do to the drafts of the last seven days. */
export function EffectPanel({ preview: { data, error, isFetching, refetch }, isDirty }: EffectPanelProps) {
  const { text, format } = useText();
  const { effect: words } = text.settings;
  const figures = data && [
    { name: words.pending, before: format.number(data.before.drafts), after: format.number(data.after.drafts) },
    { name: text.words.hours, before: hoursText(data.before.hours), after: hoursText(data.after.hours) },
    { name: words.dismissed, before: format.number(data.before.dismissed), after: format.number(data.after.dismissed) },
  ];
  return (
    <aside className="effect-panel" aria-label={words.title} aria-busy={isDirty && isFetching}>
      <h2>{words.title}</h2>
      {!isDirty && <p className="quiet">{words.untouched}</p>}
      {isDirty && error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isDirty && !data && !error && <Skeleton rows={3} height="1.5rem" />}
      {isDirty && data && figures && (
        <div className={isFetching ? 'effect-panel-result is-old' : 'effect-panel-result'}>
          <p className="effect-panel-sum" role="status">
            {effectText(data, words)}
          </p>
          <table className="effect-panel-figures">
            <thead>
              <tr>
                <td />
                <th scope="col">{words.now}</th>
                <th scope="col">{words.then}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map(({ name, before, after }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="quiet">{before}</td>
                  <td>{before === after ? after : <strong>{after}</strong>}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <PlannedChanges days={data.days} />
        </div>
      )}
    </aside>
  );
}

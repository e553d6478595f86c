import { hoursText } from '#domain/hours.ts';
import type { EffectPreview } from '#web/api/preferences.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { PlannedChanges } from '#web/components/planned-changes.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { effectText } from './effect-text.ts';
import type { useEffectPreview } from './use-effect-preview.ts';
import './effect-panel.css';

type Preview = ReturnType<typeof useEffectPreview>;

/** What the unsaved changes would do to the drafts of the last seven days, where there is room beside the form. */
export function EffectPanel({ preview, isDirty }: { preview: Preview; isDirty: boolean }) {
  const { effect: words } = useText().text.settings;
  return (
    <aside className="effect-panel" aria-label={words.title} aria-busy={isDirty && preview.isFetching}>
      <h2>{words.title}</h2>
      {isDirty ? <Effect preview={preview} /> : <p className="quiet">{words.untouched}</p>}
    </aside>
  );
}

/** The effect in a line, in figures, and draft by draft. */
export function Effect({ preview: { data, error, isFetching, refetch } }: { preview: Preview }) {
  const { effect: words } = useText().text.settings;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} height="1.5rem" />;
  return (
    <div className={isFetching ? 'effect-result is-old' : 'effect-result'}>
      <p className="effect-result-sum">{effectText(data, words)}</p>
      <Figures effect={data} />
      <PlannedChanges days={data.days} />
    </div>
  );
}

function Figures({ effect: { before, after } }: { effect: EffectPreview }) {
  const { text, format } = useText();
  const { effect: words } = text.settings;
  const figures = [
    { name: words.pending, before: format.number(before.drafts), after: format.number(after.drafts) },
    { name: text.words.hours, before: hoursText(before.hours), after: hoursText(after.hours) },
    { name: words.dismissed, before: format.number(before.dismissed), after: format.number(after.dismissed) },
  ];
  return (
    <table className="effect-figures">
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
  );
}

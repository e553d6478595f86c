import type { ReactNode } from 'react';
import { confidenceWord } from '#domain/confidence.ts';
import { hoursText } from '#domain/hours.ts';
import type { Draft } from '#web/api/drafts.ts';
import { IconButton } from '#web/components/button.tsx';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import type { DraftRowProps, RowActions } from './draft-row.tsx';
import { Sources } from './sources.tsx';

/** What a row says of its draft, and the buttons at its end. */
export function DraftCells({ draft, reasons, timeZone, showsDay, isSelected, isCurrent, actions }: DraftRowProps) {
  const { text, format } = useText();
  const description = visibleText(draft.description);
  const what = description ?? text.words.noDescription;
  return (
    <>
      <Cell name="select">
        <label className="draft-row-box">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            aria-label={text.review.select(what)}
            onClick={(event) => event.shiftKey && window.getSelection()?.removeAllRanges()}
            onChange={({ nativeEvent }) => {
              actions.toggle(draft.id, nativeEvent instanceof PointerEvent && nativeEvent.shiftKey);
              actions.focusRow(draft.id);
            }}
          />
        </label>
      </Cell>
      <Cell name="hours">{hoursText(draft.hours)}</Cell>
      <Cell name="what">
        <p dir="auto" className={`draft-row-description${description === null ? ' quiet' : ''}`} title={what}>
          {what}
        </p>
        <p className="draft-row-detail">
          {showsDay && <span className="draft-row-time">{format.shortDay(draft.date)}</span>}
          <TimeSpan draft={draft} timeZone={timeZone} />
          <Sources sources={draft.sources} />
          {reasons.map((reason) => (
            <Pill key={reason} tone="warning">
              {text.review.reasons[reason]}
            </Pill>
          ))}
          {draft.dismissed_by === 'rule' && <Pill>{text.review.dismissedByRule}</Pill>}
        </p>
      </Cell>
      <Cell name="target">
        <TargetNames draft={draft} />
      </Cell>
      <Cell name="confidence">
        <Confidence probability={draft.match_confidence} />
        <p className="draft-row-detail">{draft.billable === 1 ? text.words.billable : text.words.notBillable}</p>
      </Cell>
      <Cell name="actions">
        <RowButtons draft={draft} isReachable={isCurrent} actions={actions} />
      </Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the row.
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus, or what is in the cell.
    <div role="gridcell" className={`draft-row-${name}`}>
      {children}
    </div>
  );
}

function TimeSpan({ draft: { intervals }, timeZone }: { draft: Draft; timeZone: string }) {
  const { format } = useText();
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last) return null;
  return (
    <span className="draft-row-time">
      {format.time(first.starts_at, timeZone)}–{format.time(last.ends_at, timeZone)}
    </span>
  );
}

function TargetNames({ draft }: { draft: Draft }) {
  const { text } = useText();
  const detail = [draft.line_item_name, draft.task_title].filter(Boolean);
  const title = [draft.budget_name, ...detail].filter(Boolean).join('\n');
  return (
    <>
      <p dir="auto" className={`draft-row-budget${draft.budget_id === null ? ' quiet' : ''}`} title={title}>
        {draft.budget_id === null ? text.words.noBudget : (draft.budget_name ?? draft.budget_id)}
      </p>
      {detail.length > 0 && (
        <p className="draft-row-detail draft-row-below-budget">
          {detail.map((name) => (
            <span key={name} dir="auto">
              {name}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Confidence({ probability }: { probability: number }) {
  const { text, format } = useText();
  const word = confidenceWord(probability);
  return (
    <p className={`draft-row-sure draft-row-sure-${word}`}>
      {text.words.confidence[word]} <span>{format.percent(probability)}</span>
    </p>
  );
}

function RowButtons({ draft, isReachable, actions }: { draft: Draft; isReachable: boolean; actions: RowActions }) {
  const { text } = useText();
  const tabIndex = isReachable ? 0 : -1;
  if (draft.status === 'dismissed') {
    return <IconButton icon="restore" label={text.review.restore} tabIndex={tabIndex} onClick={() => actions.restore(draft)} />;
  }
  return (
    <>
      <IconButton
        icon="accept"
        className="draft-row-accept"
        label={text.review.accept}
        shortcut="a"
        tabIndex={tabIndex}
        onClick={() => actions.accept(draft)}
      />
      <IconButton icon="edit" label={text.words.edit} shortcut="e" tabIndex={tabIndex} onClick={() => actions.edit(draft)} />
      <IconButton icon="dismiss" label={text.review.dismiss} shortcut="d" tabIndex={tabIndex} onClick={() => actions.dismiss(draft)} />
      <IconButton
        icon="more"
        label={text.review.more}
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={(event) => actions.openMore(draft, event.currentTarget)}
      />
    </>
  );
}

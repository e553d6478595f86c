import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { confidenceWord } from '#domain/confidence.ts';
import { hoursText } from '#domain/hours.ts';
import { type DraftChanges, type DraftDetail, draftQuery } from '#web/api/drafts.ts';
import { meQuery } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog } from '#web/components/dialog.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { visibleText } from '#web/text/visible-text.ts';
import { RuleForm } from './rule-form.tsx';
import { ruleFromDraft } from './rule-from-draft.ts';
import { WhyHours } from './why-hours.tsx';
import { WhyTarget } from './why-target.tsx';
import './why-panel.css';

type WhyPanelProps = {
  draftId: string;
  /** What an edit just changed: a rule is begun from it. */
  edit: DraftChanges | null;
  onClose(): void;
};

/** Why a draft is what it is, beside the review, and the way to make a rule of it. */
export function WhyPanel({ draftId, edit, onClose }: WhyPanelProps) {
  const { text } = useText();
  const { data, error, refetch } = useQuery(draftQuery(draftId));
  return (
    <Dialog title={text.why.title} isOpen onClose={onClose} placement="side">
      {data ? (
        <Why detail={data} edit={edit} />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Dialog>
  );
}

function Why({ detail, edit }: { detail: DraftDetail; edit: DraftChanges | null }) {
  const { text, format } = useText();
  const [isMakingRule, setMakingRule] = useState(edit !== null);
  const [hasReturned, setReturned] = useState(false);
  const { draft, explanation } = detail;
  const rule = ruleFromDraft(detail, edit);
  if (isMakingRule && rule) {
    return (
      <RuleForm
        start={rule}
        names={draft}
        onDone={() => {
          setMakingRule(false);
          setReturned(true);
        }}
      />
    );
  }
  const confidence = text.why.confidence(
    text.words.confidence[confidenceWord(draft.match_confidence)],
    format.percent(draft.match_confidence),
  );
  return (
    <div className="why">
      <header className="why-head">
        <p className="why-title" dir="auto">
          {visibleText(draft.description) ?? text.words.noDescription}
        </p>
        <p className="quiet">
          {format.longDay(draft.date)} · {hoursText(draft.hours)} · {confidence}
        </p>
      </header>
      {draft.pinned === 1 && (
        <Notice>
          <p>{text.why.pinned}</p>
        </Notice>
      )}
      {explanation ? (
        <>
          <WhyHours draft={draft} explanation={explanation} />
          <WhyTarget explanation={explanation} />
          <p className="quiet small">{text.why.zone(explanation.time_zone.replaceAll('_', ' '))}</p>
        </>
      ) : (
        <SentByAgent detail={detail} />
      )}
      {rule && (
        <Button icon="add" autoFocus={hasReturned} onClick={() => setMakingRule(true)}>
          {text.why.makeRule}
        </Button>
      )}
    </div>
  );
}

/** What an agent sent has no explanation, so the signals that it named speak for it. */
function SentByAgent({ detail: { draft, signals } }: { detail: DraftDetail }) {
  const { text, format } = useText();
  const { data: me } = useQuery(meQuery);
  const sentAt = format.moment(draft.created_at, me?.user.time_zone ?? 'UTC');
  return (
    <section className="why-section">
      <p>{draft.origin === 'agent' ? text.why.sentByAgent(sentAt) : text.why.unexplained}</p>
      {signals.length === 0 ? <p className="quiet">{text.why.noSignals}</p> : <h3>{text.why.itsSignals}</h3>}
      <ul className="why-list">
        {signals.map(({ id, title, source, signal_type, started_at }) => (
          <li key={id}>
            <p className="why-signal" dir="auto">
              {title ?? signal_type}
            </p>
            <p className="quiet small">
              {text.words.sources[source] ?? source}
              {started_at && ` · ${format.moment(started_at, me?.user.time_zone ?? 'UTC')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

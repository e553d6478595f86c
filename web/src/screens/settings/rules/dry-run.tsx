import { type FormEvent, useState } from 'react';
import type { Day } from '#domain/day.ts';
import { previewRules, type RuleItem, type RulePreview } from '#web/api/rules.ts';
import { Button } from '#web/components/button.tsx';
import { TextField } from '#web/components/field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { RuleEffect } from '#web/components/rule-effect.tsx';
import { lastDays } from '#web/screens/settings/last-days.ts';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { dayPieces, daysBetween, MOST_DAYS } from './day-pieces.ts';
import './dry-run.css';

type DryRunProps = { items: readonly RuleItem[]; timeZone: string };
type Found = Pick<RulePreview, 'days' | 'outranked' | 'time_entries'> & { rules: string };
const FIRST_DAYS = 14;

/** What the rules, saved or not, would do to days that can be chosen. Writes nothing. */
export function DryRun({ items, timeZone }: DryRunProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const [range, setRange] = useState(() => lastDays(todayIn(timeZone), FIRST_DAYS));
  const { run, stop, done, found, problem } = useDryRun();
  const total = daysBetween(range);
  const isRunning = done !== null;
  const isTooLong = total < 1 || total > MOST_DAYS;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isTooLong && !isRunning) void run(items, range);
  }

  return (
    <SettingGroup title={words.tryTitle} about={words.tryAbout}>
      <form className="dry-run-form" noValidate onSubmit={submit}>
        <RangeField label={words.firstDay} day={range.date_from} onChange={(date_from) => setRange({ ...range, date_from })} />
        <RangeField label={words.lastDay} day={range.date_to} onChange={(date_to) => setRange({ ...range, date_to })} />
        <Button type="submit" busy={isRunning} disabled={isTooLong}>
          {words.tryIt}
        </Button>
      </form>
      {isTooLong && <p className="field-problem">{words.rangeProblem(MOST_DAYS)}</p>}
      {isRunning && (
        <p className="row">
          <progress value={done} max={total} aria-label={words.tryTitle} /> <span role="status">{words.progress(done, total)}</span>
          <Button onClick={stop}>{words.stop}</Button>
        </p>
      )}
      {problem !== null && <ProblemNotice error={problem} onRetry={() => void run(items, range)} />}
      {found && (
        <>
          {found.rules !== JSON.stringify(items) && (
            <Notice>
              <p>{words.triedOthers}</p>
            </Notice>
          )}
          <RuleEffect {...found} hasLinks />
        </>
      )}
    </SettingGroup>
  );
}

function RangeField({ label, day, onChange }: { label: string; day: Day; onChange(day: Day): void }) {
  return (
    <TextField
      label={label}
      type="date"
      required
      value={day}
      onChange={({ currentTarget: { value } }) => value !== '' && onChange(value)}
    />
  );
}

/** Asks a few days at a time, so that it can be told how far it is. */
function useDryRun() {
  const [done, setDone] = useState<number | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [stopping] = useState(() => ({ current: false }));

  async function run(items: readonly RuleItem[], range: { date_from: Day; date_to: Day }): Promise<void> {
    const sum: Found = { days: [], outranked: [], time_entries: [], rules: JSON.stringify(items) };
    stopping.current = false;
    setProblem(null);
    setFound(null);
    setDone(0);
    try {
      for (const piece of dayPieces(range)) {
        if (stopping.current) break;
        const { days, outranked, time_entries } = await previewRules(items, piece);
        sum.days.push(...days);
        sum.outranked.push(...outranked);
        sum.time_entries.push(...time_entries);
        setDone(daysBetween({ date_from: range.date_from, date_to: piece.date_to }));
      }
      if (!stopping.current) setFound(sum);
    } catch (error) {
      setProblem(error);
    }
    setDone(null);
  }

  return {
    run,
    done,
    found,
    problem,
    stop(): void {
      stopping.current = true;
    },
  };
}

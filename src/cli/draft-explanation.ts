import { clockText, countText } from '#cli/terminal/figures.ts';
import { harmlessLine } from '#cli/terminal/harmless-text.ts';
import type { LossReason, RuleWord } from '#domain/drafting/explanation.ts';
import type { NamedExplanation } from '#domain/drafting/named-explanation.ts';
import { type TierBeforeRules, tierBeforeRule, wordsThatCount } from '#domain/drafting/outranked-rule.ts';
import type { ClaimKind } from '#domain/drafting/settings.ts';
import { hoursText } from '#domain/hours.ts';
import { parseRounding } from '#domain/rounding.ts';

/** A draft's explanation as the API gives it: instants are RFC 3339 text. */
export type ExplanationRow = Omit<NamedExplanation, 'signals'> & {
  signals: (Omit<NamedExplanation['signals'][number], 'starts_at' | 'ends_at'> & { starts_at: string; ends_at: string })[];
};

type ShownSignal = ExplanationRow['signals'][number];

const KIND_TEXT: Record<ClaimKind, string> = {
  meeting_held: 'a meeting that was held',
  event_accepted: 'a calendar event',
  event_tentative: 'an event you have not accepted',
  tracked_interval: 'tracked time',
  burst: 'the work that led to it',
};

const TIER_TEXT: Record<string, string> = {
  signal: 'sent with the signal',
  code: 'named in title or branch',
  rule: 'a budget or task that a rule of yours sets',
};

const COMES_FIRST: Record<TierBeforeRules, string> = {
  signal: 'what was sent with the signal',
  code: 'what title or branch names',
};

const RULE_WORD_TEXT: Record<RuleWord, string> = {
  target: 'budget or task',
  billable: 'whether it is billed',
  description: 'the description',
};

/** More than this nobody reads; `--json` has them all. */
const MOST_SIGNALS_SHOWN = 20;

/** Why a draft is what it is, a line a sentence, for people (docs/drafting.md, step 8). Indented lines belong to the one before. */
export function explanationLines(explanation: ExplanationRow): string[] {
  const { time_zone: timeZone } = explanation;
  return [
    'Why these hours',
    ...indent([roundingLine(explanation)]),
    ...indent(shorten(explanation.signals.map((signal) => signalLines(signal, timeZone)))),
    ...evidenceLines(explanation),
    'Why this budget and task',
    ...indent(matchLines(explanation)),
  ];
}

function roundingLine({ raw_minutes, rounded_minutes, rounding, rounding_minutes, rounding_warning }: ExplanationRow): string {
  const raw = `${countText(raw_minutes, 'minute')} of your day`;
  if (rounding_minutes !== 0 && rounding === 'none') return `${raw}, booked as ${hoursText(rounded_minutes / 60)}, the least that can be.`;
  if (rounding_minutes === 0) return `${raw}, booked as ${hoursText(rounded_minutes / 60)}.`;
  const change = `${Math.abs(rounding_minutes)} min ${rounding_minutes > 0 ? 'more' : 'less'}`;
  const warning = rounding_warning === 1 ? ', which is over a tenth' : '';
  return `${raw}, rounded ${roundingText(rounding)} to ${hoursText(rounded_minutes / 60)}: ${change}${warning}.`;
}

function roundingText(text: string): string {
  const { stepMinutes, direction } = parseRounding(text) ?? { stepMinutes: 1, direction: 'nearest' };
  const way = direction === 'nearest' ? 'to the nearest' : direction === 'up' ? 'up to the next' : 'down to a step of';
  return `${way} ${countText(stepMinutes, 'minute')}`;
}

function signalLines(signal: ShownSignal, timeZone: string): string[] {
  const { claimed_minutes, given_minutes, lost, starts_at, ends_at, kind } = signal;
  const time = `${clockText(starts_at, timeZone)}–${clockText(ends_at, timeZone)}`;
  const given = lost.length === 0 ? 'all given' : `${minutesText(given_minutes)} given`;
  const head = `${nameOf(signal)}, ${time}, ${KIND_TEXT[kind]}: ${minutesText(claimed_minutes)} claimed, ${given}`;
  return [head, ...indent(lost.map((loss) => `${lossText(loss)}`))];
}

function lossText({ minutes, reason, to }: ShownSignal['lost'][number]): string {
  if (to === null || reason === null) return `${minutesText(minutes)} went to several others`;
  const holder = `${to.kind === 'draft' ? 'the draft' : 'the time entry'} “${harmlessLine(to.description ?? to.id)}”`;
  const why: Record<LossReason, string> = {
    booked: `${holder}, which is booked`,
    decided: `${holder}, which stands as it is`,
    precedence: `${holder}, whose kind of time comes first`,
    same_kind: `${holder}, the shorter of two claims of one kind`,
    same_draft: 'another signal of this very draft, so they are counted once',
  };
  return `${minutesText(minutes)} went to ${why[reason]}`;
}

function evidenceLines({ evidence }: ExplanationRow): string[] {
  if (evidence.length === 0) return [];
  const lines = evidence.map((one) => [
    `${nameOf(one)}, ${KIND_TEXT[one.kind]}: ${minutesText(one.lost_minutes)} of it ${evidenceText(one.reason)}`,
  ]);
  return ['What else happened in these minutes', ...indent(shorten(lines))];
}

function evidenceText(reason: LossReason): string {
  if (reason === 'same_kind') return 'came second, since this claim is shorter';
  return reason === 'precedence' ? 'came second to this kind of time' : 'is held by this draft';
}

/** What a rule sets, and what it names in vain. */
function ruleLines(rule: ExplanationRow['rule'], before: TierBeforeRules | null): string[] {
  if (!rule) return [];
  const sets = wordsThatCount(rule.sets, before).map((word) => RULE_WORD_TEXT[word]);
  const says = [
    sets.length > 0 && `and sets ${sets.join(', ')}`,
    before !== null && `but not its budget or task, since ${COMES_FIRST[before]} comes first`,
  ].filter((part) => part !== false);
  return [`Rule ${rule.index + 1}${rule.name ? ` “${harmlessLine(rule.name)}”` : ''} holds for it, ${says.join(', ')}.`];
}

function matchLines({ matched_by, joined_targets, rule }: ExplanationRow): string[] {
  const found = matched_by.tiers.flatMap(({ tier, candidates }) => candidates.map((target) => ({ tier, target })));
  const tried = matched_by.tiers.filter(({ candidates }) => candidates.length === 0).map(({ tier }) => TIER_TEXT[tier] ?? tier);
  const untold = found.length === 0 ? ['Nothing says what to book it on.'] : [];
  const [taken, ...others] = joined_targets.map(targetNames);
  const joined =
    taken === undefined
      ? []
      : [`Joined from drafts on different targets. Taken from the longest: ${taken}; not taken: ${others.join('; ')}`];
  const nothing = tried.length > 0 ? [`Tried and found nothing: ${tried.join('; ')}.`] : [];
  return [
    ...untold,
    ...found.map(
      ({ tier, target }, place) =>
        `${placeText(place)}: ${targetNames(target)} (${target.match_confidence.toFixed(2)}), ${TIER_TEXT[tier] ?? tier}`,
    ),
    ...joined,
    ...ruleLines(rule, tierBeforeRule(matched_by.tiers)),
    ...nothing,
  ];
}

function placeText(place: number): string {
  if (place === 0) return 'Taken';
  return place === 1 ? 'Runner-up' : 'Also possible';
}

function targetNames(target: ExplanationRow['joined_targets'][number]): string {
  const budget = target.budget_name ?? target.budget_id;
  const task = target.task_title ?? target.task_id;
  const names = [budget, target.line_item_name, task].filter((name) => name !== null).map(harmlessLine);
  return names.join(' › ') || 'nothing';
}

function nameOf({
  title,
  source,
  signal_type,
  signal_id,
}: {
  title: string | null;
  source: string | null;
  signal_type: string | null;
  signal_id: string;
}): string {
  const name = harmlessLine(title ?? signal_type ?? signal_id);
  return source === null ? name : `${name} (${harmlessLine(source)})`;
}

/** To the minute; what is less is said to be so. */
function minutesText(minutes: number): string {
  return minutes > 0 && minutes < 1 ? 'under 1 min' : `${Math.round(minutes)} min`;
}

function shorten(blocks: readonly string[][]): string[] {
  const more = blocks.length - MOST_SIGNALS_SHOWN;
  return [...blocks.slice(0, MOST_SIGNALS_SHOWN).flat(), ...(more > 0 ? [`and ${more} more`] : [])];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

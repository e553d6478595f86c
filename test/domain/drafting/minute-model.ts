import type { HolderKind } from '#domain/drafting/precedence.ts';
import { type Interval, MS_PER_MINUTE } from '#domain/interval.ts';
import type { GeneratedDay, GeneratedSignal } from './generated-day.ts';

/**
 * The rules of docs/drafting.md, steps 1 to 3, written a second time as one would do them by hand: a list of who wants time, and for each
 * minute a look at all of them. Whole minutes only.
 */
export type ModelClaim = Interval & { id: string; kind: HolderKind; owner: string; signalId: string | null };

/** For each minute of the day the claim that has it, or undefined. */
export type Minutes = (ModelClaim | undefined)[];

export function winners(day: GeneratedDay): { claims: ModelClaim[]; minutes: Minutes } {
  const { span, settings, bookedTime, heldTime } = day.input;
  const held = [...bookedTime, ...heldTime].map(
    ({ kind, holder, interval }): ModelClaim => ({ ...interval, id: holder.id, kind, owner: holder.id, signalId: null }),
  );
  const claims = [...held, ...claimsOf(day)];
  const order = ['booked', 'decided', ...settings.precedence];
  const minutes: Minutes = [];
  for (let at = span.startsAt; at < span.endsAt; at += MS_PER_MINUTE) {
    const wanting = claims.filter((claim) => claim.startsAt <= at && at < claim.endsAt);
    minutes.push(
      wanting.sort(
        (a, b) =>
          order.indexOf(a.kind) - order.indexOf(b.kind) || lengthOf(a) - lengthOf(b) || a.endsAt - b.endsAt || (a.id < b.id ? -1 : 1),
      )[0],
    );
  }
  return { claims, minutes };
}

function claimsOf(day: GeneratedDay): ModelClaim[] {
  const { span, takenSignalIds, draftIdBySignalId } = day.input;
  const placed = day.signals.filter((one) => draftIdBySignalId.has(one.signal.id) || (isAdmitted(one, day) && isOver(one, day)));
  return placed.flatMap((one): ModelClaim[] => {
    const { id } = one.signal;
    const agentDraft = draftIdBySignalId.get(id);
    if (agentDraft === undefined && takenSignalIds.has(id)) return [];
    const wanted = isPoint(one) ? burstTime(one, placed, day) : wholeTime(one);
    const [startsAt, endsAt] = [Math.max(wanted.startsAt, span.startsAt), Math.min(wanted.endsAt, span.endsAt)];
    if (startsAt >= endsAt) return [];
    return [
      {
        startsAt,
        endsAt,
        id,
        signalId: id,
        ...(agentDraft ? { kind: 'decided', owner: agentDraft } : { kind: kindOf(one, day), owner: groupOf(one, day) }),
      },
    ];
  });
}

function isAdmitted(one: GeneratedSignal, { input }: GeneratedDay): boolean {
  const { preferences, settings, ruleSet } = input;
  const { title, ended_at, duration_minutes } = one.signal;
  if (one.isNeverDrafted || (title === 'Lunch' && ruleSet.rules.length > 0)) return false;
  if (one.kind === 'event_tentative' && settings.tentative_events === 'leave_out') return false;
  if (!one.isCalendar) return true;
  const saysItsLength = !isPoint(one) || ended_at !== null || duration_minutes === 0;
  if (saysItsLength && lengthOf(wholeTime(one)) < preferences.calendar_min_duration_minutes * MS_PER_MINUTE) return false;
  return title !== 'Lunch' || preferences.calendar_exclude_patterns.length === 0;
}

function isOver(one: GeneratedSignal, { input }: GeneratedDay): boolean {
  const { endsAt } = wholeTime(one);
  return isPoint(one) ? endsAt <= input.now : Math.min(endsAt, input.span.endsAt) <= input.now;
}

/** What two signals have in common that are drafted together. */
export function groupOf({ workItem, signal }: GeneratedSignal, { input }: GeneratedDay): string {
  const isBillable = signal.source === 'wakatime' && input.ruleSet.rules.length > 0;
  return `${workItem}, ${signal.matched_budget_id}, ${isBillable}`;
}

function kindOf(one: GeneratedSignal, { input }: GeneratedDay): HolderKind {
  if (isPoint(one)) return 'burst';
  return one.kind === 'event_tentative' && input.settings.tentative_events === 'as_accepted' ? 'event_accepted' : one.kind;
}

/** Goes back from point to point to find where the burst began, counting anew from each midnight. */
function burstTime(one: GeneratedSignal, placed: readonly GeneratedSignal[], { input }: GeneratedDay): Interval {
  const { burst_gap_minutes, burst_lead_minutes, longest_burst_minutes } = input.settings;
  const points = placed
    .filter((other) => isPoint(other) && other.workItem === one.workItem)
    .sort((a, b) => startOf(a) - startOf(b) || (a.signal.id < b.signal.id ? -1 : 1));
  const times = points.map(startOf);
  let burstStart = Number.NEGATIVE_INFINITY;
  for (const [index, endsAt] of times.entries()) {
    const before = times[index - 1] ?? Number.NEGATIVE_INFINITY;
    const lead = Math.max(before, endsAt - burst_lead_minutes * MS_PER_MINUTE);
    const isNewDay = [input.span.startsAt, input.span.endsAt].some((midnight) => before < midnight && midnight <= endsAt);
    // The first point of a day counts from midnight, or from its own lead where that is later.
    if (isNewDay) burstStart = endsAt - burst_lead_minutes * MS_PER_MINUTE;
    const sinceMidnight = [input.span.startsAt, input.span.endsAt].filter((midnight) => midnight <= endsAt);
    const isLonger = endsAt - Math.max(burstStart, ...sinceMidnight) > longest_burst_minutes * MS_PER_MINUTE;
    const joins = endsAt - before < burst_gap_minutes * MS_PER_MINUTE && !isLonger;
    if (!joins) burstStart = lead;
    if (points[index] === one) return { startsAt: joins ? before : lead, endsAt };
  }
  throw new Error('The point is not among those placed.');
}

function isPoint(one: GeneratedSignal): boolean {
  return lengthOf(wholeTime(one)) === 0;
}

function wholeTime({ signal }: GeneratedSignal): Interval {
  const { started_at, ended_at, duration_minutes } = signal;
  const startsAt = started_at ?? 0;
  return { startsAt, endsAt: Math.max(startsAt, ended_at ?? startsAt + (duration_minutes ?? 0) * MS_PER_MINUTE) };
}

function startOf({ signal }: GeneratedSignal): number {
  return signal.started_at ?? 0;
}

function lengthOf({ startsAt, endsAt }: Interval): number {
  return endsAt - startsAt;
}

import type { Rule } from '#domain/rules/rule-set.ts';
import type { Catalogue } from './catalogue.ts';
import { type DraftExplanation, type Evidence, type ExplainedLoss, type LossReason, RULE_WORDS, type RuleWord } from './explanation.ts';
import type { Group, MatchedShare } from './group.ts';
import type { Loss } from './losses.ts';
import { triedTiers } from './match.ts';
import type { HolderKind } from './precedence.ts';
import type { ClaimKind } from './settings.ts';
import type { Holder } from './share-minutes.ts';

/** A group with the draft it has become. */
export type DraftedGroup = { group: Group; id: string };

/** What a share lost, once it is known which drafts the groups have become. */
export type ExplainedShare = { share: MatchedShare; lost: ExplainedLoss[] };

/** Owners of time by their keys: `heldBy` were there before, groups have become drafts. Where a group was split in time, its first draft stands for it. */
export function namedOwners(drafted: readonly DraftedGroup[], heldBy: ReadonlyMap<string, Holder>): Map<string, Holder> {
  const draftOf = drafted.toReversed().map(({ group, id }): [string, Holder] => [group.owner, { kind: 'draft', id }]);
  return new Map([...draftOf, ...heldBy]);
}

/** Names the losses of each share by the drafts and time entries that have the time. */
export function explainShares(shares: readonly MatchedShare[], owners: ReadonlyMap<string, Holder>): ExplainedShare[] {
  return shares.map((share) => ({ share, lost: share.losses.map((loss) => explainLoss(loss, share, owners.get(loss.owner ?? ''))) }));
}

/** The explanation of each draft of a day (docs/drafting.md, step 8), by its id. */
export function explainDrafts(
  explained: readonly ExplainedShare[],
  drafted: readonly DraftedGroup[],
  owners: ReadonlyMap<string, Holder>,
  catalogue: Catalogue,
): Map<string, Pick<DraftExplanation, 'signals' | 'evidence' | 'matched_by' | 'rule'>> {
  const evidence = evidenceByDraft(explained);
  return new Map(
    drafted.map(({ group, id }) => {
      const { speaker } = group;
      const signals = explainShares(group.shares, owners).map(explainSignal);
      const matched_by = { signal_id: speaker.signal.id, tiers: triedTiers(speaker, catalogue) };
      const rule = speaker.rule && { index: speaker.rule.index, name: speaker.rule.name, sets: wordsOf(speaker.rule) };
      return [id, { signals, evidence: evidence.get(id) ?? [], matched_by, rule }];
    }),
  );
}

function wordsOf({ effect }: Rule): RuleWord[] {
  return RULE_WORDS.filter((word) => effect[word] !== null);
}

function explainSignal({ share: { piece, given, kind }, lost }: ExplainedShare): DraftExplanation['signals'][number] {
  const given_ms = given.reduce((sum, { startsAt, endsAt }) => sum + (endsAt - startsAt), 0);
  const claimed_ms = given_ms + lost.reduce((sum, { ms }) => sum + ms, 0);
  return { signal_id: piece.signal.id, kind: kind as ClaimKind, claimed: piece.interval, claimed_ms, given_ms, lost };
}

function explainLoss({ owner, kind, ms }: Loss, share: MatchedShare, to: Holder | undefined): ExplainedLoss {
  return to === undefined ? { to: null, reason: null, ms } : { to, reason: reasonOf(share, owner, kind), ms };
}

function reasonOf(share: MatchedShare, owner: string | null, kind: HolderKind | null): LossReason {
  if (owner === share.owner) return 'same_draft';
  if (kind === 'booked' || kind === 'decided') return kind;
  return kind === share.kind ? 'same_kind' : 'precedence';
}

function evidenceByDraft(explained: readonly ExplainedShare[]): Map<string, Evidence[]> {
  const byDraft = new Map<string, Evidence[]>();
  for (const { share, lost } of explained) {
    for (const { to, reason, ms } of lost) {
      if (to?.kind !== 'draft' || reason === null || reason === 'same_draft') continue;
      const evidence = byDraft.get(to.id) ?? [];
      evidence.push({ signal_id: share.piece.signal.id, kind: share.kind as ClaimKind, lost_ms: ms, reason });
      byDraft.set(to.id, evidence);
    }
  }
  return byDraft;
}

import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { offerDraftingInCall } from '#http/draft-in-call.ts';
import { planToWire, rebuildBody, rebuildProgress, rebuildResponse } from '#http/schemas/rebuild.ts';
import { toWire } from '#http/wire.ts';
import { getRebuildProgress } from '#operations/rebuild/get-rebuild-progress.ts';
import { planRebuild } from '#operations/rebuild/plan-rebuild.ts';
import { rebuildDrafts } from '#operations/rebuild/rebuild-drafts.ts';

const tags = ['drafts'] as ['drafts'];
const PATH = '/api/auto-tracking/rebuild';

export function rebuildRoutes(app: App): void {
  const draftInCall = offerDraftingInCall(app);

  app.post(
    PATH,
    describeRoute('rebuildDrafts', {
      tags,
      summary: 'Build your drafts of some days again',
      description:
        'Asks for those days of the range on which a signal of yours has time or an undecided draft of the engine is stored. They are drafted soon after, one by one; what you decided or shaped stays. ' +
        'With `Prefer: wait` (or `wait=SECONDS`, 60 at most) it answers once your due days are drafted, and says `Preference-Applied: wait` if they are. While auto-tracking is off it is 409 `auto_tracking_off`. ' +
        '`dry_run` writes nothing and answers with `days`: what would change now, as if auto-tracking were on.',
      body: rebuildBody,
      response: { 200: rebuildResponse },
    }),
    async (request, reply) => {
      const { dry_run, ...range } = request.body;
      if (dry_run === 1) return { days: planToWire(await planRebuild(request.ctx, range)) };
      const { user_id, requested_days } = await rebuildDrafts(request.ctx, range);
      await draftInCall(request, reply, [user_id]);
      const { waiting_days } = await getRebuildProgress(request.ctx);
      return { requested_days, waiting_days };
    },
  );

  app.get(
    PATH,
    describeRoute('getRebuildProgress', {
      tags,
      summary: 'See how many of your days wait to be drafted',
      description: 'While auto-tracking is off they go on waiting.',
      response: { 200: rebuildProgress },
    }),
    async (request) => toWire(await getRebuildProgress(request.ctx)),
  );
}

import { formatInstant } from '#domain/instant.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { removedSampleDataSchema, sampleDataSchema } from '#http/schemas/sample-data.ts';
import { getSampleData } from '#operations/sample-data/get-sample-data.ts';
import { removeSampleData } from '#operations/sample-data/remove-sample-data.ts';

const tags = ['users'] as ['users'];
const PATH = '/api/sample-data';

export function sampleDataRoutes(app: App): void {
  app.get(
    PATH,
    describeRoute('getSampleData', {
      tags,
      summary: 'Count the sample data',
      description: 'Of `npm start -- --demo`: its people, what is theirs, and its catalogue.',
      response: { 200: sampleDataSchema },
    }),
    async (request) => getSampleData(request.ctx),
  );

  app.post(
    `${PATH}/remove`,
    describeRoute('removeSampleData', {
      tags,
      summary: 'Remove the sample data for good',
      description:
        'Sample users go with all that is theirs, and their sessions end. Of the sample catalogue goes what no real time entry, draft, line item or task refers to. You stay, as a real user without sample signals, drafts and entries; so does, deactivated, a sample user who decided on a real person’s time. 409 `last_executive` where nobody real would be left to administer.',
      response: { 200: removedSampleDataSchema },
    }),
    async (request) => {
      const { at, ...receipt } = await removeSampleData(request.ctx);
      return { ...receipt, at: formatInstant(at) };
    },
  );
}

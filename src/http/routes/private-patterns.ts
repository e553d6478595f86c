import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { ok } from '#http/schemas/fields.ts';
import { ifMatchHeaders, versionFromIfMatch } from '#http/schemas/if-match.ts';
import { privatePatternsSchema, redactedSchema, updatePrivatePatternsBody } from '#http/schemas/private-patterns.ts';
import { getPrivatePatterns } from '#operations/private-time/get-private-patterns.ts';
import { updatePrivatePatterns } from '#operations/private-time/update-private-patterns.ts';

const tags = ['preferences'] as ['preferences'];
const PATH = '/api/auto-tracking/private-patterns';

export function privatePatternRoutes(app: App): void {
  app.get(
    PATH,
    describeRoute('getPrivatePatterns', {
      tags,
      summary: 'Read your private patterns',
      description: 'What has one of these in it keeps its time and loses every text before it is stored.',
      response: { 200: privatePatternsSchema },
    }),
    async (request) => getPrivatePatterns(request.ctx),
  );

  app.put(
    PATH,
    describeRoute('updatePrivatePatterns', {
      tags,
      summary: 'Replace your private patterns',
      description:
        'What is stored and matches a pattern that is new loses its texts for good: signals, drafts, time entries made of drafts, and their history. ' +
        'This can’t be undone: leaving a pattern out brings nothing back. Up to 1,000 patterns of up to 500 characters. Takes If-Match.',
      headers: ifMatchHeaders,
      body: updatePrivatePatternsBody,
      response: { 200: ok.extend({ redacted: redactedSchema }) },
    }),
    async (request) => {
      const version = versionFromIfMatch(request.headers['if-match']);
      return { ok: true as const, redacted: await updatePrivatePatterns(request.ctx, request.body.patterns, version) };
    },
  );
}

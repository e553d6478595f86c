import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '#domain/app-error.ts';
import { readJsonBodies } from './json-body.ts';
import type { LogOptions } from './log.ts';
import { compressAnswers } from './middleware/compress-answers.ts';
import { provideContext, type ServerContext } from './middleware/context.ts';
import { nameOperations } from './middleware/name-operations.ts';
import { publishApiDocument } from './openapi.ts';
import { sendProblem } from './problem.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { authRoutes } from './routes/auth.ts';
import { budgetRoutes } from './routes/budgets.ts';
import { catalogueImportRoutes } from './routes/catalogue-import.ts';
import { dayRoutes } from './routes/days.ts';
import { draftShapeRoutes } from './routes/draft-shapes.ts';
import { draftingSettingsRoutes } from './routes/drafting-settings.ts';
import { draftRoutes } from './routes/drafts.ts';
import { draftsInBulkRoutes } from './routes/drafts-in-bulk.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { ingestRoutes } from './routes/ingest.ts';
import { lineItemRoutes } from './routes/line-items.ts';
import { meRoutes } from './routes/me.ts';
import { myDataRoutes } from './routes/my-data.ts';
import { operationRoutes } from './routes/operations.ts';
import { preferenceRoutes } from './routes/preferences.ts';
import { preferencesPreviewRoutes } from './routes/preferences-preview.ts';
import { privatePatternRoutes } from './routes/private-patterns.ts';
import { rebuildRoutes } from './routes/rebuild.ts';
import { referenceRoutes } from './routes/reference.ts';
import { rulePreviewRoutes } from './routes/rule-preview.ts';
import { ruleRoutes } from './routes/rules.ts';
import { sampleDataRoutes } from './routes/sample-data.ts';
import { serviceTokenRoutes } from './routes/service-tokens.ts';
import { signalRoutes } from './routes/signals.ts';
import { suggestedTargetRoutes } from './routes/suggested-targets.ts';
import { taskRoutes } from './routes/tasks.ts';
import { timeEntryRoutes } from './routes/time-entries.ts';
import { timeEntryChangeRoutes } from './routes/time-entry-changes.ts';
import { timeEntryExportRoutes } from './routes/time-entry-export.ts';
import { toolPermissionRoutes } from './routes/tool-permissions.ts';
import { userRoutes } from './routes/users.ts';
import { isForScreen, sendScreen, webAppRoutes } from './routes/web-app.ts';
import { refuseUnreadable } from './unreadable-request.ts';

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export type AppOptions = {
  /** A pino logger's options, or false for silence. */
  logger: false | LogOptions;
  /** Which of the proxies in front, counted from 0, are believed in their X-Forwarded-* headers. */
  trustProxy: false | ((address: string, hop: number) => boolean);
  /** What people reach the server by, where that is known. Under https the session cookie is bound to it. */
  publicUrl?: string | null;
  /** How long a request may take to arrive as a whole, a minute where nothing is given. */
  requestTimeoutMs?: number;
};

const MAX_BODY_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 60_000;
/** A request that is too slow is noticed at the next look, so at most a quarter of the time late. */
const LOOKS_PER_TIMEOUT = 4;
const MAX_PATH_PARAMETER_LENGTH = 1_024;

/** The API on one screen: what holds for every route, then the routes of each noun. */
export async function buildApp(server: ServerContext, options: AppOptions): Promise<App> {
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const app = Fastify({
    logger: options.logger,
    trustProxy: options.trustProxy,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: requestTimeoutMs / LOOKS_PER_TIMEOUT },
    routerOptions: { maxParamLength: MAX_PATH_PARAMETER_LENGTH },
    genReqId: ({ headers }) => wellFormedRequestId(headers['x-request-id']) ?? server.newId(),
    frameworkErrors: sendProblem,
    clientErrorHandler: refuseUnreadable,
  }).withTypeProvider<ZodTypeProvider>();
  app.decorate('publicUrl', options.publicUrl ?? null);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) =>
    isForScreen(request) ? sendScreen(reply) : sendProblem(new AppError('not_found', 'No such route.'), request, reply),
  );
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  readJsonBodies(app);
  await app.register(cookie);
  await compressAnswers(app);
  // Answers hold data and nothing to run; pages say themselves what they need. Which other names of a domain are https is not ours to say.
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { includeSubDomains: false },
  });
  await publishApiDocument(app);

  healthRoutes(app, server);
  await webAppRoutes(app);
  // Apart, since its policy for content is its own.
  await app.register((api, _options, done) => {
    referenceRoutes(api as App);
    done();
  });
  await app.register((api, _options, done) => {
    provideContext(api, server);
    nameOperations(api);
    for (const routes of [
      authRoutes,
      meRoutes,
      myDataRoutes,
      userRoutes,
      toolPermissionRoutes,
      serviceTokenRoutes,
      sampleDataRoutes,
      dayRoutes,
      draftRoutes,
      draftsInBulkRoutes,
      draftShapeRoutes,
      operationRoutes,
      suggestedTargetRoutes,
      eventRoutes,
      signalRoutes,
      preferenceRoutes,
      preferencesPreviewRoutes,
      draftingSettingsRoutes,
      privatePatternRoutes,
      rebuildRoutes,
      rulePreviewRoutes,
      ruleRoutes,
      ingestRoutes,
      timeEntryRoutes,
      timeEntryChangeRoutes,
      approvalRoutes,
      timeEntryExportRoutes,
      budgetRoutes,
      lineItemRoutes,
      taskRoutes,
      catalogueImportRoutes,
    ])
      routes(api as App);
    done();
  });
  return app;
}

/** A caller's own name for its request is kept, so that its logs and ours can be read together, if it is a short plain word. */
function wellFormedRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : undefined;
}

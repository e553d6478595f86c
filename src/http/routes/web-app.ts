import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#domain/app-error.ts';
import type { App } from '#http/app.ts';

/** Where `npm start` builds the screens. */
const WEB_APP_FOLDER = join(import.meta.dirname, '..', '..', '..', 'dist', 'web');

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365 * DAY_SECONDS;
const NOT_BUILT = 'The screens are not built. Start Daybook with npm start, which builds them.';

/** Everything comes from this server, nothing stands inline, nothing is evaluated, and nobody may put the screens into a frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** What stands beside the page under a name of its own. */
const MARK = 'daybook.svg';
const FILES = { '/theme.js': 'theme.js', '/daybook.svg': MARK, '/favicon.ico': MARK };

/** The files of the web app. What Vite named by its content may be kept for good, the mark for a day; the rest is asked for each time. */
export async function webAppRoutes(app: App): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(WEB_APP_FOLDER, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    schemaHide: true,
    cacheControl: false,
    // A missing folder is told by the page itself.
    logLevel: 'silent',
    setHeaders(reply, path) {
      reply.header('cache-control', cachingOf(path));
    },
  });
  for (const [path, file] of Object.entries(FILES))
    app.get(path, { schema: { hide: true } }, async (_request, reply) => reply.sendFile(file, WEB_APP_FOLDER));
}

function cachingOf(path: string): string {
  if (path.startsWith(join(WEB_APP_FOLDER, 'assets'))) return `public, max-age=${YEAR_SECONDS}, immutable`;
  return path.includes(MARK) ? `public, max-age=${DAY_SECONDS}` : 'no-cache';
}

/** Whether a browser asks for a page, not for data or a file: the web app's own router then shows the screen, or that there is none. */
export function isForScreen({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [path = ''] = url.split('?');
  return !path.startsWith('/api/') && !/\.\w+$/.test(path) && (headers.accept ?? '').includes('text/html');
}

/** The one page of the web app, whatever the address. Throws `not_found` where it was never built. */
export function sendScreen(reply: FastifyReply): FastifyReply {
  const page = screenPage();
  if (page === null) throw new AppError('not_found', NOT_BUILT);
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .send(page);
}

/** Read anew each time, since `npm start` may have built it anew; it is a kilobyte. */
function screenPage(): string | null {
  try {
    return readFileSync(join(WEB_APP_FOLDER, 'index.html'), 'utf8');
  } catch {
    return null;
  }
}

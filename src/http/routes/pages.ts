import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '#http/app.ts';

const FOLDER = join(import.meta.dirname, '..', 'pages');
const HTML = 'text/html; charset=utf-8';

const FILES = [
  { path: '/welcome', file: 'welcome.html', type: HTML },
  { path: '/set-up', file: 'set-up.html', type: HTML },
  { path: '/invitation', file: 'invitation.html', type: HTML },
  { path: '/pages/account.js', file: 'account.js', type: 'text/javascript; charset=utf-8' },
  { path: '/pages/daybook.css', file: 'daybook.css', type: 'text/css; charset=utf-8' },
  { path: '/pages/daybook.svg', file: 'daybook.svg', type: 'image/svg+xml' },
  { path: '/favicon.ico', file: 'daybook.svg', type: 'image/svg+xml' },
];

/** Everything comes from this server, nothing stands inline, and nobody may put the pages into a frame. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The few pages for a browser there are before the web app: what is here, set-up, invitation. */
export function pageRoutes(app: App): void {
  app.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/welcome'));
  for (const { path, file, type } of FILES) {
    const content = readFileSync(join(FOLDER, file));
    const options = { schema: { hide: true }, helmet: { contentSecurityPolicy: CONTENT_SECURITY_POLICY } };
    app.get(path, options, async (_request, reply) => reply.type(type).header('cache-control', 'no-cache').send(content));
  }
}

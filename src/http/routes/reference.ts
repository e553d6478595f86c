import { createHash } from 'node:crypto';
import apiReference from '@scalar/fastify-api-reference';
import type { App } from '#http/app.ts';

/** Scalar's own fonts, its registry, its telemetry and its assistant live on other hosts: without them the page needs none. */
const CONFIGURATION = {
  url: '/api/openapi.json',
  pageTitle: 'Daybook API',
  theme: 'default',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
} as const;

/** A readable page of the API document at `/api/docs`. Its script is 5 MB and comes from this server. */
export function referenceRoutes(app: App): void {
  app.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string') return;
    if (String(reply.getHeader('content-type')).startsWith('text/html')) reply.header('content-security-policy', policyFor(payload));
    else reply.header('cache-control', 'public, max-age=86400');
  });
  void app.register(apiReference, { routePrefix: '/api/docs', configuration: CONFIGURATION });
}

/** The page's one inline script is named by its hash; styles are made by the script as it runs. */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(String(script)).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

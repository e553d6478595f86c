import type { FastifyRequest } from 'fastify';
import { AppError } from '#domain/app-error.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site's page makes a browser send: every current browser says where a request comes from
 * (Sec-Fetch-Site, else Origin), and no page can forge either. Programs send neither and pass. With SameSite=Lax and
 * JSON-only bodies this needs no CSRF token.
 */
export function refuseCrossOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw crossOrigin();
  }
  const origin = request.headers.origin;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw crossOrigin();
}

function crossOrigin(): AppError {
  return new AppError('cross_origin_refused', 'This came from another site’s page.');
}

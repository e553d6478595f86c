import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_MAX_MS } from '#domain/session.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What people reach this server by, where it is known: `https://daybook.example.com`. */
    publicUrl: string | null;
  }
}

const NAME = 'daybook_session';
/** Under https the browser itself holds a cookie of this name to its origin: no other host, no http, no path. */
const NAME_UNDER_HTTPS = '__Host-daybook_session';

/** The session token a browser sends. Under https a cookie of the plain name, which anyone in between could have planted, counts for nothing. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

/** The browser keeps the cookie as long as a session can last; when it really ends is the store's to say. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(nameFor(request), token, { ...attributes(request), maxAge: SESSION_MAX_MS / 1_000 });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), attributes(request));
}

function nameFor(request: FastifyRequest): string {
  return isUnderHttps(request) ? NAME_UNDER_HTTPS : NAME;
}

function attributes(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isUnderHttps(request) } as const;
}

/** A proxy that ends https may say so in a header, which we believe only where told to; the address people use says it as well. */
function isUnderHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https' || request.server.publicUrl?.startsWith('https:') === true;
}

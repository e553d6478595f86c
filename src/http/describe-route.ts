import type { FastifySchema } from 'fastify';
import { OPERATION_ACCESS, type OperationId } from '#domain/permissions.ts';
import { problemSchema } from './schemas/problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does; the doors look up in `OPERATION_ACCESS` who may. */
    operation?: OperationId;
  }
}

type Described = FastifySchema & { summary: string; description?: string; tags: [string] };

const PROBLEM_RESPONSE = { description: 'What was wrong, by RFC 9457', content: { 'application/problem+json': { schema: problemSchema } } };

/** A route's schema with what every route has: its operation, who may call it, and how errors look. */
export function describeRoute<const S extends Described>(operation: OperationId, schema: S) {
  const access = OPERATION_ACCESS[operation];
  const security =
    access === 'public' ? [] : access === 'service_token' ? [{ serviceToken: [] }, { bearer: [] }] : [{ bearer: [] }, { session: [] }];
  const permission = access.includes('/') ? `Permission: ${access.replace('/', ' / ')}.` : '';
  return {
    config: { operation },
    schema: {
      ...schema,
      description: [schema.description, permission].filter(Boolean).join('\n\n') || schema.summary,
      operationId: operation,
      security,
      response: { ...(schema.response as S['response'] & object), '4xx': PROBLEM_RESPONSE },
    },
  };
}

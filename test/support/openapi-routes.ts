import { z } from 'zod';
import type { App } from '#http/app.ts';

/** The part of JSON Schema that the API's document is written in; references are resolved. */
export type Schema = {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
};

export type ApiParameter = { in: 'path' | 'query' | 'header'; name: string; required: boolean; schema: Schema };

export type ApiRoute = {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in the document: `/api/budgets/{id}`. */
  path: string;
  parameters: ApiParameter[];
  body: Schema | null;
  /** What the document promises of an answer of this status; throws for an answer that is otherwise. */
  requireDocumented(status: number, body: unknown): void;
};

type Content = Record<string, { schema: Schema }>;
type Operation = {
  operationId: string;
  parameters?: ApiParameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};

/** Every route of the API as its own document describes it. */
export function readApiRoutes(app: App): ApiRoute[] {
  const document = app.swagger();
  return Object.entries(resolved(document.paths, document) as Record<string, Record<string, Operation>>).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      operation: operation.operationId,
      method: method.toUpperCase() as ApiRoute['method'],
      path,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema ?? null,
      requireDocumented: answerCheck(operation),
    })),
  );
}

function answerCheck({ operationId, responses }: Operation): ApiRoute['requireDocumented'] {
  const checks = Object.entries(responses).map(([status, { content }]) => {
    const schemas = Object.values(content ?? {}).map((media) => z.fromJSONSchema(media.schema as Parameters<typeof z.fromJSONSchema>[0]));
    return { status, check: schemas.length > 0 ? z.union(schemas) : undefined };
  });
  return (status, body) => {
    const documented = checks.find((entry) => entry.status === String(status) || entry.status === `${String(status)[0]}XX`);
    if (!documented?.check) throw new Error(`${operationId}: the document knows no answer ${status}`);
    const result = documented.check.safeParse(body);
    if (!result.success) throw new Error(`${operationId} ${status} is not as documented: ${z.prettifyError(result.error)}`);
  };
}

/** The document's references, each replaced by what it names. None leads back to itself. */
function resolved(value: unknown, document: object): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolved(entry, document));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return resolved(follow(String(value.$ref), document), document);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, resolved(child, document)]));
}

function follow(reference: string, document: object): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], document);
}

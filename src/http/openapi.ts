import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from './app.ts';

/** Makes `GET /api/openapi.json` from the routes' own schemas. Register it before the routes. */
export async function publishApiDocument(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Daybook',
        version: '1',
        description: 'Automatic time tracking: signals become drafts, accepted drafts become time entries.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'A personal API token, or on the agents’ routes a service token' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'daybook_session',
            description: 'What sign-in sets (`__Host-daybook_session` under https)',
          },
          serviceToken: { type: 'apiKey', in: 'header', name: 'X-Service-Token', description: 'An agent’s service token' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnusedSchemas(jsonSchemaTransformObject(document)),
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').serializer(JSON.stringify).send(app.swagger()),
  );
}

type ApiDocument = { components?: { schemas?: Record<string, unknown> } };

/** Each named schema is generated once as it comes in and once as it goes out; what nothing refers to is noise to a reader. */
function withoutUnusedSchemas<Document extends object>(document: Document): Document {
  const { schemas = {}, ...components } = (document as ApiDocument).components ?? {};
  const text = JSON.stringify({ ...document, components });
  const used = new Set(namesReferredTo(text));
  for (const name of used) for (const inner of namesReferredTo(JSON.stringify(schemas[name] ?? null))) used.add(inner);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas: kept } };
}

function namesReferredTo(json: string): string[] {
  return [...json.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => String(name));
}

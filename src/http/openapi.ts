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
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').serializer(JSON.stringify).send(app.swagger()),
  );
}

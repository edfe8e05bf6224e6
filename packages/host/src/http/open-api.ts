import { Problem, type Route, routes } from '@orderpad/contracts';
import * as z from 'zod/mini';

const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });

const jsonOf = (schema: z.ZodMiniType, io: 'input' | 'output') => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
});

/** The content of an answer: one document, or a stream of events whose data are documents. */
function answerOf({ answer, stream }: Route) {
  if (!answer) return {};
  return stream
    ? { content: { 'text/event-stream': { schema: { type: 'string' } } } }
    : jsonOf(answer, 'output');
}

const parametersOf = (schema: z.ZodMiniObject | undefined, location: 'path' | 'query') =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: location,
    required: location === 'path',
    // the shape of an object schema holds the schemas of its fields
    schema: schemaOf(field as z.ZodMiniType, 'input'),
  }));

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A UUID. The same key takes effect once.',
  schema: { type: 'string', format: 'uuid' },
};

const creating = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'An asterisk, to create. Without this and If-Match the answer is 428.',
  schema: { type: 'string', const: '*' },
};

const replacing = (refusal: string) => ({
  name: 'If-Match',
  in: 'header',
  required: false,
  description: `The ETag of the state to replace. Another one is refused with ${refusal}.`,
  schema: { type: 'string' },
});

const conditionsOf = ({ conditional }: Route) =>
  conditional === 'correction'
    ? [replacing('412')]
    : conditional
      ? [creating, replacing('412 and the current state')]
      : [];

const operationOf = (name: string, route: Route) => ({
  operationId: name,
  summary: route.summary,
  parameters: [
    ...parametersOf(route.params, 'path'),
    ...parametersOf(route.query, 'query'),
    ...(route.keyed ? [key] : []),
    ...conditionsOf(route),
  ],
  ...(route.body ? { requestBody: { required: true, ...jsonOf(route.body, 'input') } } : {}),
  responses: {
    [route.status]: { description: 'Done', ...answerOf(route) },
    default: { $ref: '#/components/responses/Problem' },
  },
  ...(route.open ? { security: [] } : {}),
});

function pathsOf(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return paths;
}

/** The HTTP contract as OpenAPI 3.1, generated from the schemas that check requests. */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Orderpad reference host', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: '/' }],
  security: [{ token: [] }, { cookie: [] }],
  paths: pathsOf(),
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'orderpad_session' },
    },
    responses: {
      Problem: {
        description: 'The reason why the request failed; branch on `code`',
        content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
      },
    },
  },
};

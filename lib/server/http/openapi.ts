import 'server-only';
import { z } from 'zod';
import { errorStatus } from '@/lib/errors';
import { intentHeader } from '@/lib/schemas/intent-header';
import { type Endpoint, isDoneOnce } from '@/lib/server/http/route';

/** A route as the file system and its file say: `api/patients/[patientId]` and its endpoints by method. */
type DescribedRoute = { address: string; endpoints: Record<string, Endpoint> | null };

const problem = z.object({
  type: z.literal('about:blank'),
  status: z.enum(errorStatus),
  code: z.enum(Object.keys(errorStatus)),
  title: z.string(),
  requestId: z.string(),
  fields: z
    .array(z.object({ path: z.string(), code: z.string(), message: z.string().optional() }))
    .optional(),
});

const schemaOf = (shape: z.ZodType): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return schema;
};

const json = (schema: object) => ({ 'application/json': { schema } });
const problemAnswer = { $ref: '#/components/responses/Problem' };

/** The interface of the product as an OpenAPI 3.1 document, from the schemas that the routes themselves parse with. */
export function describeApi(routes: readonly DescribedRoute[]): object {
  const paths = routes.flatMap(({ address, endpoints }) => {
    if (endpoints === null) return [];
    const operations = Object.entries(endpoints).map(([method, endpoint]) => [
      method.toLowerCase(),
      operationOf(method, address, endpoint.describe),
    ]);
    return [[`/${address.replace(/\[(\w+)\]/g, '{$1}')}`, Object.fromEntries(operations)]];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plimsoll',
      version: '1',
      description:
        'Writes take JSON and an Origin of the product itself. Every refusal is application/problem+json with a code and a request id.',
    },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-plimsoll-session' },
      },
      parameters: {
        Intent: {
          name: intentHeader,
          in: 'header',
          required: true,
          description:
            'What is to be done once: sent again with the same key within seven days, it is answered as before and not done again.',
          schema: { type: 'string', format: 'uuid' },
        },
      },
      responses: {
        Problem: {
          description: 'Why it was refused.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: { Problem: schemaOf(problem) },
    },
  };
}

function operationOf(method: string, address: string, describe: Endpoint['describe']): object {
  const { operation, summary, params, query, body, answer } = describe;
  const words = address.replace(/^api\//, '').match(/[A-Za-z]+/g) ?? [];
  return {
    operationId: [method.toLowerCase(), ...words].join('-'),
    summary,
    'x-operation': operation,
    security: operation === 'anyone' ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf('path', params),
      ...parametersOf('query', query),
      ...(isDoneOnce(method, describe) ? [{ $ref: '#/components/parameters/Intent' }] : []),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(schemaOf(body)) } }),
    responses: {
      '200': {
        description: 'Done.',
        ...(answer === undefined ? {} : { content: json(schemaOf(answer)) }),
      },
      default: problemAnswer,
    },
  };
}

function parametersOf(place: 'path' | 'query', shape: z.ZodType | undefined): object[] {
  if (!(shape instanceof z.ZodObject)) return [];
  return Object.entries<z.ZodType>(shape.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(field),
  }));
}

import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { readSource } from '../../../e2e/fixtures/sources.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { permissions } from '@/lib/domain/access/permissions';
import { describeApi } from '@/lib/server/http/openapi';

/** Route files that answer without the wrapper, and why. */
const exceptions: Record<string, string> = {
  'api/auth/[...nextauth]': 'next-auth, behind a guard of our own',
  'api/csp-report': 'browsers send reports with a media type of their own and no session',
  'api/health/alerts': 'asked by machines, and says one word',
  'api/health/live': 'the process only, whatever else is down',
  'api/health/ready': 'asked by machines before there is anything to sign in to',
  'portal.webmanifest': 'a description, the same for everybody: what a phone shows for the patient’s pages',
  'sw.js': 'a script, the same for everybody: what opens the patient’s pages without a network',
};

let routes: ApiRoute[];
beforeAll(async () => {
  useAppSettings('postgresql://nobody@127.0.0.1/none');
  routes = await loadRoutes();
});

describe('G-3 every route is made by the one wrapper', () => {
  test('G-3 but for the named exceptions, each of which is there', () => {
    const bare = routes.filter((route) => route.endpoints === null).map((route) => route.address);
    expect(bare).toEqual(Object.keys(exceptions));
    expect(routes.length).toBeGreaterThan(15);
  });

  test('G-3 a route file exports what the wrapper made and nothing else', () => {
    for (const { address, endpoints, handlers } of routes) {
      if (endpoints === null) continue;
      const source = readSource(`app/${address}/route.ts`);
      expect([address, source.match(/^export /gm)]).toEqual([address, ['export ']]);
      expect(`${address}\n${source}`).toMatch(
        /^export const \{ GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints \} = route\(\{$/m,
      );
      expect([address, ...Object.keys(handlers).toSorted()]).toEqual([address, ...everyMethod]);
    }
  });

  test('G-3 each endpoint names a line of the permission table; only the way in, the way out, the drawings of the product and this description are open', () => {
    const open: string[] = [];
    for (const { address, endpoints } of routes)
      for (const [method, { describe: facts }] of Object.entries(endpoints ?? {})) {
        expect(['anyone', ...Object.keys(permissions)]).toContain(facts.operation);
        expect(`${address}: ${facts.summary}`).toMatch(/: [A-Z].*\.$/);
        if (facts.operation === 'anyone') open.push(`${method} ${address}`);
      }
    expect(open).toEqual([
      'POST api/access',
      'GET api/drawings/[version]/[slug]',
      'GET api/openapi.json',
      'POST api/sign-out',
    ]);
  });

  test('G-3 V-1 a method that a route does not have answers 405 and says which it has', async () => {
    for (const { address, endpoints, handlers } of routes) {
      if (endpoints === null) continue;
      for (const [method, handler] of Object.entries(handlers)) {
        if (endpoints[method] !== undefined) continue;
        const request = new Request('http://127.0.0.1:3000/', { method });
        const answer = await handler(request, { params: Promise.resolve({}) });
        expect(`${method} ${address} ${answer.status}`).toBe(`${method} ${address} 405`);
        expect(answer.headers.get('allow')).toBe(Object.keys(endpoints).toSorted(byMethod).join(', '));
        expect(await answer.json()).toMatchObject({ code: 'method_not_allowed' });
      }
    }
  });

  test('V-1 where an address has no parts the framework hands none over: a refusal is told all the same', async () => {
    const access = routes.find(({ address }) => address === 'api/access');
    const request = new Request('http://127.0.0.1:3000/api/access', {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' },
      body: '{',
    });
    const answer = await access?.handlers['POST']?.(request, { params: Promise.resolve(undefined as never) });
    expect(answer?.status).toBe(400);
    expect(await answer?.json()).toMatchObject({ code: 'bad_request' });
  });

  test('Z-9 every body, query and address part is a strict object', () => {
    const schemas = routes.flatMap((route) =>
      Object.values(route.endpoints ?? {}).flatMap(({ describe: { body, query, params } }) => [
        body,
        query,
        params,
      ]),
    );
    const known = schemas.filter((schema) => schema !== undefined);
    expect(known.length).toBeGreaterThan(25);
    for (const schema of known.flatMap(partsOf)) {
      const issues = z.safeParse(schema, { kestrel: 1 }).error?.issues ?? [];
      expect(issues).toContainEqual(
        expect.objectContaining({ code: 'unrecognized_keys', keys: ['kestrel'] }),
      );
    }
  });
});

/** The objects that a schema may be read as: of a choice between shapes, each. */
const partsOf = (schema: z.core.$ZodType): readonly z.core.$ZodType[] =>
  schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];

const everyMethod = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const byMethod = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

test('G-3 openapi.json is what the routes say: run scripts/openapi.ts after a change', () => {
  const stored: unknown = JSON.parse(readSource('lib/server/openapi.json'));
  expect(stored).toEqual(JSON.parse(JSON.stringify(describeApi(routes))));
});

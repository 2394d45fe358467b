import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { movedOn } from '../../../e2e/fixtures/moved-on.ts';
import { nastyJson, nastyWords, pathsOf, spoil } from '../../../e2e/fixtures/nasty.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { photoBodyLimit } from '@/lib/schemas/exercise-photo';
import { transferLimit } from '@/lib/schemas/exercise-transfer';
import { logoBodyLimit } from '@/lib/schemas/clinic-settings';

const suite = prepareScene();
let routes: ApiRoute[];
beforeAll(async () => {
  routes = await loadRoutes();
});

const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;

/** The good call as it would be sent now: drafts and patients move on with every save. */
const freshCalls = async (): Promise<RouteCall[]> =>
  Promise.all((await routeCalls(suite.scene, 'own_000000000000')).map((call) => movedOn(suite, call)));

/** What is wrong with an answer to a bad request; null when it is as it should be. */
async function complaint(call: RouteCall, what: string, answer: Response): Promise<string | null> {
  const name = `${nameOf(call)} ${what}: ${answer.status}`;
  if (answer.status >= 500) return name;
  const text = await answer.text();
  if (answer.status < 400) return null;
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isProblem || !/"code":"[a-z_]+"/.test(text) || !text.includes('"requestId"'))
    return `${name} no problem`;
  return /prisma|postgres|select |constraint|at .*\.ts|ZodError|aaaaaaaaaa/i.test(text)
    ? `${name} ${text}`
    : null;
}

/** Whether a body names the state that it was made from, so that it is out of date once it was taken. */
const movesOn = ({ body }: RouteCall): boolean =>
  body !== null && ['revision', 'proposalKey', 'contentHash'].some((name) => name in body);

/** The largest body that an address takes, in bytes. */
function limitOf({ address, method }: RouteCall): number {
  if (address === 'api/clinic/logo') return logoBodyLimit;
  if (method === 'POST' && address === 'api/exercises/own/[slug]/photos') return photoBodyLimit;
  if (address === 'api/exercises/transfer') return 2 * transferLimit;
  const isWide =
    ['api/sync', 'api/patients/[patientId]/diary'].includes(address) ||
    (method === 'PUT' && address.endsWith('[programId]'));
  return (isWide ? 256 : 64) * 1024;
}

/** Sends every spoiled form of one call, in turn; what was taken moves the record on, so that the next one starts from there. */
async function spoilAll(planned: RouteCall): Promise<{ count: number; complaints: string[] }> {
  const complaints: string[] = [];
  const find = async () => {
    const calls = await routeCalls(suite.scene, 'own_000000000000');
    return movedOn(suite, calls.find((call) => nameOf(call) === nameOf(planned)) ?? planned);
  };
  let call = planned;
  let count = 0;
  // A change carries the same exercise as adding one does; a list, but for what the phone sends, holds things of one kind: the first
  // stands for all.
  const isRepeat = ['api/exercises/own/[slug]', 'api/exercises/drafts/[draftId]/finish'].includes(
    planned.address,
  );
  const isKnown = ([first, ...rest]: readonly (string | number)[]) =>
    (first === 'exercise' && isRepeat) ||
    (planned.address !== 'api/sync' && rest.some((part) => Number(part) > 0));
  for (const path of pathsOf(planned.body).filter((one) => !isKnown(one))) {
    for (const nasty of nastyJson) {
      const answer = await send(routes, call, { rawBody: spoil(call.body, path, nasty) });
      count += 1;
      const said = await complaint(call, `${path.join('.')} = ${nasty.slice(0, 40)}`, answer);
      if (said !== null) complaints.push(said);
      if (movesOn(planned) && (answer.status < 400 || answer.status === 409)) call = await find();
    }
  }
  return { count, complaints };
}

/** Fewer at a time than there are connections: what waits for one too long is told as an outage, which is not what is asked here. */
async function someAtATime<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const waiting = [...all];
  const answers: R[] = [];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) answers.push(await work(one));
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return answers;
}

describe('V-1 no input makes a fault', () => {
  test('V-1 V-3 V-6 any value of any body replaced by something nasty is an answer below 500', {
    timeout: 600_000,
  }, async () => {
    const writes = (await routeCalls(suite.scene)).filter((call) => call.body !== null);
    const sent = await someAtATime(writes, spoilAll);
    expect(sent.flatMap((one) => one.complaints)).toEqual([]);
    expect(sent.map((one) => one.count).reduce((sum, count) => sum + count)).toBeGreaterThan(2000);
  });

  test('Z-8 V-1 an id in an address that is none, or nobody’s, is not found', {
    timeout: 60_000,
  }, async () => {
    const askWith = async (call: RouteCall, name: string, word: string): Promise<string[]> => {
      const sameInBody = call.body !== null && name in call.body ? { [name]: word } : {};
      const answer = await send(routes, call, {
        params: { ...call.params, [name]: word },
        body: { ...call.body, ...sameInBody },
      });
      // An exercise without a drawing has a plain mark, so that every slug has a picture.
      const isPicture = name === 'slug' && answer.status === 200;
      return answer.status === 404 || isPicture ? [] : [`${nameOf(call)} ${name}=${word}: ${answer.status}`];
    };
    const asked = await someAtATime(await routeCalls(suite.scene), async (call) => {
      const complaints: string[] = [];
      for (const name of Object.keys(call.params))
        for (const word of nastyWords) complaints.push(...(await askWith(call, name, word)));
      return complaints;
    });
    expect(asked.flat()).toEqual([]);
  });

  test('V-8 V-1 any word of any query is an answer below 500; an unknown name is refused', {
    timeout: 60_000,
  }, async () => {
    const complaints: string[] = [];
    const askAll = async (call: RouteCall) => {
      for (const name of new URLSearchParams(call.query).keys())
        for (const word of nastyWords) {
          const asked = new URLSearchParams(call.query);
          asked.set(name, word);
          const answer = await send(routes, call, { query: `?${asked}` });
          const said = await complaint(call, `?${asked}`, answer);
          if (said !== null) complaints.push(said);
        }
      for (const name of ['unknown', 'sort', 'include', '__proto__', 'clinicId']) {
        const answer = await send(routes, call, { query: `${call.query}&${name}=x` });
        if (answer.status !== 422) complaints.push(`${nameOf(call)} ?${name}: ${answer.status}`);
      }
    };
    const queries = (await routeCalls(suite.scene)).filter((entry) => entry.query !== '');
    await someAtATime(queries, askAll);
    expect(complaints).toEqual([]);
  });

  const unreadable: [string, BodyInit | null, number][] = [
    ['nothing', null, 400],
    ['an open brace', '{', 400],
    ['bad UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 400],
    ['a byte order mark', '\ufeff{}', 400],
    ['NaN', '{"a":NaN}', 400],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['a text', '"x"', 422],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 422],
    ['the prototype', '{"__proto__":{"patientId":"x"}}', 422],
    ['a number without end', '1e999', 422],
  ];
  test.each(unreadable)('V-1 %s as a body', async (_, rawBody, status) => {
    for (const call of await routeCalls(suite.scene)) {
      if (call.body === null || call.address === 'api/sign-out') continue;
      const answer = await send(routes, call, { rawBody });
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} ${status}`);
    }
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'text/json',
    '',
  ])('V-1 W-1 the media type %j is not taken', async (type) => {
    for (const call of (await routeCalls(suite.scene)).filter((entry) => entry.body !== null)) {
      const answer = await send(routes, call, { headers: { 'content-type': type === '' ? null : type } });
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 415`);
    }
  });

  test('V-2 a body over its limit is 413, before anybody is looked up', async () => {
    for (const call of (await routeCalls(suite.scene)).filter((entry) => entry.body !== null)) {
      const limit = limitOf(call);
      for (const [size, isTooLarge] of [
        [limit, false],
        [limit + 1, true],
      ] as const) {
        const rawBody = ' '.repeat(size);
        const answer = await send(routes, call, {
          rawBody,
          cookie: null,
          headers: { 'content-length': '2' },
        });
        expect(`${nameOf(call)} ${size} ${answer.status === 413}`).toBe(
          `${nameOf(call)} ${size} ${isTooLarge}`,
        );
      }
    }
  });

  test('V-1 Z-9 a key that the schema does not have is refused, not dropped', async () => {
    for (const call of await freshCalls()) {
      if (call.body === null || call.address === 'api/sign-out') continue;
      for (const key of ['clinicId', 'role', 'roles', 'id', 'version', 'createdAt', 'authorId', 'connect']) {
        const answer = await send(routes, call, {
          body: { ...call.body, [key]: suite.scene.hillside.clinicId },
        });
        expect(`${nameOf(call)} ${key} ${answer.status}`).toBe(`${nameOf(call)} ${key} 422`);
      }
    }
  });
});

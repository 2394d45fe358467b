import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { getJson, ProblemError, readProblem, sendJson } from '@/lib/client/problem';

afterEach(() => vi.unstubAllGlobals());

const answer = (response: () => Response) => vi.stubGlobal('fetch', async () => response());
const anything = z.unknown();

describe('X-5 what a refusal says', () => {
  it('keeps code, words, fields, wait and what else the server told', async () => {
    const document = {
      type: 'about:blank',
      status: 422,
      code: 'invalid',
      title: 'Please check the form.',
      requestId: 'r-1',
      fields: [
        { path: 'dosage.sets', code: 'too_big', message: 'At most 99.' },
        { path: 'familyName', code: 'required' },
      ],
      current: { revision: 2 },
    };
    answer(() => Response.json(document, { status: 422, headers: { 'retry-after': '0' } }));
    const thrown: unknown = await sendJson('POST', '/api/x', {}).catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      status: 422,
      code: 'invalid',
      title: 'Please check the form.',
      requestId: 'r-1',
      retryAfterSeconds: 0,
      extra: { current: { revision: 2 } },
      fields: [
        { path: 'dosage.sets', code: 'too_big', message: 'At most 99.' },
        { path: 'familyName', code: 'required', message: null },
      ],
      words: 'At most 99.',
      isTemporary: false,
    });
  });

  it.each([
    ['a page of a proxy', () => new Response('<html>', { status: 502 }), { status: 502, code: 'fault' }],
    ['an answer that was cut off', () => new Response('{"a":', { status: 200 }), { code: 'offline' }],
  ])('%s is a problem that may pass', async (_what, response, facts) => {
    answer(response);
    const thrown: unknown = await getJson('/api/x', anything).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ ...facts, isTemporary: true });
  });

  it('no answer at all is code offline with status 0', async () => {
    answer(() => {
      throw new TypeError('fetch failed');
    });
    const thrown: unknown = await getJson('/api/x', anything).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ status: 0, code: 'offline', title: 'No connection.', isTemporary: true });
  });
});

describe('X-5 whatever was thrown, read as a problem', () => {
  it('stays what it was when it is one', () => {
    const problem = new ProblemError({ code: 'conflict', status: 409, title: 'Someone saved first.' });
    expect(readProblem(problem, 'Not saved.')).toBe(problem);
    expect(problem.words).toBe('Someone saved first.');
  });

  it.each([undefined, null, 'text', 0, {}, new Error('secret text of a library')])(
    'shows nothing of a fault it does not know, and does not ask to try it again: %j',
    (thrown) => {
      expect(readProblem(thrown, 'Not saved.')).toMatchObject({
        code: 'unknown',
        words: 'Not saved.',
        fields: [],
        isTemporary: false,
      });
    },
  );
});

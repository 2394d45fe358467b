import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { useAppSettings } from '../../../e2e/fixtures/app-settings.ts';
import { AppError } from '@/lib/errors';
import { authOptions, type Outcome } from '@/lib/server/session/auth';
import { findActor } from '@/lib/server/data/access/caller';
import { signInPractitioner } from '@/lib/server/data/access/sign-in';

vi.mock(import('@/lib/server/data/access/sign-in'), async (original) => ({
  ...(await original()),
  signInPractitioner: vi.fn<typeof signInPractitioner>(),
}));
vi.mock(import('@/lib/server/data/access/caller'), async (original) => ({
  ...(await original()),
  findActor: vi.fn<typeof findActor>(),
}));

beforeAll(() => useAppSettings('postgresql://nobody@127.0.0.1/none'));
beforeEach(() => vi.resetAllMocks());

let outcome: Outcome;
beforeEach(() => {
  outcome = { problem: null, deviceSecret: null };
});

/** Calls what next-auth would call, with whatever a request may bring. */
async function authorize(credentials: unknown): Promise<unknown> {
  const [provider] = authOptions(new Headers(), outcome).providers;
  const given: unknown = provider?.options;
  if (typeof given !== 'object' || given === null || !('authorize' in given)) throw new Error('no provider');
  if (typeof given.authorize !== 'function') throw new Error('no authorize');
  return Reflect.apply(given.authorize, undefined, [credentials, {}]);
}

describe('A-13 authorize', () => {
  test('A-13 answers a user with nothing but the session’s secret', async () => {
    vi.mocked(signInPractitioner).mockResolvedValue({
      kind: 'opened',
      secret: 'the-secret',
      deviceSecret: 'd',
    });
    const user = await authorize({ email: 'a@b.example', password: 'p', csrfToken: 'c' });
    expect(user).toEqual({ id: 'the-secret' });
    const [input] = vi.mocked(signInPractitioner).mock.calls[0] ?? [];
    expect(input).toEqual({ email: 'a@b.example', password: 'p', device: null, deviceSecret: null });
    expect(outcome).toEqual({ problem: null, deviceSecret: 'd' });
  });

  test('A-13 answers null when nobody signs in', async () => {
    vi.mocked(signInPractitioner).mockResolvedValue({ kind: 'refused' });
    expect(await authorize({ email: 'a@b.example', password: 'p' })).toBeNull();
  });

  test.each([
    undefined,
    null,
    {},
    { email: 'a@b.example' },
    { email: 5, password: 'p' },
    { email: ['a'], password: 'p' },
    { email: 'a@b.example', password: null },
    { email: 'a'.repeat(255), password: 'p' },
    { email: 'a@b.example', password: 'p'.repeat(4097) },
  ])('A-13 %j is null, and the database is not asked', async (credentials) => {
    expect(await authorize(credentials)).toBeNull();
    expect(signInPractitioner).not.toHaveBeenCalled();
  });

  test.each([new Error('kestrel'), new TypeError('kestrel'), 'kestrel', undefined])(
    'A-13 never throws: %s',
    async (thrown) => {
      vi.mocked(signInPractitioner).mockRejectedValue(thrown);
      expect(await authorize({ email: 'a@b.example', password: 'p' })).toBeNull();
      expect(outcome.problem).toMatchObject({ code: 'fault' });
    },
  );

  test('A-9 F-1 a wait and an outage are no wrong password: what they are stands beside the answer', async () => {
    vi.mocked(signInPractitioner).mockResolvedValue({ kind: 'wait', seconds: 60 });
    expect(await authorize({ email: 'a@b.example', password: 'p' })).toBeNull();
    expect(outcome.problem).toMatchObject({ code: 'too_many', details: { retryAfterSeconds: 60 } });
    vi.mocked(signInPractitioner).mockRejectedValue(new AppError('unavailable'));
    expect(await authorize({ email: 'a@b.example', password: 'p' })).toBeNull();
    expect(outcome.problem).toMatchObject({ code: 'unavailable' });
  });
});

describe('S-2 the token', () => {
  const jwt = (token: object, user?: { id: string }) => {
    const { callbacks } = authOptions(new Headers(), outcome);
    return Reflect.apply(callbacks?.jwt ?? (() => undefined), undefined, [{ token, user, account: null }]);
  };

  test('S-1 holds the session’s secret and nothing else', async () => {
    const token = { name: 'Ruth', email: 'a@b.example', picture: 'x', sub: 'the-secret' };
    expect(await jwt(token, { id: 'the-secret' })).toEqual({ sid: 'the-secret' });
  });

  test.each([{}, { sid: 5 }, { sid: 'ended' }])(
    'S-2 throws when the session is not alive: %j',
    async (token) => {
      vi.mocked(findActor).mockResolvedValue(null);
      await expect(jwt(token)).rejects.toThrow('session ended');
    },
  );

  test('S-5 looking at the session is no activity', async () => {
    vi.mocked(findActor).mockResolvedValue({
      kind: 'practitioner',
      ...{ clinicId: 'c', practitionerId: 'p', practitionerRoleId: 'r', sessionId: 's' },
      ...{ roles: ['physiotherapist'], name: 'Ruth' },
      clinic: { name: 'Harbour', locale: 'en', timeZone: 'UTC', paperSize: 'a4', isDemo: false },
      origin: { requestId: 'r', networkAddress: null },
    });
    expect(await jwt({ sid: 'alive' })).toEqual({ sid: 'alive' });
    expect(vi.mocked(findActor).mock.calls[0]?.[2]).toMatchObject({ touch: false });
  });

  test('S-2 the session’s body says when it ends and not whose it is', async () => {
    const { callbacks } = authOptions(new Headers(), outcome);
    const session = { expires: '2026-03-09', user: { name: 'Ruth', email: 'a@b.example' } };
    const body: unknown = await Reflect.apply(callbacks?.session ?? (() => undefined), undefined, [
      { session, token: {} },
    ]);
    expect(body).toEqual({ expires: '2026-03-09' });
  });
});

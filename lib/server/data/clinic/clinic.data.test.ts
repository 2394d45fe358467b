import { hash } from '@node-rs/argon2';
import { describe, expect, test, vi } from 'vitest';
import { findActor } from '@/lib/server/data/access/caller';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../../../e2e/fixtures/every-row.ts';
import { scenePassword, seatStaff, sceneOrigin } from '../../../../e2e/fixtures/scene.ts';
import { addPractitioner, createClinic, setRoles } from '@/lib/server/data/clinic/clinic';

vi.mock(import('@node-rs/argon2'), async (original) => {
  const real = await original();
  return { ...real, hash: vi.fn<typeof real.hash>(real.hash) };
});

const suite = prepareScene();
const harbour = () => suite.scene.harbour;
const person = (changes: object = {}) => ({
  name: 'Nia Owusu',
  email: `${crypto.randomUUID()}@staff.example`,
  password: scenePassword,
  roles: ['physiotherapist'] as const,
  ...changes,
});
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) =>
      typeof error === 'object' && error !== null && 'details' in error
        ? [
            Reflect.get(error, 'code'),
            Reflect.get(Object(Reflect.get(error, 'details')), 'fields')?.[0]?.code,
          ]
        : error,
  );

describe('A-2 a first password', () => {
  test.each([
    ['of 14 characters', 'x'.repeat(14), 'password_too_short'],
    ['of 257 characters', 'x'.repeat(257), 'password_too_long'],
    ['of a million characters', 'x'.repeat(1_000_000), 'password_too_long'],
    ['with the person’s name', 'owusu on the bridge', 'password_guessable'],
    ['with the clinic’s name', 'the harbour at night', 'password_guessable'],
  ])('A-2 A-3 %s is refused (422) before anything is hashed', async (_, password, code) => {
    vi.mocked(hash).mockClear();
    const before = await everyRow(suite.admin, []);
    expect(await codeOf(addPractitioner(harbour().owner.actor, person({ password })))).toEqual([
      'invalid',
      code,
    ]);
    expect(hash).not.toHaveBeenCalled();
    expect(await everyRow(suite.admin, [])).toEqual(before);
  });

  test('A-2 of 256 characters is taken', async () => {
    vi.mocked(hash).mockClear();
    await addPractitioner(
      harbour().owner.actor,
      person({
        password: Array.from({ length: 256 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''),
      }),
    );
    expect(hash).toHaveBeenCalledTimes(1);
  });
});

describe('A-16 one address, one person', () => {
  test('A-16 is stored in its one form and unique there, whoever asks', async () => {
    const { owner } = harbour();
    const email = `Nia.${crypto.randomUUID()}@Staff.Example`;
    await addPractitioner(owner.actor, person({ email: `  ${email} ` }));
    const { rows } = await suite.admin.query('select email from practitioner where email = $1', [
      email.toLowerCase(),
    ]);
    expect(rows).toHaveLength(1);
    for (const again of [email, email.toUpperCase(), email.replace('Nia', 'Ｎia')])
      expect(
        await codeOf(addPractitioner(suite.scene.hillside.owner.actor, person({ email: again }))),
      ).toEqual(['invalid', 'email_taken']);
    for (const wrong of ['nia', 'nia@', 'nia@a@b.example', 'nia\u0000@b.example'])
      expect(await codeOf(addPractitioner(owner.actor, person({ email: wrong })))).toEqual([
        'invalid',
        'email_invalid',
      ]);
  });

  test('A-16 the table takes no other form', async () => {
    for (const email of ['Nia@staff.example', 'nia staff.example', 'nia@a@b.example'])
      await expect(
        suite.admin.query(
          `insert into practitioner (id, email, name, password_hash) values (gen_random_uuid(), $1, 'x', 'x')`,
          [email],
        ),
      ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('Z-13 roles', () => {
  const seat = (clinicId: string, id: string) => seatStaff(suite.admin, clinicId, id);
  const rolesOf = async (id: string) =>
    (
      await suite.admin.query(
        'select roles::text[] as roles, ended_at is not null as gone from practitioner_role where id = $1',
        [id],
      )
    ).rows[0];

  test('Z-13 nobody raises or lowers their own', async () => {
    const { owner } = harbour();
    const own = owner.actor.practitionerRoleId;
    for (const roles of [['owner', 'physiotherapist'], ['physiotherapist'], ['owner'], []] as const)
      await expect(setRoles(owner.actor, own, roles)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await rolesOf(own)).toEqual({ roles: ['owner'], gone: false });
  });

  test('Z-13 only an owner changes roles at all', async () => {
    const { physio, desk, colleague } = harbour();
    for (const { actor } of [physio, desk])
      await expect(setRoles(actor, colleague.actor.practitionerRoleId, ['owner'])).rejects.toMatchObject({
        code: 'forbidden',
      });
    expect(await rolesOf(colleague.actor.practitionerRoleId)).toEqual({
      roles: ['physiotherapist'],
      gone: false,
    });
  });

  test.each([
    ['remove', []],
    ['demote', ['physiotherapist']],
  ] as const)('Z-13 of two owners who %s each other at the same time one stays', async (_, roles) => {
    const { clinicId } = await createClinic({
      clinicName: 'Quay',
      ownerName: 'Una Byrne',
      ownerEmail: `${crypto.randomUUID()}@quay.example`,
      password: scenePassword,
      locale: 'en-GB',
      timeZone: 'Europe/London',
      paperSize: 'a4',
    });
    const { rows } = await suite.admin.query('select id from practitioner_role where clinic_id = $1', [
      clinicId,
    ]);
    const una = await seat(clinicId, rows[0].id);
    const { practitionerRoleId } = await addPractitioner(una.actor, person({ roles: ['owner'] }));
    const nia = await seat(clinicId, practitionerRoleId);
    const results = await Promise.allSettled([
      setRoles(una.actor, nia.actor.practitionerRoleId, roles),
      setRoles(nia.actor, una.actor.practitionerRoleId, roles),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const left = await suite.admin.query(
      `select count(*)::int as n from practitioner_role where clinic_id = $1 and ended_at is null and 'owner' = any(roles)`,
      [clinicId],
    );
    expect(left.rows[0].n).toBe(1);
  });
});

test('A-2 a new clinic has one person, whose password was given and is nobody’s default', async () => {
  const counts = async () =>
    (await suite.admin.query('select count(*)::int as n from practitioner')).rows[0].n;
  const before = await counts();
  const input = {
    clinicName: 'Pier',
    ownerName: 'Ola Nygaard',
    ownerEmail: 'ola@pier.example',
    password: 'short',
    locale: 'nb-NO',
    timeZone: 'Europe/Oslo',
    paperSize: 'a4',
  } as const;
  expect(await codeOf(createClinic(input))).toEqual(['invalid', 'password_too_short']);
  const wrong: [Partial<Parameters<typeof createClinic>[0]>, string][] = [
    [{ timeZone: 'Europe/Nowhere' }, 'tz_unknown'],
    [{ timeZone: '' }, 'tz_unknown'],
    [{ locale: 'klingon language' }, 'locale_unknown'],
    [{ locale: 'xx-YY' }, 'locale_unknown'],
    [{ locale: '' }, 'locale_unknown'],
    [{ clinicName: '\u200b' }, 'text_control_character'],
    [{ ownerName: '\u2800' }, 'text_empty'],
    [{ ownerEmail: 'no address' }, 'custom'],
    [{ password: 'password12345678' }, 'password_guessable'],
  ];
  for (const [change, code] of wrong)
    expect([change, await codeOf(createClinic({ ...input, password: scenePassword, ...change }))]).toEqual([
      change,
      ['invalid', code],
    ]);
  expect(await counts()).toBe(before);
  await createClinic({ ...input, password: scenePassword });
  expect(await counts()).toBe(before + 1);
});

test('B-10 on an evaluation installation every clinic says that it is a demo, whatever it was made as', async () => {
  const { clinicId, physio } = harbour();
  await suite.admin.query('update clinic set is_demo = false where id = $1', [clinicId]);
  const actor = await findActor(physio.secret, sceneOrigin, { touch: false, now: new Date() });
  expect(actor).toMatchObject({ kind: 'practitioner', clinic: { isDemo: true } });
});

import { describe, expect, test } from 'vitest';
import { freshPatientIn } from '../../../../e2e/fixtures/record-scene.ts';
import { publishFor, reachable, sceneOrigin } from '../../../../e2e/fixtures/scene.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { onePictureBase64 } from '../../../../e2e/fixtures/pictures.ts';
import { clinicSettingsInput } from '@/lib/schemas/clinic-settings';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { findActor } from '@/lib/server/data/access/caller';
import { openClinic } from '@/lib/server/data/clinic/clinic';
import { requireReachableClinic } from '@/lib/server/data/clinic/reachable-clinic';
import { inContext } from '@/lib/server/db';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptionsOf } from '@/lib/domain/handout/handout-fixture';
import {
  removeLogo,
  saveClinicSettings,
  setLogo,
  viewClinicSettings,
} from '@/lib/server/data/clinic/clinic-settings';
import { loadHandout } from '@/lib/server/data/handout/handout';

const suite = prepareScene();
const owner = () => suite.scene.harbour.owner.actor;
const read = async () => {
  const {
    logo: _,
    writtenHours: __,
    sheetIdentityMoved: ___,
    ...settings
  } = await viewClinicSettings(owner());
  return settings;
};
const replaceLogo = async (image: string) => setLogo(owner(), image, (await read()).revision);
const takeLogoOff = async () => removeLogo(owner(), (await read()).revision);
const printed = async () => {
  const { physio, patient } = suite.scene.harbour;
  const { source } = await loadHandout(physio.actor, patient.versionId, new Date('2026-03-09T12:00:00Z'));
  return buildHandout(source, handoutOptionsOf());
};

test('F-7 two owners save: the later is refused and nothing of the first is lost', async () => {
  const both = await read();
  await saveClinicSettings(owner(), { ...both, phone: '020 555 0199' });
  await expect(saveClinicSettings(owner(), { ...both, phone: null, name: 'Lost' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await read()).toMatchObject({ phone: '020 555 0199', name: both.name, revision: both.revision + 1 });
});

test('H-1 what the owner sets stands on the next handout: name, colour, paper, marks of identity', async () => {
  await saveClinicSettings(owner(), {
    ...(await read()),
    name: 'Harbour & Quay',
    brandColour: '#0f5e59',
    paperSize: 'letter',
    handoutIdentity: 'both',
  });
  const model = await printed();
  expect(model.clinicLine).toContain('Harbour & Quay');
  expect(model.headingColour).toBe('#0f5e59');
  expect(model.identity.marks).toHaveLength(2);
});

describe('opening hours', () => {
  const contact = () => viewClinicContact(suite.scene.harbour.patient.actor);
  const lunch = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];

  test('stand on the handout in both languages and reach the patient with the closures, the lines and the zone', async () => {
    const closures = [{ firstDay: '2026-12-24', lastDay: '2027-01-01', name: 'Holidays' }];
    const openingWeek = [lunch, lunch, lunch, lunch, [{ from: '08:00', to: '12:00' }], [], []];
    await saveClinicSettings(owner(), {
      ...(await read()),
      ...{ openingWeek, closures, emergencyNumber: '999', outOfHoursLine: '111', crisisLine: '116 123' },
    });
    expect((await printed()).clinicLine).toContain('Mon–Thu 8:00–12:00, 13:00–17:00; Fri 8:00–12:00');
    expect(await contact()).toMatchObject({
      hours: { week: openingWeek, closures },
      timeZone: 'Europe/London',
      emergencyNumber: '999',
      outOfHoursLine: '111',
      crisisLine: '116 123',
    });
  });

  test('what was written in one line before stands until the week is filled in, and 112 until a number is set', async () => {
    const { clinicId } = owner();
    await suite.admin.query(`update clinic set opening_hours = 'Mon–Fri 8–18' where id = $1`, [clinicId]);
    expect((await viewClinicSettings(owner())).writtenHours).toBe('Mon–Fri 8–18');
    await saveClinicSettings(owner(), { ...(await read()), openingWeek: null, emergencyNumber: null });
    expect((await printed()).clinicLine).toContain('Mon–Fri 8–18');
    expect(await contact()).toMatchObject({
      hours: null,
      writtenHours: 'Mon–Fri 8–18',
      emergencyNumber: '112',
    });
  });

  test('V-6 the database keeps no emergency number that cannot be dialled', async () => {
    await expect(
      suite.admin.query(`update clinic set emergency_number = 'call us' where id = $1`, [owner().clinicId]),
    ).rejects.toThrow('emergency_number_dialled');
  });
});

describe('the first program of a clinic', () => {
  const unset = (column: string) =>
    suite.admin.query(`update clinic set ${column} = null where id = $1`, [suite.scene.hillside.clinicId]);
  const publish = async () => {
    const { physio, canary } = suite.scene.hillside;
    const patientId = await freshPatientIn(suite.scene.hillside);
    return publishFor(physio.actor, draftOf(patientId, suite.scene.exercises, canary));
  };

  test.each([
    ['phone', 'its phone number'],
    ['opening_week', 'its opening hours'],
    ['emergency_number', 'the emergency number'],
  ])('waits until patients know whom to call: %s', async (column, words) => {
    const empty = await openClinic({
      name: 'New',
      locale: 'en',
      timeZone: 'Europe/London',
      paperSize: 'a4',
      ...reachable,
    });
    await suite.admin.query(`update clinic set ${column} = null where id = $1`, [empty.clinicId]);
    const check = () =>
      inContext({ clinicId: empty.clinicId }, (tx) => requireReachableClinic(tx, empty.clinicId));
    await expect(check()).rejects.toMatchObject({
      code: 'invalid',
      details: {
        fields: [{ path: 'clinic', code: 'clinic_not_reachable', message: expect.stringContaining(words) }],
      },
    });
    await suite.admin.query(
      `update clinic set phone = '1', opening_week = '[]', emergency_number = '112' where id = $1`,
      [empty.clinicId],
    );
    await check();
  });

  test('a clinic that has published before is not held up when something is taken out again', async () => {
    for (const column of ['phone', 'opening_week', 'emergency_number']) await unset(column);
    await expect(publish()).resolves.toBeDefined();
  });

  test('is refused by publishing itself, in words', async () => {
    const { clinicId, physio, canary } = suite.scene.hillside;
    const patientId = await freshPatientIn(suite.scene.hillside);
    await unset('phone');
    await suite.admin.query('alter table program_version disable trigger all');
    await suite.admin.query(
      `update program_version set published_at = null, status = 'draft' where clinic_id = $1`,
      [clinicId],
    );
    await suite.admin.query('alter table program_version enable trigger all');
    const draft = draftOf(patientId, suite.scene.exercises, canary);
    await expect(publishFor(physio.actor, draft)).rejects.toMatchObject({
      code: 'invalid',
      details: { userMessage: 'The clinic is not ready for its first program.' },
    });
  });
});

test('the database refuses a colour that cannot be read, whoever asks', async () => {
  await expect(saveClinicSettings(owner(), { ...(await read()), brandColour: '#5fd3bf' })).rejects.toThrow(
    /brand_colour|constraint|23514/,
  );
});

describe('V-9 a logo is set, replaced and removed', () => {
  test('it stands on handouts of this clinic only, and no longer once it is removed', async () => {
    await replaceLogo(onePictureBase64);
    const { logo } = await printed();
    expect(logo).toMatchObject({ widthMm: 20, heightMm: 10 });
    expect(
      Buffer.from(logo?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect((await viewClinicSettings(suite.scene.hillside.owner.actor)).logo).toBeNull();
    await replaceLogo(onePictureBase64);
    await takeLogoOff();
    await takeLogoOff();
    expect((await printed()).logo).toBeNull();
  });

  test('V-9 a refused file leaves the logo as it was', async () => {
    await replaceLogo(onePictureBase64);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    await expect(replaceLogo(svg)).rejects.toMatchObject({ code: 'invalid' });
    expect((await printed()).logo).not.toBeNull();
  });

  test('V-9 the table takes no other bytes than a small PNG', async () => {
    await expect(
      suite.admin.query(`update clinic_logo set colour_png = '<svg/>' where clinic_id = $1`, [
        owner().clinicId,
      ]),
    ).rejects.toThrow('logo_is_png');
  });
});

test('a clinic whose language or zone on record is none opens all the same, and its owner mends it', async () => {
  const { harbour } = suite.scene;
  const ask = async ({ secret }: { secret: string }) => {
    const actor = await findActor(secret, sceneOrigin, { touch: false, now: new Date() });
    if (actor === null) throw new Error('nobody');
    return actor;
  };
  const store = (locale: string, timeZone: string) =>
    suite.admin.query('update clinic set locale = $2, time_zone = $3 where id = $1', [
      harbour.clinicId,
      locale,
      timeZone,
    ]);
  await store('not a tag', 'Europe/Lodnon');
  // With the stored ones every page of the clinic would fail on its first date.
  for (const seat of [harbour.owner, harbour.physio, harbour.patient])
    expect((await ask(seat)).clinic).toMatchObject({ locale: 'en-GB', timeZone: 'UTC' });
  const patient = await ask(harbour.patient);
  expect((await viewClinicContact(patient)).timeZone).toBe('UTC');
  const mender = await ask(harbour.owner);
  const { logo: _, writtenHours: __, sheetIdentityMoved: ___, ...stored } = await viewClinicSettings(mender);
  expect(stored).toMatchObject({ locale: 'not a tag', timeZone: 'Europe/Lodnon' });
  expect(clinicSettingsInput.safeParse(stored).error?.issues.map(({ path }) => path)).toEqual([
    ['locale'],
    ['timeZone'],
  ]);
  await saveClinicSettings(mender, { ...stored, locale: 'es-ES', timeZone: 'Europe/Madrid' });
  expect((await ask(harbour.owner)).clinic).toMatchObject({ locale: 'es-ES', timeZone: 'Europe/Madrid' });
  await store('en-GB', 'Europe/London');
});

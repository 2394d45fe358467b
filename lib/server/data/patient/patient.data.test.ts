import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../../../e2e/fixtures/every-row.ts';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { atDeskOf, conditionOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { addCarer } from '@/lib/server/data/record/carer';
import { addCondition } from '@/lib/server/data/record/condition';
import { joinCareTeam, registerPatient, updatePatient, viewContact } from '@/lib/server/data/patient/patient';
import { admitPatient } from '@/lib/server/data/patient/admission';
import { searchPatients } from '@/lib/server/data/patient/patient-search';
import { recordStrengthTest } from '@/lib/server/data/patient/assessment';
import { viewRecord } from '@/lib/server/data/patient/record';

const suite = prepareScene();
const harbour = () => suite.scene.harbour;
const input = (changes: Partial<ReturnType<typeof patientOf>> = {}) => ({
  ...atDeskOf({ name: 'Marta Gil', note: 'osprey' }),
  ...changes,
});

describe('Z-1 the search for a patient', () => {
  test('Z-1 of patients who are not the own, a physiotherapist learns name and birth date only', async () => {
    const { physio, patient, otherPatient, owner, desk } = harbour();
    const found = await searchPatients(physio.actor, { q: 'zenobia', scope: 'clinic' });
    const of = (patientId: string) => found.find((entry) => entry.patientId === patientId);
    expect(of(patient.actor.patientId)).toMatchObject({ isOwn: true, recordNumber: expect.any(String) });
    expect(of(otherPatient.actor.patientId)).toEqual({
      patientId: otherPatient.actor.patientId,
      fullName: expect.any(String),
      callName: expect.any(String),
      birthDate: '1979-01-30',
      ageYears: expect.any(Number),
      recordNumber: null,
      isOwn: false,
    });
    const mine = await searchPatients(physio.actor, { q: '', scope: 'mine' });
    expect(mine.map((entry) => entry.patientId)).toEqual([patient.actor.patientId]);
    for (const { actor } of [owner, desk])
      for (const entry of await searchPatients(actor, { q: 'zenobia', scope: 'clinic' }))
        expect(entry.recordNumber).not.toBeNull();
  });

  test.each([
    ['%', 0],
    ['_', 0],
    ['Zen%Ada', 0],
    ['\\', 0],
    [`'; drop table patient; --`, 0],
    ['zenobia ada', 1],
    ['ADA', 1],
    ['P-0001', 1],
  ])('V-8 what is typed means itself: %s finds %i', async (q, count) => {
    expect(await searchPatients(harbour().physio.actor, { q, scope: 'mine' })).toHaveLength(count);
  });

  test('V-8 Z-3 there are at most 50, all of the own clinic', async () => {
    const { desk } = suite.scene.hillside;
    for (let index = 0; index < 52; index++) await registerPatient(desk.actor, input());
    expect(await searchPatients(desk.actor, { q: 'marta', scope: 'clinic' })).toHaveLength(50);
    expect(await searchPatients(harbour().desk.actor, { q: 'marta', scope: 'clinic' })).toHaveLength(0);
  });
});

describe('a new patient', () => {
  test('V-6 V-7 H-12 is stored as it was written', async () => {
    const { physio } = harbour();
    const fullName = "Zoë O'Neill-Żółć محمد 🦶";
    const { patientId } = await admitPatient(physio.actor, input({ fullName, birthDate: '2000-02-29' }));
    expect(await viewContact(physio.actor, patientId)).toMatchObject({
      fullName,
      birthDate: '2000-02-29',
      email: 'osprey@patients.example',
      revision: 1,
    });
  });

  test('Z-1 at the front desk without conditions and equipment, whoever sends them; those who treat record both', async () => {
    const whole = patientOf({ name: 'Marta Gil', note: 'osprey' });
    const { desk, owner, physio } = harbour();
    for (const { actor } of [desk, owner])
      await expect(admitPatient(actor, { ...whole, birthDate: '1931-05-05' })).rejects.toMatchObject({
        details: {
          fields: [
            { path: 'conditions', code: 'not_permitted' },
            { path: 'equipment', code: 'not_permitted' },
          ],
        },
      });
    const { patientId } = await admitPatient(physio.actor, { ...whole, birthDate: '1931-05-05' });
    const { rows } = await suite.admin.query(
      'select count(*)::int as n from condition where patient_id = $1',
      [patientId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('V-7 H-1 is born by the clinic’s own today, not by that of somewhere else', async () => {
    const { physio, patient } = harbour();
    const at = new Date('2026-07-01T23:30:00Z');
    const born = (birthDate: string) => registerPatient(physio.actor, input({ birthDate }), at);
    // In London it is half past midnight of the second.
    expect((await born('2026-07-02')).patientId).not.toBe('');
    await expect(born('2026-07-03')).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ path: 'birthDate', code: 'date_in_future' }] },
    });
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
    const { patientId } = patient.actor;
    const carer = { name: 'Carl', relationship: 'father', birthDate: tomorrow };
    await expect(addCarer(physio.actor, patientId, carer)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('Z-9 gets the next number of the clinic’s own counter, also when many are registered at once', async () => {
    const { desk, clinicId } = harbour();
    const numberOf = async () =>
      (await suite.admin.query('select next_record_number as n from clinic where id = $1', [clinicId]))
        .rows[0].n;
    const before = await numberOf();
    await Promise.all(Array.from({ length: 8 }, () => registerPatient(desk.actor, input())));
    const { rows } = await suite.admin.query(
      'select count(distinct record_number)::int as n, count(*)::int as all from patient where clinic_id = $1',
      [clinicId],
    );
    expect(rows[0].n).toBe(rows[0].all);
    expect(await numberOf()).toBe(before + 8);
  });

  test('F-2 comes with the link or not at all', async () => {
    const before = await everyRow(suite.admin, []);
    await suite.admin.query('alter table access_link add constraint nothing_new check (false) not valid');
    const newcomer = input({ fullName: 'Only Here', birthDate: '1931-01-01' });
    await expect(admitPatient(harbour().desk.actor, newcomer)).rejects.toThrow(/nothing_new/);
    await suite.admin.query('alter table access_link drop constraint nothing_new');
    expect(await everyRow(suite.admin, [])).toEqual(before);
  });
});

describe('H-1 somebody who is on record already', () => {
  const birthDate = '1941-02-03';
  const admit = (who: 'desk' | 'physio' | 'colleague', fullName: string, more: { others?: string[] } = {}) =>
    admitPatient(harbour()[who].actor, { ...input({ fullName, birthDate }), ...more });
  const count = async () =>
    (await suite.admin.query('select count(*)::int as n from patient where birth_date = $1', [birthDate]))
      .rows[0].n;

  test('H-1 is shown before anybody is registered, and registered anyway only once they were named', async () => {
    const { patientId } = await admit('physio', "Sinéad O'Rourke");
    for (const name of ['Sinead ORourke', 'sinead o’rourke', "O'Rourke Sinéad", 'Sinead Mary O Rourke'])
      await expect(admit('desk', name)).rejects.toMatchObject({
        code: 'conflict',
        details: {
          extra: {
            duplicates: [
              {
                patientId,
                fullName: "Sinéad O'Rourke",
                birthDate,
                recordNumber: expect.stringMatching(/\d/),
              },
            ],
          },
        },
      });
    expect(await count()).toBe(1);
    await admit('desk', 'Sinead ORourke', { others: [patientId] });
    expect(await count()).toBe(2);
    // The next one is asked about both.
    await expect(admit('desk', 'Sinead ORourke', { others: [patientId] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('H-1 Z-1 a physiotherapist who does not treat them learns name and birth date, the front desk the number too', async () => {
    const { patientId } = await admit('physio', 'Ottilie Maskelyne');
    const told = async (who: 'desk' | 'physio' | 'colleague') => {
      const failure: unknown = await admit(who, 'Ottilie Maskelyne').catch((error: unknown) => error);
      return failure;
    };
    const found = (recordNumber: unknown, isOwn: boolean) => ({
      details: {
        extra: { duplicates: [{ patientId, fullName: 'Ottilie Maskelyne', birthDate, recordNumber, isOwn }] },
      },
    });
    expect(await told('colleague')).toMatchObject(found(null, false));
    expect(await told('desk')).toMatchObject(found(expect.stringMatching(/\d/), false));
    expect(await told('physio')).toMatchObject(found(expect.stringMatching(/\d/), true));
  });

  test('H-1 another birth date, another name or another clinic is nobody’s business', async () => {
    await admit('desk', 'Halima Adeyemi');
    const before = await count();
    await admitPatient(suite.scene.hillside.desk.actor, input({ fullName: 'Halima Adeyemi', birthDate }));
    await admit('desk', 'Kofi Boateng');
    await admitPatient(harbour().desk.actor, input({ fullName: 'Halima Adeyemi', birthDate: '1941-03-02' }));
    expect(await count()).toBe(before + 2);
  });

  test('H-1 F-7 of two who register one person at the same time, one does and one is shown the other’s', async () => {
    const results = await Promise.allSettled([
      admit('desk', 'Twice At Once'),
      admit('physio', 'Twice At Once'),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('H-1 a patient is found however the name is written', () => {
  const people = ["Aoife O'Connor", 'Petr Novák', 'Joost van Dijk', 'Łucja Sørensen'];
  beforeAll(async () => {
    for (const [place, fullName] of people.entries())
      await registerPatient(
        harbour().desk.actor,
        input({ fullName, callName: fullName, birthDate: `1984-05-1${place}` }),
      );
  });
  const found = async (q: string) =>
    (await searchPatients(harbour().desk.actor, { q, scope: 'clinic' })).map(({ fullName }) => fullName);

  test.each([
    ["O'Connor", "Aoife O'Connor"],
    ['OConnor', "Aoife O'Connor"],
    ['o’connor aoife', "Aoife O'Connor"],
    ['Novak', 'Petr Novák'],
    ['novák petr', 'Petr Novák'],
    ['vandijk', 'Joost van Dijk'],
    ['Dijk van Joost', 'Joost van Dijk'],
    ['sorensen', 'Łucja Sørensen'],
    ['lucja', 'Łucja Sørensen'],
    ['11/05/1984', 'Petr Novák'],
    ['1984-05-11', 'Petr Novák'],
    ['novak 11.05.1984', 'Petr Novák'],
  ])('H-1 %j finds %s', async (q, fullName) => {
    expect(await found(q)).toEqual([fullName]);
  });

  test('H-1 by record number too, with or without its dash', async () => {
    const [one] = await searchPatients(harbour().desk.actor, { q: 'vandijk', scope: 'clinic' });
    const number = one?.recordNumber ?? '';
    for (const q of [number, number.replace('-', ''), number.toLowerCase()])
      expect(await found(q)).toContain('Joost van Dijk');
  });

  test('H-1 also those who were on record before names were folded, and by a corrected name', async () => {
    await suite.admin.query(`update patient set search_text = null where full_name = 'Petr Novák'`);
    expect(await found('novak')).toEqual(['Petr Novák']);
    const [one] = await searchPatients(harbour().desk.actor, { q: 'lucja', scope: 'clinic' });
    const { revision } = await viewContact(harbour().desk.actor, one?.patientId ?? '');
    const { trainingStatus: _, reason: __, conditions: ___, equipment: ____, ...identity } = input();
    const corrected = { ...identity, fullName: 'Łucja Ångström', callName: 'Łucja', revision };
    await updatePatient(harbour().desk.actor, one?.patientId ?? '', corrected);
    expect([await found('angstrom'), await found('sorensen')]).toEqual([['Łucja Ångström'], []]);
  });
});

describe('F-7 two people correct one patient', () => {
  test('F-7 the later gets what is stored now', async () => {
    const { desk, owner, patient } = harbour();
    const { patientId } = patient.actor;
    const { trainingStatus: _, reason: __, conditions: ___, equipment: ____, ...identity } = input();
    const { revision } = await viewContact(desk.actor, patientId);
    await updatePatient(desk.actor, patientId, { ...identity, phone: '1', revision });
    await expect(
      updatePatient(owner.actor, patientId, { ...identity, phone: '2', revision }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { extra: { current: { phone: '1', revision: revision + 1 } } },
    });
    expect(await viewContact(desk.actor, patientId)).toMatchObject({ phone: '1' });
  });
});

describe('Z-6 no check before the act that the act does not hold', () => {
  test('Z-6 a place in the care team that ends while something is being written refuses the write', async () => {
    const { colleague, otherPatient } = harbour();
    const { patientId } = otherPatient.actor;
    await withRole(suite.database.adminUrl, async (client) => {
      await client.query('begin');
      await client.query('update care_team_member set ended_at = now() where patient_id = $1', [patientId]);
      const write = addCondition(colleague.actor, patientId, conditionOf(), new Date()).then(
        () => 'written',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      await untilSomebodyWaits(client);
      await client.query('commit');
      expect(await write).toBe('not_found');
    });
    await joinCareTeam(colleague.actor, patientId, 'back again');
    expect((await viewRecord(colleague.actor, patientId, new Date())).facts.conditions).toHaveLength(1);
  });

  async function untilSomebodyWaits(client: {
    query: (sql: string) => Promise<{ rows: unknown[] }>;
  }): Promise<void> {
    for (;;) {
      const { rows } = await client.query(`select 1 from pg_locks where not granted`);
      if (rows.length > 0) return;
    }
  }

  test('Z-1 taking over a patient says why, and joining twice is no error', async () => {
    const { physio, otherPatient } = harbour();
    const { patientId } = otherPatient.actor;
    await joinCareTeam(physio.actor, patientId, 'holiday cover');
    await joinCareTeam(physio.actor, patientId, 'again');
    const { rows } = await suite.admin.query(
      'select reason from care_team_member where patient_id = $1 and practitioner_role_id = $2',
      [patientId, physio.actor.practitionerRoleId],
    );
    expect(rows).toEqual([{ reason: 'holiday cover' }]);
  });
});

test('V-5 a test set keeps the pair that was entered; an unknown exercise is refused', async () => {
  const { physio, patient } = harbour();
  const { patientId } = patient.actor;
  const set = {
    patientId,
    exerciseSlug: 'goblet_squat',
    side: 'not_sided',
    load: { value: '22.05', unit: 'lb' },
    repetitions: 8,
    effort: 8,
  } as const;
  await recordStrengthTest(physio.actor, patientId, set, '2026-03-09');
  const { context } = await viewRecord(physio.actor, patientId, new Date());
  expect(context.strengthTests).toMatchObject([
    { load: { value: '22.05', unit: 'lb' }, performedOn: '2026-03-09' },
  ]);
  await expect(
    recordStrengthTest(physio.actor, patientId, { ...set, exerciseSlug: 'no_such_thing' }, '2026-03-09'),
  ).rejects.toMatchObject({ code: 'invalid', details: { fields: [{ code: 'exercise_unknown' }] } });
});

describe('A-17 H-1 the birth date opens the link: who handles links and does not treat asks for it', () => {
  const birthDate = '1947-11-08';
  const registered = async () => {
    const { physio } = harbour();
    return registerPatient(physio.actor, input({ fullName: 'Ottilie Brandt', birthDate }));
  };

  test('A-17 neither front desk nor owner reads it, on the contact page, in a list, or in what a conflict shows', async () => {
    const { patientId } = await registered();
    for (const { actor } of [harbour().desk, harbour().owner]) {
      const contact = await viewContact(actor, patientId);
      expect(contact.birthDate).toBeNull();
      expect(contact.ageYears).toBeGreaterThan(70);
      const found = await searchPatients(actor, { q: 'Ottilie', scope: 'clinic' });
      expect(found.map((one) => one.birthDate)).toEqual(found.map(() => null));
      expect(found.length).toBeGreaterThan(0);
      const { birthDate: _, ageYears: __, patientId: ___, recordNumber: ____, ...fields } = contact;
      const conflict: unknown = await updatePatient(actor, patientId, {
        ...fields,
        birthDate: null,
        revision: contact.revision + 1,
      }).catch((error: unknown) => error);
      expect(conflict).toMatchObject({ code: 'conflict' });
      expect(JSON.stringify([contact, found, conflict])).not.toContain(birthDate);
    }
  });

  test('A-17 the care team reads it, also an owner or front desk who treats; a colleague to tell two people apart', async () => {
    const { patientId } = await registered();
    const { physio, colleague } = harbour();
    const asDesk = { ...physio.actor, roles: ['physiotherapist', 'front_desk'] as const };
    for (const actor of [physio.actor, asDesk])
      expect((await viewContact(actor, patientId)).birthDate).toBe(birthDate);
    const seen = async (actor: typeof physio.actor) =>
      (await searchPatients(actor, { q: 'Ottilie', scope: 'clinic' })).find(
        (one) => one.patientId === patientId,
      )?.birthDate;
    expect(await seen(colleague.actor)).toBe(birthDate);
    const alsoOwner = { ...colleague.actor, roles: ['physiotherapist', 'owner'] as const };
    expect(await seen(alsoOwner)).toBeNull();
  });

  test('A-17 who asks finds by what they are told, and corrects without reading; what is left out stays', async () => {
    const { patientId } = await registered();
    const { actor } = harbour().desk;
    const found = await searchPatients(actor, { q: `Ottilie ${birthDate}`, scope: 'clinic' });
    expect(found.map((one) => one.patientId)).toContain(patientId);
    const {
      birthDate: _,
      ageYears: __,
      patientId: ___,
      recordNumber: ____,
      ...fields
    } = await viewContact(actor, patientId);
    const { revision } = await updatePatient(actor, patientId, { ...fields, birthDate: null });
    const { physio } = harbour();
    expect((await viewContact(physio.actor, patientId)).birthDate).toBe(birthDate);
    await updatePatient(actor, patientId, { ...fields, birthDate: '1947-11-18', revision });
    expect((await viewContact(physio.actor, patientId)).birthDate).toBe('1947-11-18');
  });
});

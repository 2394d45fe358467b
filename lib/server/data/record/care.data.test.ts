import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf } from '../../../../e2e/fixtures/record-scene.ts';
import { sceneOrigin } from '../../../../e2e/fixtures/scene.ts';
import { patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import { issueAccessLink, readAccessLink, showAccessLink } from '@/lib/server/data/access/access-link';
import { viewPortal } from '@/lib/server/data/today/portal';
import { findActor } from '@/lib/server/data/access/caller';
import { setRoles } from '@/lib/server/data/clinic/clinic';
import { joinCareTeam, registerPatient } from '@/lib/server/data/patient/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { leaveCareTeam } from '@/lib/server/data/record/care-team';
import { addCarer, correctCarer, endCarer } from '@/lib/server/data/record/carer';
import { changeEpisode } from '@/lib/server/data/record/episode';

const suite = prepareScene();
const now = new Date();
const refused = (code: string) => expect.objectContaining({ code });
const reason = 'moved to another town';

let patientId: string;
const harbour = () => suite.scene.harbour;
const physio = () => harbour().physio.actor;
const colleague = () => harbour().colleague.actor;

beforeEach(async () => {
  const { canary } = harbour();
  ({ patientId } = await registerPatient(physio(), patientOf(canary)));
});

describe('leaving a care team', () => {
  const leave = (who = physio()) => leaveCareTeam(who, patientId, reason, now);

  test('ends one’s own place with the reason; from then on the patient does not exist for them', async () => {
    await joinCareTeam(colleague(), patientId, 'holiday cover');
    await leave();
    await expect(viewRecord(physio(), patientId, now)).rejects.toEqual(refused('not_found'));
    await expect(leave()).rejects.toEqual(refused('not_found'));
    const { facts } = await viewRecord(colleague(), patientId, now);
    expect(facts.careTeam.map(({ name }) => name)).toEqual(['Sam colleague']);
    const { rows } = await suite.admin.query(
      'select ended_by_id, end_reason from care_team_member where patient_id = $1 and ended_at is not null',
      [patientId],
    );
    expect(rows).toEqual([{ ended_by_id: physio().practitionerRoleId, end_reason: reason }]);
  });

  test('is refused to the last one while the episode runs, and allowed after a discharge', async () => {
    await expect(leave()).rejects.toEqual(refused('conflict'));
    await changeEpisode(physio(), patientId, { deed: 'discharge', reason }, now);
    await leave();
  });

  test('of two who leave at once one stays', async () => {
    await joinCareTeam(colleague(), patientId, 'holiday cover');
    const both = await atOnce([() => leave(), () => leave(colleague())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refused('conflict') });
  });

  test('a colleague who no longer works here, or no longer treats, is nobody to leave a patient to', async () => {
    await joinCareTeam(colleague(), patientId, 'holiday cover');
    const { practitionerRoleId } = colleague();
    const { owner } = harbour();
    await setRoles(owner.actor, practitionerRoleId, ['front_desk']);
    await expect(leave()).rejects.toEqual(refused('conflict'));
    await setRoles(owner.actor, practitionerRoleId, []);
    await expect(leave()).rejects.toEqual(refused('conflict'));
    await suite.admin.query(
      `update practitioner_role set ended_at = null, roles = '{physiotherapist}' where id = $1`,
      [practitionerRoleId],
    );
    await leave();
  });

  test('the place can be taken again', async () => {
    await joinCareTeam(colleague(), patientId, 'holiday cover');
    await leave();
    await joinCareTeam(physio(), patientId, 'back again');
    expect((await viewRecord(physio(), patientId, now)).patientId).toBe(patientId);
  });
});

describe('carers', () => {
  const add = () => addCarer(physio(), patientId, carerOf());
  const linkOf = (id: string) => readAccessLink(physio(), patientId, id);
  const seat = async (id: string) => {
    const { link } = (await linkOf(id)) ?? { link: '' };
    const token = link.slice(link.lastIndexOf('/') + 1);
    const { birthDate } = carerOf();
    const entry = await openAccessLink(
      { key: { token }, knows: { birthDate }, sharedDevice: false, device: null, deviceSecret: null },
      sceneOrigin,
      now,
    );
    return entry.kind === 'opened' ? entry.secret : null;
  };
  const isSignedIn = async (secret: string) =>
    (await findActor(secret, sceneOrigin, { touch: false, now: new Date() })) !== null;

  test('A-17 come with a link of their own, both or neither', async () => {
    const { relatedPersonId } = await add();
    expect(await linkOf(relatedPersonId)).not.toBeNull();
    expect(await readAccessLink(physio(), patientId)).toBeNull();
    await suite.admin.query('alter table access_link add constraint nothing_new check (false) not valid');
    await expect(add()).rejects.toThrow(/nothing_new/);
    await suite.admin.query('alter table access_link drop constraint nothing_new');
    const { facts } = await viewRecord(physio(), patientId, now);
    expect(facts.carers).toMatchObject([{ ...carerOf(), relatedPersonId, endedAt: null }]);
  });

  test('are corrected, and sign in with the birth date as it is now', async () => {
    const { relatedPersonId } = await add();
    await correctCarer(physio(), patientId, relatedPersonId, {
      ...carerOf(),
      ...{ birthDate: '1981-02-02', revision: 1 },
    });
    expect(await seat(relatedPersonId)).toBeNull();
    await correctCarer(physio(), patientId, relatedPersonId, { ...carerOf(), revision: 2 });
    expect(await seat(relatedPersonId)).not.toBeNull();
  });

  test('S-3 ended, their link and their sessions stop at once; the patient’s own go on', async () => {
    const { relatedPersonId } = await add();
    const secret = (await seat(relatedPersonId)) ?? '';
    expect(await isSignedIn(secret)).toBe(true);
    await issueAccessLink(physio(), { patientId });
    await endCarer(physio(), patientId, relatedPersonId, now);
    expect(await isSignedIn(secret)).toBe(false);
    expect(await readAccessLink(physio(), patientId)).not.toBeNull();
    await expect(linkOf(relatedPersonId)).rejects.toEqual(refused('not_found'));
    await expect(issueAccessLink(physio(), { patientId, relatedPersonId })).rejects.toEqual(
      refused('not_found'),
    );
    await expect(
      correctCarer(physio(), patientId, relatedPersonId, { ...carerOf(), revision: 1 }),
    ).rejects.toEqual(refused('not_found'));
    await endCarer(physio(), patientId, relatedPersonId, now);
    const { rows } = await suite.admin.query(
      'select count(*)::int as n from access_link where related_person_id = $1 and revoked_at is null',
      [relatedPersonId],
    );
    expect(rows[0].n).toBe(0);
  });

  test('a link that is made while the part ends opens nothing', async () => {
    const carers = [await add(), await add(), await add()];
    for (const { relatedPersonId } of carers) {
      const issue = () => issueAccessLink(physio(), { patientId, relatedPersonId });
      await atOnce<unknown>([
        issue,
        issue,
        () => endCarer(physio(), patientId, relatedPersonId, now),
        issue,
        issue,
      ]);
    }
    const { rows } = await suite.admin.query(
      'select count(*)::int as n from access_link where patient_id = $1 and related_person_id is not null and revoked_at is null',
      [patientId],
    );
    expect(rows[0].n).toBe(0);
  });

  test('the patient reads who may note for them now, not who could once', async () => {
    const { patient } = harbour();
    const ofPatient = patient.actor.patientId;
    const { relatedPersonId } = await addCarer(physio(), ofPatient, { ...carerOf(), name: 'Cora' });
    const helpers = async () => (await viewPortal(patient.actor, now)).own.helpers.map(({ name }) => name);
    expect(await helpers()).toContain('Cora');
    await endCarer(physio(), ofPatient, relatedPersonId, now);
    expect(await helpers()).not.toContain('Cora');
  });

  test('Z-8 of another patient, another clinic or nobody they are not found', async () => {
    const { relatedPersonId } = await add();
    const { patient, owner } = harbour();
    const foreign = suite.scene.hillside.owner.actor;
    for (const [actor, of, id] of [
      [physio(), patient.actor.patientId, relatedPersonId],
      [owner.actor, patient.actor.patientId, relatedPersonId],
      [colleague(), patientId, relatedPersonId],
      [foreign, patientId, relatedPersonId],
      [physio(), patientId, randomUUID()],
    ] as const) {
      await expect(correctCarer(actor, of, id, { ...carerOf(), revision: 1 })).rejects.toEqual(
        refused('not_found'),
      );
      await expect(endCarer(actor, of, id, now)).rejects.toEqual(refused('not_found'));
      await expect(showAccessLink(actor, { patientId: of, relatedPersonId: id }, 'show')).rejects.toEqual(
        refused('not_found'),
      );
    }
    expect(await linkOf(relatedPersonId)).not.toBeNull();
  });
});

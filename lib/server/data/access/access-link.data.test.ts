import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useAppSettings } from '../../../../e2e/fixtures/app-settings.ts';
import {
  carerBirthDate,
  makePatientScene,
  patientBirthDate,
  type PatientScene,
} from '../../../../e2e/fixtures/patient-scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/fixtures/test-database.ts';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import { issueAccessLink, readAccessLink, revokeAccessLink } from '@/lib/server/data/access/access-link';
import { findActor } from '@/lib/server/data/access/sign-in';
import { disconnect } from '@/lib/server/db';
import type { PatientActor, SystemActor } from '@/lib/server/session/actor-types';

const origin = { requestId: 'test', networkAddress: null };
const now = new Date('2026-03-09T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const wrongDate = '1980-01-30';

let database: TestDatabase;
let admin: pg.Client;
let scene: PatientScene;
let product: SystemActor;

beforeAll(async () => {
  database = await createTestDatabase();
  useAppSettings(database.appUrl);
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await disconnect();
  await admin.end();
  await database.drop();
});
beforeEach(async () => {
  scene = await makePatientScene(database.adminUrl);
  product = { kind: 'system', clinicId: scene.clinicId, origin };
});

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const open = (key: { token: string } | { code: string }, birthDate: string, at = now) =>
  openAccessLink({ key, birthDate, sharedDevice: false, device: null }, origin, at);
const count = async (sql: string) => Number((await admin.query(sql, [scene.clinicId])).rows[0].n);

async function openAs(link: string, birthDate: string, at = now): Promise<PatientActor> {
  const entry = await open({ token: tokenOf(link) }, birthDate, at);
  if (entry.kind !== 'opened') throw new Error(entry.kind);
  const actor = await findActor(entry.secret, origin, { touch: false, now: at });
  if (actor?.kind !== 'patient') throw new Error('no patient');
  return actor;
}

describe('A-17 the access link', () => {
  test('A-17 opens with the link or the typed code and the birth date', async () => {
    const { link, code } = await issueAccessLink(product, { patientId: scene.patientId });
    const actor = await openAs(link, patientBirthDate);
    expect(actor).toMatchObject({ patientId: scene.patientId, relatedPersonId: null, name: 'Priya' });
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' ');
    expect((await open({ code: typed }, patientBirthDate)).kind).toBe('opened');
  });

  test('A-17 a carer enters with the own link and the own birth date, and their entries name them', async () => {
    const holder = { patientId: scene.patientId, relatedPersonId: scene.relatedPersonId };
    const { link } = await issueAccessLink(product, holder);
    expect(await open({ token: tokenOf(link) }, patientBirthDate)).toEqual({ kind: 'refused' });
    const actor = await openAs(link, carerBirthDate);
    expect(actor).toMatchObject({ patientId: scene.patientId, relatedPersonId: scene.relatedPersonId });
  });

  test('A-17 unknown, revoked and suspended links answer the same as a wrong date', async () => {
    const { link } = await issueAccessLink(product, { patientId: scene.patientId });
    const token = tokenOf(link);
    const wrong = await open({ token }, wrongDate);
    expect(await open({ token: 'x'.repeat(43) }, patientBirthDate)).toEqual(wrong);
    expect(await open({ code: 'not a code' }, patientBirthDate)).toEqual(wrong);
    await revokeAccessLink(product, { patientId: scene.patientId });
    expect(await open({ token }, patientBirthDate)).toEqual(wrong);
  });

  test('A-17 five wrong dates make the link wait 15 minutes, for the right date too; then it opens and the count is gone', async () => {
    const { link } = await issueAccessLink(product, { patientId: scene.patientId });
    const key = { token: tokenOf(link) };
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await open(key, wrongDate)).toEqual({ kind: 'refused' });
    expect(await open(key, patientBirthDate, later(1))).toEqual({ kind: 'wait', seconds: 14 * 60 });
    expect(await open(key, wrongDate, later(14))).toEqual({ kind: 'wait', seconds: 60 });
    expect((await open(key, patientBirthDate, later(15))).kind).toBe('opened');
    const { rows } = await admin.query('select failed_tries from access_link where clinic_id = $1', [
      scene.clinicId,
    ]);
    expect(rows).toEqual([{ failed_tries: 0 }]);
  });

  test('A-17 ten wrong dates in a row suspend the link and tell the clinic once', async () => {
    const { link } = await issueAccessLink(product, { patientId: scene.patientId });
    const key = { token: tokenOf(link) };
    for (let attempt = 0; attempt < 12; attempt++) await open(key, wrongDate, later(attempt < 5 ? 0 : 20));
    expect(await open(key, patientBirthDate, later(60))).toEqual({ kind: 'refused' });
    expect(
      await count(
        `select count(*) n from alert where clinic_id = $1 and rule = 'access_link_suspended' and log_id is null`,
      ),
    ).toBe(1);
    expect(
      await count(`select count(*) n from audit_event where clinic_id = $1 and action = 'access.suspend'`),
    ).toBe(1);
  });

  test('A-17 parallel wrong dates are all counted', async () => {
    const { link } = await issueAccessLink(product, { patientId: scene.patientId });
    const key = { token: tokenOf(link) };
    const entries = await Promise.all(Array.from({ length: 8 }, () => open(key, wrongDate)));
    expect(entries.filter((entry) => entry.kind === 'refused')).toHaveLength(5);
    expect(entries.filter((entry) => entry.kind === 'wait')).toHaveLength(3);
  });

  test('A-17 a new link replaces the old one and ends its sessions; the patient’s other link stays', async () => {
    const holder = { patientId: scene.patientId };
    const carer = { ...holder, relatedPersonId: scene.relatedPersonId };
    const first = await issueAccessLink(product, holder);
    const carers = await issueAccessLink(product, carer);
    const entry = await open({ token: tokenOf(first.link) }, patientBirthDate);
    const second = await issueAccessLink(product, holder);
    if (entry.kind !== 'opened') throw new Error(entry.kind);
    expect(await findActor(entry.secret, origin, { touch: false, now })).toBeNull();
    expect((await open({ token: tokenOf(first.link) }, patientBirthDate)).kind).toBe('refused');
    expect((await open({ token: tokenOf(second.link) }, patientBirthDate)).kind).toBe('opened');
    expect((await open({ token: tokenOf(carers.link) }, carerBirthDate)).kind).toBe('opened');
  });

  test('A-17 two people who issue at once leave one running link', async () => {
    const holder = { patientId: scene.patientId };
    await Promise.all(Array.from({ length: 4 }, () => issueAccessLink(product, holder)));
    expect(
      await count(`select count(*) n from access_link where clinic_id = $1 and revoked_at is null`),
    ).toBe(1);
  });

  test('A-17 the link is printed again for its patient and is not found for another', async () => {
    const issued = await issueAccessLink(product, { patientId: scene.patientId });
    const actor = await openAs(issued.link, patientBirthDate);
    expect(await readAccessLink(actor, scene.patientId)).toEqual(issued);
    await expect(readAccessLink(actor, scene.otherPatientId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await readAccessLink(product, scene.otherPatientId)).toBeNull();
  });

  test('A-17 the table holds neither token nor code in clear', async () => {
    const { link, code } = await issueAccessLink(product, { patientId: scene.patientId });
    const { rows } = await admin.query('select * from access_link where clinic_id = $1', [scene.clinicId]);
    const text = JSON.stringify(rows);
    expect(text).not.toContain(tokenOf(link));
    expect(text).not.toContain(code.replaceAll('-', ''));
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerBirthDate, carerOf, sceneBirthDate } from '../../../../e2e/fixtures/scene.ts';
import { newcomerOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { checkOfToken } from '@/lib/domain/access/entry-check';
import { admitPatient } from '@/lib/server/data/patient/admission';
import { addCarer } from '@/lib/server/data/record/carer';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import {
  issueAccessLink,
  readAccessLink,
  revokeAccessLink,
  showAccessLink,
  viewLinkState,
} from '@/lib/server/data/access/access-link';
import { findActor } from '@/lib/server/data/access/caller';
import type { PatientActor } from '@/lib/server/session/actor-types';

const origin = { requestId: 'test', networkAddress: null };
const now = new Date('2026-03-09T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const wrongDate = '1980-01-30';

const suite = prepareScene();
const patient = patientForEach(suite);
const product = () => suite.scene.harbour.system;
const holderOf = () => ({ patientId: patient().patientId });

const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const open = (key: { token: string } | { code: string }, birthDate: string, at = now) =>
  openAccessLink(
    { key, knows: { birthDate }, sharedDevice: false, device: null, deviceSecret: null },
    origin,
    at,
  );
const count = async (sql: string) => Number((await suite.admin.query(sql, [patient().patientId])).rows[0].n);

async function openAs(link: string, birthDate: string, at = now): Promise<PatientActor> {
  const entry = await open({ token: tokenOf(link) }, birthDate, at);
  if (entry.kind !== 'opened') throw new Error(entry.kind);
  const actor = await findActor(entry.secret, origin, { touch: false, now: at });
  if (actor?.kind !== 'patient') throw new Error('no patient');
  return actor;
}

describe('A-17 the access link', () => {
  test('A-17 opens with the link or the typed code and the birth date', async () => {
    const { link, code } = await issueAccessLink(product(), holderOf());
    const actor = await openAs(link, sceneBirthDate);
    expect(actor).toMatchObject({
      patientId: patient().patientId,
      relatedPersonId: null,
      name: suite.scene.harbour.canary.name,
    });
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' ');
    expect((await open({ code: typed }, sceneBirthDate)).kind).toBe('opened');
  });

  test('A-17 a carer enters with the own link and the own birth date, and their entries name them', async () => {
    const { relatedPersonId } = await carerOf(suite.scene.harbour, patient());
    const holder = { ...holderOf(), relatedPersonId };
    const { link } = await issueAccessLink(product(), holder);
    expect(await open({ token: tokenOf(link) }, sceneBirthDate)).toEqual({ kind: 'refused' });
    const actor = await openAs(link, carerBirthDate);
    expect(actor).toMatchObject(holder);
  });

  test('A-17 unknown, revoked and suspended links answer the same as a wrong date', async () => {
    const { link } = await issueAccessLink(product(), holderOf());
    const token = tokenOf(link);
    const wrong = await open({ token }, wrongDate);
    expect(await open({ token: 'x'.repeat(43) }, sceneBirthDate)).toEqual(wrong);
    expect(await open({ code: 'not a code' }, sceneBirthDate)).toEqual(wrong);
    await revokeAccessLink(product(), holderOf());
    expect(await open({ token }, sceneBirthDate)).toEqual(wrong);
  });

  test('A-17 five wrong dates make the link wait 15 minutes, for the right date too; then it opens and the count is gone', async () => {
    const { link } = await issueAccessLink(product(), holderOf());
    const key = { token: tokenOf(link) };
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await open(key, wrongDate)).toEqual({ kind: 'refused' });
    expect(await open(key, sceneBirthDate, later(1))).toEqual({ kind: 'wait', seconds: 14 * 60 });
    expect(await open(key, wrongDate, later(14))).toEqual({ kind: 'wait', seconds: 60 });
    expect((await open(key, sceneBirthDate, later(15))).kind).toBe('opened');
    const { rows } = await suite.admin.query(
      'select failed_tries from access_link where patient_id = $1 and revoked_at is null',
      [patient().patientId],
    );
    expect(rows).toEqual([{ failed_tries: 0 }]);
  });

  test('A-17 ten wrong dates in a row suspend the link and tell the clinic once', async () => {
    const { link } = await issueAccessLink(product(), holderOf());
    const key = { token: tokenOf(link) };
    for (let attempt = 0; attempt < 12; attempt++) await open(key, wrongDate, later(attempt < 5 ? 0 : 20));
    expect(await open(key, sceneBirthDate, later(60))).toEqual({ kind: 'refused' });
    expect(
      await count(
        `select count(*) n from alert where patient_id = $1 and rule = 'access_link_suspended' and log_id is null`,
      ),
    ).toBe(1);
    expect(
      await count(`select count(*) n from audit_event where patient_id = $1 and action = 'access.suspend'`),
    ).toBe(1);
  });

  test('A-17 parallel wrong dates are all counted', async () => {
    const { link } = await issueAccessLink(product(), holderOf());
    const key = { token: tokenOf(link) };
    const entries = await Promise.all(Array.from({ length: 8 }, () => open(key, wrongDate)));
    expect(entries.filter((entry) => entry.kind === 'refused')).toHaveLength(5);
    expect(entries.filter((entry) => entry.kind === 'wait')).toHaveLength(3);
  });

  test('A-17 a new link replaces the old one and ends its sessions; the patient’s other link stays', async () => {
    const holder = holderOf();
    const { relatedPersonId } = await carerOf(suite.scene.harbour, patient());
    const carer = { ...holder, relatedPersonId };
    const first = await issueAccessLink(product(), holder);
    const carers = await issueAccessLink(product(), carer);
    const entry = await open({ token: tokenOf(first.link) }, sceneBirthDate);
    const second = await issueAccessLink(product(), holder);
    if (entry.kind !== 'opened') throw new Error(entry.kind);
    expect(await findActor(entry.secret, origin, { touch: false, now })).toBeNull();
    expect((await open({ token: tokenOf(first.link) }, sceneBirthDate)).kind).toBe('refused');
    expect((await open({ token: tokenOf(second.link) }, sceneBirthDate)).kind).toBe('opened');
    expect((await open({ token: tokenOf(carers.link) }, carerBirthDate)).kind).toBe('opened');
  });

  test('A-17 two people who issue at once leave one running link', async () => {
    const holder = holderOf();
    await Promise.all(Array.from({ length: 4 }, () => issueAccessLink(product(), holder)));
    expect(
      await count(`select count(*) n from access_link where patient_id = $1 and revoked_at is null`),
    ).toBe(1);
  });

  test('A-17 the link is printed again for its patient and is not found for another', async () => {
    const { pin: _, ...issued } = await issueAccessLink(product(), holderOf());
    const actor = await openAs(issued.link, sceneBirthDate);
    const { physio, canary } = suite.scene.harbour;
    const { patientId: other } = await registerPatient(physio.actor, patientOf(canary));
    expect(await readAccessLink(actor, patient().patientId)).toEqual(issued);
    await expect(readAccessLink(actor, other)).rejects.toMatchObject({ code: 'not_found' });
    expect(await readAccessLink(physio.actor, other)).toBeNull();
  });

  test('A-17 U-1 looking whether there is a link is none of these; showing, copying, printing, making and revoking it each stand in the audit as what they are', async () => {
    const { desk, physio } = suite.scene.harbour;
    const { pin: _, ...issued } = await issueAccessLink(product(), holderOf());
    const { rows: before } = await suite.admin.query('select count(*)::int as n from audit_event');
    expect((await viewLinkState(desk.actor, patient().patientId)).state).toBe('running');
    const { rows: after } = await suite.admin.query('select count(*)::int as n from audit_event');
    expect(after).toEqual(before);
    expect(await showAccessLink(desk.actor, holderOf(), 'show')).toEqual(issued);
    expect(await showAccessLink(desk.actor, holderOf(), 'copy')).toEqual(issued);
    expect(await readAccessLink(physio.actor, patient().patientId)).toEqual(issued);
    await revokeAccessLink(desk.actor, holderOf());
    expect((await viewLinkState(desk.actor, patient().patientId)).state).toBe('none');
    await expect(showAccessLink(desk.actor, holderOf(), 'show')).rejects.toMatchObject({ code: 'not_found' });
    const { rows } = await suite.admin.query(
      `select action, agent_id from audit_event where patient_id = $1 and action like 'access.%' and outcome = 'success' order by recorded_at`,
      [patient().patientId],
    );
    const at = desk.actor.practitionerRoleId;
    expect(rows.slice(-5)).toEqual([
      { action: 'access.issue', agent_id: null },
      { action: 'access.show', agent_id: at },
      { action: 'access.copy', agent_id: at },
      { action: 'access.print', agent_id: physio.actor.practitionerRoleId },
      { action: 'access.revoke', agent_id: at },
    ]);
  });

  describe('A-17 where the clinic gives a PIN in the room', () => {
    const choose = (check: string) =>
      suite.admin.query('update clinic set entry_check = $1::entry_check where id = $2', [
        check,
        suite.scene.harbour.clinicId,
      ]);
    beforeEach(() => choose('pin'));
    afterEach(() => choose('birth_date'));
    const openWith = (link: string, pin: string, at = now) =>
      openAccessLink(
        {
          key: { token: tokenOf(link) },
          knows: { pin },
          sharedDevice: false,
          device: null,
          deviceSecret: null,
        },
        origin,
        at,
      );
    const otherThan = (pin: string) => (pin === '000000' ? '000001' : '000000');

    test('A-17 a link that is made asks for six digits that are told once and kept as a hash; the birth date does not open it', async () => {
      const { link, code, pin } = await issueAccessLink(product(), holderOf());
      expect(pin).toMatch(/^\d{6}$/);
      expect(checkOfToken(tokenOf(link))).toBe('pin');
      expect(await viewLinkState(suite.scene.harbour.desk.actor, patient().patientId)).toEqual({
        ...{ state: 'running', asks: 'pin', newAsks: 'pin' },
      });
      expect(await open({ token: tokenOf(link) }, sceneBirthDate)).toEqual({ kind: 'refused' });
      expect(await openWith(link, otherThan(pin ?? ''))).toEqual({ kind: 'refused' });
      expect((await openWith(link, pin ?? '')).kind).toBe('opened');
      const { rows } = await suite.admin.query(
        'select * from access_link where patient_id = $1 and revoked_at is null',
        [patient().patientId],
      );
      expect(rows[0].pin_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const { physio, desk } = suite.scene.harbour;
      const later = [
        await showAccessLink(desk.actor, holderOf(), 'show'),
        await readAccessLink(physio.actor, patient().patientId),
      ];
      expect(later).toEqual([
        { link, code },
        { link, code },
      ]);
      const { rows: audited } = await suite.admin.query('select * from audit_event where patient_id = $1', [
        patient().patientId,
      ]);
      expect(JSON.stringify([rows, audited])).not.toContain(`"${pin}"`);
    });

    test('A-17 wrong PINs make it wait and suspend it like wrong dates, tried in turn or at once', async () => {
      const { link, pin } = await issueAccessLink(product(), holderOf());
      const wrong = otherThan(pin ?? '');
      const entries = await Promise.all(Array.from({ length: 8 }, () => openWith(link, wrong)));
      expect(entries.filter((entry) => entry.kind === 'refused')).toHaveLength(5);
      expect(await openWith(link, pin ?? '', later(1))).toEqual({ kind: 'wait', seconds: 14 * 60 });
      for (let attempt = 0; attempt < 5; attempt++) await openWith(link, wrong, later(20));
      expect(await openWith(link, pin ?? '', later(60))).toEqual({ kind: 'refused' });
      expect((await viewLinkState(suite.scene.harbour.desk.actor, patient().patientId)).state).toBe(
        'suspended',
      );
    });

    test('A-17 a new link has a new PIN, and the one before opens it no more', async () => {
      const first = await issueAccessLink(product(), holderOf());
      let second = await issueAccessLink(product(), holderOf());
      // One in a million is the same.
      while (second.pin === first.pin) second = await issueAccessLink(product(), holderOf());
      expect(await openWith(second.link, first.pin ?? '')).toEqual({ kind: 'refused' });
      expect((await openWith(second.link, second.pin ?? '')).kind).toBe('opened');
    });

    test('A-17 links of before go on with the birth date, and with the choice taken back those with a PIN go on with it', async () => {
      const before = patient().link;
      expect((await open({ token: tokenOf(before) }, sceneBirthDate)).kind).toBe('opened');
      expect(await openWith(before, '123456')).toEqual({ kind: 'refused' });
      const { link, pin } = await issueAccessLink(product(), holderOf());
      await choose('birth_date');
      expect(await viewLinkState(suite.scene.harbour.desk.actor, patient().patientId)).toEqual({
        ...{ state: 'running', asks: 'pin', newAsks: 'birth_date' },
      });
      expect((await openWith(link, pin ?? '')).kind).toBe('opened');
      const next = await issueAccessLink(product(), holderOf());
      expect(next.pin).toBeNull();
      expect((await open({ token: tokenOf(next.link) }, sceneBirthDate)).kind).toBe('opened');
    });

    test('A-17 nobody gets a link while they are being registered: it is made when they can be told their PIN', async () => {
      const { physio, canary } = suite.scene.harbour;
      const { patientId } = await admitPatient(physio.actor, newcomerOf(canary));
      expect((await viewLinkState(physio.actor, patientId)).state).toBe('none');
      const carer = { name: 'Cara', relationship: 'sister', birthDate: '1980-01-01' };
      const { relatedPersonId } = await addCarer(physio.actor, patientId, carer);
      const { pin, link } = await issueAccessLink(physio.actor, { patientId, relatedPersonId });
      expect((await openWith(link, pin ?? '')).kind).toBe('opened');
    });
  });

  test('A-17 the table holds neither token nor code in clear', async () => {
    const { link, code } = await issueAccessLink(product(), holderOf());
    const { rows } = await suite.admin.query('select * from access_link where patient_id = $1', [
      patient().patientId,
    ]);
    const text = JSON.stringify(rows);
    expect(text).not.toContain(tokenOf(link));
    expect(text).not.toContain(code.replaceAll('-', ''));
  });
});

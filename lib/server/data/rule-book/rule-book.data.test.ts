import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { seatStaff } from '../../../../e2e/fixtures/scene.ts';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { addPractitioner, createClinic } from '@/lib/server/data/clinic/clinic';
import { viewBuilder } from '@/lib/server/data/program/program';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { signRule, viewRuleBook } from '@/lib/server/data/rule-book/rule-book';
import { chooseNow } from '../../../../e2e/fixtures/rule-choices.ts';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const lead = () => suite.scene.harbour.physio.actor;

async function statusOf(actor: PractitionerActor, ruleId: string) {
  const { statuses } = await viewRuleBook(actor);
  const status = statuses.find((one) => one.ruleId === ruleId);
  if (status === undefined) throw new Error(`no rule ${ruleId}`);
  return status;
}

async function sign(actor: PractitionerActor, ruleId: string, action: 'sign' | 'withdraw' = 'sign') {
  const { contentHash } = await statusOf(actor, ruleId);
  return signRule(actor, ruleId, { action, contentHash });
}

const rowsOf = async (table: string): Promise<number> =>
  (await suite.admin.query(`select count(*)::int as n from ${table}`)).rows[0].n;

describe('a clinical lead signs the rule book', () => {
  test('a rule is unsigned until a lead signs it, and unsigned again once it is withdrawn, with who and when', async () => {
    expect(await statusOf(lead(), 'LG-1')).toMatchObject({ state: 'unsigned', by: null, at: null });
    await sign(lead(), 'LG-1');
    const signed = await statusOf(suite.scene.harbour.desk.actor, 'LG-1');
    expect(signed).toMatchObject({ state: 'signed', by: 'Sam physio' });
    expect(Math.abs(Date.now() - Date.parse(signed.at ?? ''))).toBeLessThan(60_000);
    expect((await statusOf(lead(), 'LG-0')).state).toBe('unsigned');
    await sign(lead(), 'LG-1', 'withdraw');
    expect(await statusOf(lead(), 'LG-1')).toMatchObject({ state: 'withdrawn', by: 'Sam physio' });
    await expect(sign(lead(), 'LG-1', 'withdraw')).rejects.toMatchObject({ code: 'conflict' });
    await sign(lead(), 'LG-1');
    expect((await statusOf(lead(), 'LG-1')).state).toBe('signed');
  });

  test('a row of the decision table is signed on its own', async () => {
    await sign(lead(), 'D09');
    expect((await statusOf(lead(), 'D09')).state).toBe('signed');
    expect((await statusOf(lead(), 'D08')).state).toBe('unsigned');
    expect((await statusOf(lead(), 'LG-8.5')).state).toBe('unsigned');
  });

  test('Z-3 another clinic has its own signatures and choices', async () => {
    const foreign = suite.scene.hillside.physio.actor;
    expect(await statusOf(foreign, 'LG-1')).toMatchObject({ state: 'unsigned', by: null });
    await chooseNow(foreign, 'oneRmValidDays', 28);
    expect((await viewRuleBook(foreign)).choices.oneRmValidDays).toBe(28);
    expect((await viewRuleBook(lead())).choices.oneRmValidDays).toBe(42);
  });

  test('a signature holds only for the rule as it read: a number set anew takes it off, the old one brings it back', async () => {
    await sign(lead(), 'LG-8.4');
    await chooseNow(lead(), 'driftPoints', 3);
    expect(await statusOf(lead(), 'LG-8.4')).toMatchObject({ state: 'changed', by: 'Sam physio' });
    expect((await statusOf(lead(), 'LG-1')).state).toBe('signed');
    await chooseNow(lead(), 'driftPoints', null);
    expect((await statusOf(lead(), 'LG-8.4')).state).toBe('signed');
  });

  test('a rule that changed after the page was opened is not signed unread', async () => {
    const { contentHash } = await statusOf(lead(), 'LG-8.7');
    await chooseNow(lead(), 'recentStepDays', 10);
    const signing = signRule(lead(), 'LG-8.7', { action: 'sign', contentHash });
    await expect(signing).rejects.toMatchObject({ code: 'conflict' });
    expect((await statusOf(lead(), 'LG-8.7')).state).toBe('unsigned');
  });

  test('Z-1 whoever is no clinical lead signs and sets nothing, whatever else they are, and it is written down', async () => {
    const { owner, colleague } = suite.scene.harbour;
    const before = [await rowsOf('rule_signature'), await rowsOf('rule_choice')];
    for (const { actor } of [owner, colleague]) {
      expect((await viewRuleBook(actor)).isLead).toBe(false);
      await expect(sign(actor, 'LG-0')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(chooseNow(actor, 'driftPoints', 1)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect([await rowsOf('rule_signature'), await rowsOf('rule_choice')]).toEqual(before);
    const { rows } = await suite.admin.query(
      `select count(*)::int as n from audit_event where action = 'rules.sign' and outcome = 'denied' and agent_id = any($1)`,
      [[owner.actor.practitionerRoleId, colleague.actor.practitionerRoleId]],
    );
    expect(rows[0].n).toBe(4);
  });

  test('Z-1 the mark is read from the row in the statement that writes, not from the session', async () => {
    const { physio } = suite.scene.hillside;
    const mark = (isLead: boolean) =>
      suite.admin.query('update practitioner_role set clinical_lead = $2 where id = $1', [
        physio.actor.practitionerRoleId,
        isLead,
      ]);
    await mark(false);
    await expect(sign(physio.actor, 'LG-0')).rejects.toMatchObject({ code: 'forbidden' });
    await mark(true);
    await sign(physio.actor, 'LG-0');
    expect((await statusOf(physio.actor, 'LG-0')).state).toBe('signed');
  });

  test('a rule that nothing feeds is not in use and cannot be signed, its neighbour can', async () => {
    expect(await statusOf(lead(), 'SF-3')).toMatchObject({ state: 'not_in_use' });
    await expect(sign(lead(), 'SF-3')).rejects.toMatchObject({
      code: 'conflict',
      details: { userMessage: expect.stringMatching(/^Not in use: .* cannot be signed\.$/) },
    });
    await sign(lead(), 'D11');
    expect((await statusOf(lead(), 'D11')).state).toBe('signed');
  });

  test('a rule that is not in the book is not there to be signed', async () => {
    const signing = signRule(lead(), 'LG-99', { action: 'sign', contentHash: 'a'.repeat(64) });
    await expect(signing).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('who is a clinical lead', () => {
  test('the first owner of a new clinic is, and can sign at once; staff who are added are not', async () => {
    const { clinicId } = await createClinic({
      clinicName: 'Fell Physiotherapy',
      ownerName: 'Olga Fell',
      ownerEmail: 'olga@fell.example',
      password: 'lantern over quiet water',
      locale: 'en-GB',
      timeZone: 'Europe/London',
      paperSize: 'a4',
    });
    const { rows } = await suite.admin.query('select id from practitioner_role where clinic_id = $1', [
      clinicId,
    ]);
    const { actor } = await seatStaff(suite.admin, clinicId, rows[0].id);
    await sign(actor, 'LG-0');
    expect(await statusOf(actor, 'LG-0')).toMatchObject({ state: 'signed', by: 'Olga Fell' });
    const { practitionerRoleId } = await addPractitioner(actor, {
      name: 'Ned Fell',
      email: 'ned@fell.example',
      password: 'lantern over quiet water',
      roles: ['physiotherapist'],
    });
    const added = await seatStaff(suite.admin, clinicId, practitionerRoleId);
    await expect(sign(added.actor, 'LG-1')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a clinic’s own numbers', () => {
  test('a value outside its bounds, or against another choice, is refused and leaves no row', async () => {
    await chooseNow(lead(), 'reentryFourWeeksPct', 20);
    const before = await rowsOf('rule_choice');
    for (const [choiceId, value, code] of [
      ['driftPoints', 4, 'out_of_bounds'],
      ['driftPoints', 0, 'out_of_bounds'],
      ['countedCreditPct', 25.5, 'out_of_bounds'],
      ['daysBetweenSteps', 8, 'out_of_order'],
      ['reentryThreeWeeksPct', 25, 'out_of_order'],
    ] as const) {
      const setting = chooseNow(lead(), choiceId, value);
      await expect(setting).rejects.toMatchObject({ code: 'invalid', details: { fields: [{ code }] } });
    }
    expect(await rowsOf('rule_choice')).toBe(before);
  });

  test('the database itself keeps a sane range, whole names and the patient’s hands off', async () => {
    const { clinicId, patient, physio } = suite.scene.harbour;
    await withRole(suite.database.appUrl, async (client) => {
      const insert = (choiceId: string, value: number) =>
        client.query(
          'insert into rule_choice (id, clinic_id, choice_id, value, chosen_by_id) values (gen_random_uuid(), $1, $2, $3, $4)',
          [clinicId, choiceId, value, physio.actor.practitionerRoleId],
        );
      const as = async (patientId: string) => {
        await client.query('begin');
        await client.query(
          `select set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)`,
          [clinicId, patientId],
        );
      };
      for (const [patientId, choiceId, value, code] of [
        ['', 'driftPoints', 101, '23514'],
        ['', 'driftPoints', -1, '23514'],
        ['', 'no name', 2, '23514'],
        [patient.actor.patientId, 'driftPoints', 2, '42501'],
      ] as const) {
        await as(patientId);
        await expect(insert(choiceId, value)).rejects.toMatchObject({ code });
        await client.query('rollback');
      }
    });
  });

  test('the builder, the proposals and the patient’s own day work with the number of the clinic, with who and when', async () => {
    const { clinicId, patient } = suite.scene.harbour;
    const { patientId } = patient.actor;
    await chooseNow(lead(), 'olderAdultExtraPct', 0);
    const now = new Date();
    const { context } = await viewBuilder(lead(), patientId, patient.programId, now);
    expect(context.choices?.olderAdultExtraPct).toBe(0);
    for (const reader of [{ clinicId }, { clinicId, patientId }]) {
      const records = await inContext(reader, (tx) => readPatientRecords(tx, { clinicId, patientId }, now));
      expect(records.context.choices?.olderAdultExtraPct).toBe(0);
    }
    const { set } = await viewRuleBook(lead());
    const own = set.find(({ choiceId }) => choiceId === 'olderAdultExtraPct');
    expect(own).toMatchObject({ value: 0, by: 'Sam physio', at: expect.stringMatching(/^20/) });
  });

  test('two leads at once set one after the other, so that no pair ends in the wrong order', async () => {
    const results = await Promise.allSettled([
      chooseNow(lead(), 'daysBetweenSteps', 5),
      chooseNow(lead(), 'daysBetweenStepsCautious', 4),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { choices } = await viewRuleBook(lead());
    expect(choices.daysBetweenSteps).toBeLessThanOrEqual(choices.daysBetweenStepsCautious);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { itemsOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { carerOf, type Clinic, type NewPatient } from '../../../../e2e/fixtures/scene.ts';
import {
  askedOf,
  screeningOf,
  screeningWith,
  stopSymptomOf,
} from '../../../../e2e/fixtures/screening-scene.ts';
import type { redFlagIds } from '@/lib/domain/safety/red-flags';
import type { SyncItem } from '@/lib/schemas/log';
import { recordItems } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewBuilder } from '@/lib/server/data/program/program';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { decideProposal } from '@/lib/server/data/proposal/proposal-decision';
import { acknowledgeAlert, viewDashboard } from '@/lib/server/data/review/review';
import { acknowledgeFlag, closeFlag } from '@/lib/server/data/screening/flag';
import { recordScreening } from '@/lib/server/data/screening/screening';
import { viewScreeningForm } from '@/lib/server/data/screening/screening-form';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const refused = (code: string) => expect.objectContaining({ code });
const reason = 'Examined today: reflexes and feeling are normal.';

/** A patient of `physio` with a running program, whom nobody has asked anything. */
const patient = patientForEach(suite);
let clinic: Clinic;
let person: NewPatient;
beforeEach(() => {
  clinic = suite.scene.harbour;
  person = patient();
});

const now = () => new Date();
const iso = () => now().toISOString();
const physio = () => clinic.physio.actor;
const today = (actor = person.actor) => viewToday(actor, now());
const record = () => viewRecord(physio(), person.patientId, now());

async function tell(...items: SyncItem[]): Promise<void> {
  const answers = await recordItems(person.actor, person.patientId, items);
  expect(answers.map(({ status }) => status)).toEqual(items.map(() => 'stored'));
}
const tellAll = () => tell(screeningOf(person.patientId, iso()));
const sayYes = (id: (typeof redFlagIds)[number]) => tell(screeningWith(person.patientId, iso(), id, 'yes'));

async function openFlagId(): Promise<string> {
  const { safety } = await record();
  const [flag] = safety.open;
  if (flag === undefined) throw new Error('no open flag');
  return flag.flagId;
}
const auditOf = async (entityId: string) => {
  const { rows } = await suite.admin.query(
    'select action, agent_id, patient_id, fields from audit_event where entity_id = $1 order by recorded_at',
    [entityId],
  );
  return rows;
};
const rowOnList = async () => {
  const rows = await viewDashboard(physio(), now());
  return rows.find(({ patientId }) => patientId === person.patientId);
};
/** What the builder is told, which offers test sets and reads loads from them (LG-2.4). */
const isTestBlocked = async () =>
  (await viewBuilder(physio(), person.patientId, person.programId, now())).context.flagOpen;

describe('whom nobody has asked', () => {
  test('SF-2 is asked before the first session, is incomplete for the clinic, and is not on track', async () => {
    const { safety, state } = await today();
    expect(state).toBe('ready');
    expect(safety).toMatchObject({ due: { occasion: 'intake' }, open: [] });
    expect(safety.due?.questionIds).toEqual(
      expect.arrayContaining(['rf_saddle_numbness', 'rf_hip_fracture']),
    );
    expect(safety.due?.questionIds).not.toContain('rf_self_harm');
    expect(safety.worry).toContain('rf_self_harm');
    expect((await record()).safety).toMatchObject({ last: null, level: 'incomplete', ask: { isDue: true } });
    expect((await rowOnList())?.review).toMatchObject({
      group: 'nudge',
      others: [{ reason: 'cannot_progress' }, { reason: 'safety_unasked' }],
    });
    expect(await isTestBlocked()).toBe(true);
  });

  test('SF-2 once all is answered nothing is due, nothing is held back for it, and test sets may be done', async () => {
    await tellAll();
    const { safety } = await today();
    expect(safety).toMatchObject({ due: null, open: [] });
    expect(safety.heard).toHaveLength(1);
    expect((await record()).safety).toMatchObject({
      last: { channel: 'device', occasion: 'intake', language: 'en', by: null },
      level: 'none',
      unanswered: 0,
      ask: { isDue: false, occasion: 'worry' },
    });
    expect(await isTestBlocked()).toBe(false);
  });

  test('SF-2 what was left open today is not asked twice, and stays a gap', async () => {
    await tell(screeningWith(person.patientId, iso(), 'rf_both_legs', null));
    expect((await today()).safety.due).toBeNull();
    expect((await record()).safety).toMatchObject({ level: 'incomplete', unanswered: 1 });
  });

  test('SF-2 a paper patient is not incomplete for ever: staff ask by phone, under their name', async () => {
    const asked = askedOf({ language: 'es', comment: null });
    expect(await recordScreening(physio(), person.patientId, asked, now())).toEqual({ worst: null });
    expect((await record()).safety).toMatchObject({
      level: 'none',
      last: { channel: 'phone', language: 'es', by: clinic.physio.actor.name },
    });
    const [event] = await auditOf(asked.screeningId);
    expect(event).toMatchObject({
      action: 'record.write',
      agent_id: physio().practitionerRoleId,
      patient_id: person.patientId,
    });
  });

  test('F-6 the same form sent again, or twice at once, is one record; with other answers it is a conflict', async () => {
    const asked = askedOf();
    const send = () => recordScreening(physio(), person.patientId, asked, now());
    await Promise.all([send(), send()]);
    await send();
    const { rows } = await suite.admin.query(
      'select count(*)::int n from red_flag_screening where patient_id = $1',
      [person.patientId],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const other = { ...asked, comment: 'My foot feels odd' };
    await expect(recordScreening(physio(), person.patientId, other, now())).rejects.toEqual(
      refused('conflict'),
    );
  });
});

describe('an open flag', () => {
  test('SF-2 stops every exercise and stands first on the review list until somebody closes it with a reason', async () => {
    await tellAll();
    await sayYes('rf_saddle_numbness');
    const { safety, exercises } = await today();
    expect(safety.open).toEqual([
      { code: 'rf_saddle_numbness', isStopSymptom: false, urgency: 'emergency_now' },
    ]);
    expect(exercises.map(({ guidance, isDue }) => [guidance?.kind, isDue])).toEqual(
      exercises.map(() => ['stop', false]),
    );
    expect(await rowOnList()).toMatchObject({ need: 'red_flag', alerts: [{ rule: 'red_flag' }] });
    const [first] = await viewDashboard(physio(), now());
    expect(first?.need).toBe('red_flag');
    expect(await isTestBlocked()).toBe(true);

    await closeFlag(physio(), person.patientId, await openFlagId(), reason, now());
    const after = await today();
    expect(after.safety).toMatchObject({ open: [], known: ['rf_saddle_numbness'], due: null });
    expect(after.exercises.every(({ isDue }) => isDue)).toBe(true);
    expect((await rowOnList())?.need).not.toBe('red_flag');
    expect((await record()).safety).toMatchObject({
      level: 'none',
      closed: [{ code: 'rf_saddle_numbness', closed: { reason, by: physio().name } }],
    });
  });

  test('SF-0.4 later answers close nothing', async () => {
    await sayYes('rf_fever');
    await tellAll();
    expect((await today()).safety.open).toHaveLength(1);
  });

  test('LG-8.5 the stop of a flag is not lifted exercise by exercise', async () => {
    await tellAll();
    await sayYes('rf_fever');
    const { proposals } = await viewProposals(physio(), person.patientId, now());
    expect(proposals.map(({ kind, state }) => [kind, state])).toEqual(proposals.map(() => ['stop', 'quiet']));
    const [stop] = proposals;
    const lift = {
      patientId: person.patientId,
      proposalKey: stop?.key ?? '',
      outcome: 'declined' as const,
      change: null,
      note: reason,
    };
    await expect(decideProposal(physio(), person.patientId, lift, now())).rejects.toEqual(
      refused('conflict'),
    );
  });

  test('LG-8.5 a flag for the clinician holds and stops nothing', async () => {
    await tellAll();
    await sayYes('rf_night_pain');
    const { safety, state } = await today();
    expect(state).toBe('ready');
    expect(safety.open).toMatchObject([{ urgency: 'inform_clinician' }]);
    expect(await isTestBlocked()).toBe(false);
  });

  test('SF-2 a stop symptom stops as an answer does', async () => {
    await tellAll();
    const { session } = itemsOf(person.patientId, person.versionId, person.prescriptionIds[0] ?? '', 2);
    await tell(
      session,
      stopSymptomOf(person.patientId, iso(), { sessionId: session.id, code: 'chest_pain' }),
    );
    const { safety, exercises } = await today();
    expect(safety.open).toMatchObject([
      { code: 'chest_pain', isStopSymptom: true, urgency: 'emergency_now' },
    ]);
    expect(exercises.every(({ isDue }) => !isDue)).toBe(true);
  });

  test('SF-2 free words are put before the clinician', async () => {
    await tellAll();
    const comment = 'My foot feels odd since Tuesday';
    await tell(screeningOf(person.patientId, iso(), { occasion: 'worry', answers: [], comment }));
    expect((await record()).safety.open).toMatchObject([
      { code: 'worry_comment', urgency: 'inform_clinician', comment },
    ]);
  });

  test('SF-2 a carer’s login never reads of self-harm: somebody is to be called today', async () => {
    await tellAll();
    await sayYes('rf_self_harm');
    expect((await today()).safety.open).toMatchObject([{ code: 'rf_self_harm', urgency: 'emergency_now' }]);
    const carer = await carerOf(clinic, person);
    const { safety } = await today(carer);
    expect(safety.open).toEqual([{ code: 'private', isStopSymptom: false, urgency: 'same_day' }]);
    expect(JSON.stringify(safety)).not.toContain('self_harm');
  });
});

describe('acknowledging and closing', () => {
  test('U-1 acknowledging the alert acknowledges the flag, under the first name; it stays open', async () => {
    await sayYes('rf_fever');
    const row = await rowOnList();
    const alertId = row?.alerts[0]?.alertId ?? '';
    const flagId = await openFlagId();
    await acknowledgeAlert(physio(), alertId);
    await acknowledgeFlag(physio(), person.patientId, flagId);
    const after = await rowOnList();
    expect(after).toMatchObject({ need: 'red_flag', alerts: [] });
    expect((await record()).safety.open).toMatchObject([{ flagId, seenBy: physio().name }]);
    expect((await auditOf(flagId)).map(({ action }) => action)).toEqual(['alert.acknowledge']);
    expect((await auditOf(alertId)).map(({ action }) => action)).toEqual([
      'alert.raise',
      'alert.acknowledge',
    ]);
  });

  test('acknowledging the flag acknowledges its alert', async () => {
    await sayYes('rf_fever');
    await acknowledgeFlag(physio(), person.patientId, await openFlagId());
    expect((await rowOnList())?.alerts).toEqual([]);
  });

  test('U-1 closing acknowledges too, is audited without its words, and again with the same words is success', async () => {
    await sayYes('rf_fever');
    const flagId = await openFlagId();
    const close = (words = reason) => closeFlag(physio(), person.patientId, flagId, words, now());
    await close();
    await close();
    expect((await rowOnList())?.alerts).toEqual([]);
    expect(await auditOf(flagId)).toMatchObject([
      { action: 'flag.close', agent_id: physio().practitionerRoleId, fields: ['closed', 'closeReason'] },
    ]);
    await expect(close('Another reason altogether.')).rejects.toEqual(refused('conflict'));
  });

  test('F-7 of two who close at once, the second is told', async () => {
    await sayYes('rf_fever');
    const flagId = await openFlagId();
    const results = await Promise.allSettled(
      ['Seen by me, all is well.', 'Seen by us, all is well.'].map((words) =>
        closeFlag(physio(), person.patientId, flagId, words, now()),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('Z-8 a flag of this patient is not there under another patient’s address, nor for a colleague', async () => {
    await sayYes('rf_fever');
    const flagId = await openFlagId();
    const otherId = clinic.otherPatient.actor.patientId;
    const colleague = clinic.colleague.actor;
    const tries = await Promise.allSettled([
      acknowledgeFlag(colleague, otherId, flagId),
      closeFlag(colleague, otherId, flagId, reason, now()),
      acknowledgeFlag(colleague, person.patientId, flagId),
      closeFlag(colleague, person.patientId, flagId, reason, now()),
      closeFlag(physio(), person.patientId, randomUUID(), reason, now()),
    ]);
    expect(tries).toEqual(tries.map(() => ({ status: 'rejected', reason: refused('not_found') })));
    expect((await record()).safety.open).toMatchObject([{ flagId, seenBy: null }]);
  });
});

describe('when questions come again', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString();

  test('SF-2 the emergency set is due after four weeks, on the phone and for staff', async () => {
    const { system } = clinic;
    await recordItems(system, person.patientId, [screeningOf(person.patientId, daysAgo(28))], {
      history: true,
    });
    expect((await today()).safety.due).toMatchObject({ occasion: 'four_weekly' });
    const form = await viewScreeningForm(physio(), person.patientId, now());
    expect(form.ask).toMatchObject({ occasion: 'four_weekly', isDue: true });
    expect((await record()).safety.level).toBe('none');
  });

  test('SF-5 a place that is named for the first time asks its questions', async () => {
    await tellAll();
    const before = new Date(Date.now() - 24 * 3_600_000);
    const { session } = itemsOf(person.patientId, person.versionId, '', 2);
    const localDate = before.toISOString().slice(0, 10);
    await tell({ ...session, localDate, performedAt: before.toISOString() });
    await suite.admin.query(
      `insert into morning_check (id, clinic_id, patient_id, local_date, time_zone, pain, region, recorded_at)
       values (gen_random_uuid(), $1, $2, $3, 'Europe/London', 4, 'calf', now())`,
      [clinic.clinicId, person.patientId, iso().slice(0, 10)],
    );
    // The questions were answered today, before the calf was named: asked once a day, so tomorrow.
    expect((await today()).safety.namedRegions).toEqual(['calf']);
    await suite.admin.query('alter table red_flag_screening disable trigger append_only');
    await suite.admin.query(
      `update red_flag_screening set local_date = local_date - 1, recorded_at = recorded_at - interval '1 day',
       received_at = received_at - interval '1 day' where patient_id = $1`,
      [person.patientId],
    );
    await suite.admin.query('alter table red_flag_screening enable trigger append_only');
    expect((await today()).safety.due).toMatchObject({
      occasion: 'body_region',
      region: 'calf',
      questionIds: ['rf_calf_clot', 'rf_claudication'],
    });
  });

  test('O-7 an answer dated ahead counts from the day it was received', async () => {
    const ahead = new Date(Date.now() + 20 * 3_600_000).toISOString();
    await tell(screeningOf(person.patientId, ahead));
    await tell(screeningWith(person.patientId, iso(), 'rf_both_legs', null));
    expect((await record()).safety).toMatchObject({ level: 'incomplete', unanswered: 1 });
  });
});

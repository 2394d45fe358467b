import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import {
  sceneNow,
  sendMorning,
  signedIn,
  signFor,
  type Steady,
  steadyPatientIn,
} from '../../../../e2e/fixtures/bounds-scene.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { conditionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { screeningOf, screeningWith } from '../../../../e2e/fixtures/screening-scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import { withdrawBounds } from '@/lib/server/data/bounds/bounds';
import { putStepBack } from '@/lib/server/data/bounds/put-back';
import { applyAgreedSteps } from '@/lib/server/data/bounds/step-within-bounds';
import { joinCareTeam } from '@/lib/server/data/patient/patient';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { viewRecord } from '@/lib/server/data/patient/record';
import { recordItems } from '@/lib/server/data/log/log';
import {
  publishProgram,
  saveDraft,
  viewProgram,
  viewProgramForEdit,
} from '@/lib/server/data/program/program';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { keptPrescription } from '@/lib/server/data/proposal/proposal-publish';
import { decideProposal } from '@/lib/server/data/proposal/proposal-decision';
import { acknowledgeAlert, viewDashboard } from '@/lib/server/data/review/review';
import { leaveCareTeam } from '@/lib/server/data/record/care-team';
import { addCondition } from '@/lib/server/data/record/condition';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { addHold, endHold } from '@/lib/server/data/record/hold';
import { addPause, endPause } from '@/lib/server/data/record/pause';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const physio = () => suite.scene.harbour.physio.actor;
const colleague = () => suite.scene.harbour.colleague.actor;
const system = () => suite.scene.harbour.system;
const now = sceneNow;

const versionsOf = async ({ patientId, programId }: Steady) =>
  (await viewProgram(physio(), patientId, programId)).versions;
/** The weights of the versions, the newest first. */
const loadsOf = async (person: Steady) =>
  (await versionsOf(person)).map(({ prescriptions: [squat] }) =>
    squat?.load !== null && squat?.load !== undefined && 'value' in squat.load ? squat.load.value : null,
  );
const recordOf = ({ patientId }: Steady) => viewRecord(physio(), patientId, now());
const rowOf = async ({ patientId }: Steady) =>
  (await viewDashboard(physio(), now())).find((row) => row.patientId === patientId);
const boundsEnds = async (person: Steady) => (await recordOf(person)).bounds.ended.map(({ end }) => end);
const stored = [{ status: 'stored' }];

test('LG-0.1 the last answer brings the step: a version in the name of who signed, told to clinician and patient', async () => {
  const person = await signedIn(suite.scene);
  expect(await loadsOf(person)).toEqual(['10']);
  expect(await sendMorning(person)).toEqual(stored);
  expect(await loadsOf(person)).toEqual(['11', '10']);

  const { steps } = await viewProgram(physio(), person.patientId, person.programId);
  const signature = { signedBy: physio().name, signedOn: person.today };
  expect(steps).toMatchObject([{ exercise: 'Goblet squat', ...signature }]);
  const row = await rowOf(person);
  expect(row?.need).toBe('moved_by_itself');
  expect(row?.alerts).toMatchObject([
    {
      rule: 'moved_within_bounds',
      step: { before: '10 kg', after: '11 kg', ...signature },
    },
  ]);
  const { bounds, proposals } = await recordOf(person);
  expect(bounds.steps).toMatchObject([{ versionNumber: 2, since: person.today, canPutBack: true }]);
  expect(bounds.parts[0]?.inForce?.words).toBe('10 to 12 kg');
  expect(proposals.proposals.map(({ kind, state }) => [kind, state])).toEqual([['hold', 'quiet']]);
  if (person.actor === null) throw new Error('no phone');
  const { program, exercises } = await viewToday(person.actor, now());
  expect(exercises[0]?.weight).toEqual({ value: '11', unit: 'kg' });
  expect(program?.changes).toEqual([
    {
      ...{ kind: 'changed', name: 'Goblet squat', agreedBy: physio().name },
      before: '3 sets of 8 to 10, 10 kg, effort 5 to 7 out of 10, rest 90 seconds, 3 times a week',
      after: '3 sets of 8 to 10, 11 kg, effort 5 to 7 out of 10, rest 90 seconds, 3 times a week',
    },
  ]);
});

test('U-1 the audit says that the product applied it, within which bounds, and who had signed', async () => {
  const person = await signedIn(suite.scene);
  await sendMorning(person);
  const { rows } = await suite.admin.query(
    `select action, agent_kind, agent_id, entity_kind, fields, reason from audit_event
     where patient_id = $1 and agent_kind = 'system' and action in ('bounds.apply', 'program.write', 'alert.raise')
     order by action`,
    [person.patientId],
  );
  const product = { agent_kind: 'system', agent_id: null };
  expect(rows).toMatchObject([
    { ...product, action: 'alert.raise', entity_kind: 'Alert' },
    {
      ...{ ...product, action: 'bounds.apply', entity_kind: 'ProgramVersion', fields: ['load'] },
      reason: `within bounds ${person.boundsId} signed by ${physio().practitionerRoleId}`,
    },
    { ...product, action: 'program.write', entity_kind: 'ProgramVersion', fields: ['status'] },
  ]);
  const { rows: signed } = await suite.admin.query(
    `select v.author_id, d.decided_by_id, d.outcome, d."row" from proposal_decision d
       join program_version v on v.id = d.program_version_id where d.patient_id = $1`,
    [person.patientId],
  );
  const role = physio().practitionerRoleId;
  expect(signed).toEqual([{ author_id: role, decided_by_id: role, outcome: 'accepted', row: 'D23' }]);
});

test('H-6 two devices, two tabs, sent again: exactly one version, one decision and one alert', async () => {
  const person = await signedIn(suite.scene);
  const [first] = await Promise.all([sendMorning(person), ...[1, 2, 3].map(() => applyFor(person))]);
  expect(first).toEqual(stored);
  await Promise.all([1, 2, 3].map(() => applyFor(person)));
  expect(await loadsOf(person)).toEqual(['11', '10']);
  const { rows } = await suite.admin.query(
    `select (select count(*)::int from proposal_decision where patient_id = $1) as decisions,
       (select count(*)::int from alert where patient_id = $1) as alerts`,
    [person.patientId],
  );
  expect(rows).toEqual([{ decisions: 1, alerts: 1 }]);
});

const applyFor = ({ patientId }: Steady, at = now()) => applyAgreedSteps(system(), patientId, at);

type Made = Steady & { boundsId: string };
/** What makes the step wait, whether it is over or not; the bounds themselves go on. */
const waits: readonly [string, (person: Made) => Promise<unknown>][] = [
  [
    'irritability is not low any more',
    ({ patientId, today }) =>
      recordIrritability(
        physio(),
        patientId,
        { painWorst: 8, nightOrRestPain: 'constant', settleMinutes: 200 },
        today,
      ),
  ],
  [
    'the diary is on paper now',
    ({ patientId }) => suite.admin.query('update patient set uses_paper = true where id = $1', [patientId]),
  ],
  [
    'the exercise is held',
    ({ patientId, programId, lineageId }) =>
      addHold(physio(), patientId, { programId, lineageId, reason: 'a new job', untilOn: null }, now()),
  ],
  ['a draft is being written', (person) => beginDraft(person)],
  [
    'something was begun today',
    (person) => {
      const { session } = recordsOf(person);
      const sitting = session({ performedAt: now().toISOString(), localDate: person.today });
      return recordItems(system(), person.patientId, [sitting]);
    },
  ],
  [
    'the safety questions are open',
    ({ patientId, today }) =>
      recordItems(
        system(),
        patientId,
        [
          screeningOf(patientId, now().toISOString(), {
            localDate: today,
            answers: [{ questionId: 'rf_night_pain', answer: 'not_sure' }],
          }),
        ],
        {},
      ),
  ],
];
test.each(waits)('LG-0.1 LG-0.3 nothing moves while %s', async (what, make) => {
  const person = await signedIn(suite.scene);
  await make(person);
  expect(await sendMorning(person)).toEqual(stored);
  const loads = (await loadsOf(person)).filter(
    (_, place) => what !== 'a draft is being written' || place > 0,
  );
  expect(loads).toEqual(['10']);
});

async function beginDraft({ patientId, programId }: Steady, load = '10'): Promise<{ revision: number }> {
  const { active } = await viewProgramForEdit(physio(), patientId, programId);
  if (active === null) throw new Error('nothing in force');
  const prescriptions = active.prescriptions.map((one) => ({
    ...keptPrescription(one),
    load: { unit: 'kg' as const, value: load },
  }));
  const { title, painModel, patientNote, clinicianNote } = active;
  return saveDraft(physio(), patientId, programId, {
    ...{ title, painModel, patientNote, clinicianNote, prescriptions },
    ...{ revision: 0, basedOn: active.versionId, validUntil: null },
  });
}

async function publishByHand(person: Steady, load: string): Promise<void> {
  const { revision } = await beginDraft(person, load);
  await publishProgram(physio(), person.patientId, person.programId, { revision }, now(), now());
}

test('a hold that is lifted lets the next answer move it', async () => {
  const person = await signedIn(suite.scene);
  const { patientId, programId, lineageId } = person;
  const hold = { programId, lineageId, reason: 'a new job', untilOn: null };
  const { holdId } = await addHold(physio(), patientId, hold, now());
  await sendMorning(person);
  expect(await loadsOf(person)).toEqual(['10']);
  await endHold(physio(), patientId, holdId, now());
  await applyFor(person);
  expect(await loadsOf(person)).toEqual(['11', '10']);
});

test.each<[string, (person: Steady) => Promise<unknown>]>([
  ['is not given', () => Promise.resolve()],
  ['is “would rather not say”', (person) => sendMorning(person, null)],
])('LG-0.3 nothing moves while this morning’s answer %s', async (_, answer) => {
  const person = await signedIn(suite.scene);
  await answer(person);
  await applyFor(person);
  expect(await loadsOf(person)).toEqual(['10']);
});

test('LG-0.1 without bounds, and outside them, the step waits for the clinician', async () => {
  const unsigned = await steadyPatientIn(suite.scene);
  const outside = await steadyPatientIn(suite.scene);
  await signFor(suite.scene, outside, { load: null, reps: 15 });
  for (const person of [unsigned, outside]) {
    await sendMorning(person);
    expect(await loadsOf(person)).toEqual(['10']);
    expect((await rowOf(person))?.need).toBe('ready_to_progress');
  }
  expect((await recordOf(outside)).bounds.parts[0]?.waits).toMatch(/leaves the bounds/);
});

test.each([
  ['on their last day', 0, ['11', '10']],
  ['and not on the day after', -1, ['10']],
] as const)('LG-0.1 bounds count %s', async (_, days, loads) => {
  const person = await steadyPatientIn(suite.scene);
  const { patientId, programId, versionId, lineageId, today } = person;
  const { clinicId, practitionerRoleId } = physio();
  await suite.admin.query(
    `insert into signed_bounds (id, clinic_id, patient_id, program_id, program_version_id, lineage_id, load_from, load_to,
       load_unit, until_on, signed_by_id, signed_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, 10, 12, 'kg', $6, $7, $8)`,
    [
      ...[clinicId, patientId, programId, versionId, lineageId],
      ...[addDays(today, days), practitionerRoleId, `${addDays(today, -7)}T12:00:00Z`],
    ],
  );
  await sendMorning(person);
  expect(await loadsOf(person)).toEqual(loads);
});

/** What ends bounds for good, also where nothing is left of it on the day of the step. */
const ends: readonly [string, string, (person: Made) => Promise<unknown>][] = [
  [
    'withdrawn',
    'withdrawn',
    ({ patientId, boundsId }) => withdrawBounds(physio(), patientId, boundsId, now()),
  ],
  [
    'a condition that bars nothing',
    'ended: a condition or an order was recorded',
    ({ patientId }) => addCondition(physio(), patientId, conditionOf({ code: 'knee_osteoarthritis' }), now()),
  ],
  [
    'a flag that was closed since',
    'ended: a safety flag was raised',
    async ({ patientId }) => {
      const item = screeningWith(patientId, now().toISOString(), 'rf_night_pain', 'yes');
      await recordItems(system(), patientId, [item]);
      await suite.admin.query(
        `update red_flag set closed_at = now(), closed_by_id = $2, close_reason = 'seen, nothing new' where patient_id = $1`,
        [patientId, physio().practitionerRoleId],
      );
      await recordItems(system(), patientId, [screeningOf(patientId, now().toISOString())]);
    },
  ],
  [
    'pain above the limit in a session of yesterday, told late and seen since',
    'ended: pain above the limit, or another alert',
    async (person) => {
      const { session, log } = recordsOf(person);
      const localDate = addDays(person.today, -1);
      const sitting = session({ localDate, performedAt: `${localDate}T19:00:00Z` });
      const sore = log(sitting.id, { recordedAt: `${localDate}T19:30:00Z`, pain: { during: 7, after: 7 } });
      await recordItems(system(), person.patientId, [sitting, sore]);
      for (const { alertId } of (await rowOf(person))?.alerts ?? [])
        await acknowledgeAlert(physio(), alertId);
    },
  ],
  [
    'a pause that was ended on its day',
    'ended: a pause',
    async ({ patientId, today }) => {
      const pause = { reason: 'holiday', note: null, fromOn: today, untilOn: addDays(today, 3) } as const;
      const { pauseId } = await addPause(physio(), patientId, pause, now());
      await endPause(physio(), patientId, pauseId, today, now());
    },
  ],
  [
    'a discharge that was taken back',
    'ended: discharged',
    async ({ patientId }) => {
      await changeEpisode(physio(), patientId, { deed: 'discharge', reason: 'all well' }, now());
      await changeEpisode(physio(), patientId, { deed: 'reopen', reason: 'a mistake' }, now());
    },
  ],
  [
    'a dose changed by hand and back again',
    'ended: the dose was changed by hand',
    async (person) => {
      await publishByHand(person, '11');
      await publishByHand(person, '10');
    },
  ],
];
test.each(ends)('LG-0.1 bounds end at once: %s', async (_, end, make) => {
  const person = await signedIn(suite.scene);
  await make(person);
  expect(await boundsEnds(person)).toEqual([end]);
  const count = (await loadsOf(person)).length;
  expect(await sendMorning(person)).toEqual(stored);
  expect(await loadsOf(person)).toHaveLength(count);
});

test('LG-0.1 bounds end with the signer’s place in the care team', async () => {
  const person = await signedIn(suite.scene);
  await joinCareTeam(colleague(), person.patientId, 'holiday cover');
  await leaveCareTeam(physio(), person.patientId, 'moving away', now());
  await sendMorning(person);
  const { bounds } = await viewRecord(colleague(), person.patientId, now());
  expect(bounds.ended.map(({ end }) => end)).toEqual(['ended: whoever signed no longer treats this patient']);
  expect(bounds.steps).toEqual([]);
});

test('LG-0.1 a sore morning ends the bounds: what follows is less, and the next steps wait', async () => {
  const person = await signedIn(suite.scene);
  await sendMorning(person, 7);
  expect(await loadsOf(person)).toEqual(['10']);
  expect(await boundsEnds(person)).toEqual(['ended: the records asked for less']);
  const { rows } = await suite.admin.query(
    'select reason, withdrawn_by_id from bounds_withdrawal where patient_id = $1',
    [person.patientId],
  );
  expect(rows).toEqual([{ reason: 'told_less', withdrawn_by_id: null }]);
});

test('a step is put back in one go: the former dose as a new version, the bounds ended, the alert seen', async () => {
  const person = await signedIn(suite.scene);
  await sendMorning(person);
  const { patientId } = person;
  const [step] = (await recordOf(person)).bounds.steps;
  await putStepBack(physio(), patientId, step?.decisionId ?? '', now());
  expect(await loadsOf(person)).toEqual(['10', '11', '10']);
  const [first, , third] = (await versionsOf(person)).toReversed();
  const without = (version: typeof first) => version?.prescriptions.map((one) => keptPrescription(one));
  expect(without(third)).toEqual(without(first));
  const { bounds, alerts } = await recordOf(person);
  expect(bounds.steps.map(({ canPutBack }) => canPutBack)).toEqual([false]);
  expect(bounds.ended.map(({ end }) => end)).toEqual(['ended: the dose was changed by hand']);
  expect(alerts).toEqual([]);
  await applyFor(person);
  expect(await loadsOf(person)).toHaveLength(3);
  await expect(putStepBack(physio(), patientId, step?.decisionId ?? '', now())).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a step that was changed by hand since is not put back, nor is a decision that is no step', async () => {
  const person = await signedIn(suite.scene);
  await sendMorning(person);
  const [step] = (await recordOf(person)).bounds.steps;
  await publishByHand(person, '12');
  await expect(putStepBack(physio(), person.patientId, step?.decisionId ?? '', now())).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await loadsOf(person)).toEqual(['12', '11', '10']);
  await expect(putStepBack(physio(), person.patientId, randomUUID(), now())).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('what the clinician accepts by hand ends the bounds and is no step within them', async () => {
  const person = await steadyPatientIn(suite.scene);
  await sendMorning(person);
  await signFor(suite.scene, person);
  const [proposal] = (await viewProposals(physio(), person.patientId, now())).proposals;
  const accepted = {
    proposalKey: proposal?.key ?? '',
    outcome: 'accepted' as const,
    change: null,
    note: null,
  };
  await decideProposal(physio(), person.patientId, accepted, now());
  expect((await recordOf(person)).bounds).toMatchObject({
    ...{ steps: [], ended: [{ end: 'ended: the dose was changed by hand' }] },
  });
});

test('the records are kept also when the step cannot be applied', async () => {
  const person = await signedIn(suite.scene);
  const { log } = await import('@/lib/server/log');
  const told = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  await suite.admin.query(`alter table signed_bounds rename column reps_from to reps_gone`);
  try {
    expect(await sendMorning(person)).toEqual(stored);
  } finally {
    await suite.admin.query(`alter table signed_bounds rename column reps_gone to reps_from`);
  }
  expect(told.mock.calls.map(([what]) => what)).toEqual(['step within bounds failed']);
  told.mockRestore();
  expect(await loadsOf(person)).toEqual(['10']);
  await applyFor(person);
  expect(await loadsOf(person)).toEqual(['11', '10']);
});

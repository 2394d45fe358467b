import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../e2e/fixtures/every-row.ts';
import type { RouteCall } from '../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../e2e/fixtures/route-calls.ts';
import { newPatient } from '../../e2e/fixtures/scene.ts';
import { send } from '../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../scripts/lib/api-routes.ts';
import { viewLinkState } from '@/lib/server/data/access/access-link';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewDashboard } from '@/lib/server/data/review/review';

const suite = prepareScene();
let routes: ApiRoute[];
let calls: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  calls = await routeCalls(suite.scene);
});

const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;
const staff = 'api/patients/[patientId]';

type Written = { action: string; entity_kind: string | null; patient: string; fields: string[] };

/** What each endpoint writes into the audit: action, entity, whether the patient is named, and the fields. */
const expected: Record<string, string[]> = {
  'GET api/openapi.json': [],
  'GET api/exercises': [],
  'GET api/drawings/[version]/[slug]': [],
  'GET api/exercises/[slug]/figure': [],
  'GET api/exercises/[slug]/poses': [],
  'GET api/exercises/[slug]/neighbours': [],
  'GET api/exercises/kept': [],
  [`GET ${staff}/exercises`]: ['record.read Patient patient conditions'],
  'PUT api/exercises/[slug]/favourite': ['library.keep PractitionerRole nobody favourites'],
  'POST api/exercises/signatures': ['exercise.sign ExerciseSignature nobody act'],
  'PUT api/clinic/settings': [
    'clinic.write Clinic nobody name,phone,closures,emergencyNumber,outOfHoursLine,crisisLine,brandColour,locale,timeZone,paperSize,handoutIdentity,entryCheck,openingWeek',
  ],
  'PUT api/clinic/logo': ['clinic.write Clinic nobody logo'],
  'GET api/exercises/transfer': ['exercise.write - nobody export'],
  'POST api/exercises/transfer': ['exercise.write ExerciseVersion nobody content'],
  'POST api/exercises/own/[slug]/photos': ['exercise.write ExerciseVersion nobody content'],
  'PUT api/exercises/own/[slug]/photos': ['exercise.write ExerciseVersion nobody content'],
  'GET api/exercises/own/[slug]/photos/[photoId]': [],
  'PUT api/exercises/drafts/[draftId]': ['exercise.write ExerciseDraft nobody content'],
  'POST api/exercises/drafts/[draftId]/finish': [
    'exercise.write ExerciseDraft nobody slug',
    'exercise.write ExerciseVersion nobody content',
  ],
  'POST api/exercises/drafts/discard': ['exercise.write ExerciseDraft nobody discarded'],
  'POST api/exercises/own': ['exercise.write ExerciseVersion nobody content'],
  'PUT api/exercises/own/[slug]': ['exercise.write ExerciseVersion nobody content'],
  'PUT api/exercises/own/[slug]/archive': ['exercise.write ExerciseVersion nobody archivedAt'],
  'GET api/today': [],
  'GET api/templates': [],
  'POST api/templates': ['template.write ProgramTemplate patient content'],
  'POST api/templates/[templateId]/archive': ['template.write ProgramTemplate nobody archivedAt'],
  'GET api/patients': ['patient.search - nobody'],
  'GET api/handouts/[programVersionId]/pdf': [
    'access.print AccessLink patient',
    'handout.print ProgramVersion patient',
  ],
  'GET api/handouts/[programVersionId]/preview': ['program.read ProgramVersion patient'],
  'GET api/review': ['review.read - nobody'],
  'POST api/clinic/consent-text': ['clinic.write ConsentText nobody english,spanish'],
  'POST api/clinic/barriers': ['clinic.write BarrierList nobody barriers'],
  'POST api/consents': ['consent.give ConsentText patient'],
  'POST api/clinic/adherence-target': ['clinic.write AdherenceTarget nobody pct'],
  [`POST ${staff}/adherence-target`]: ['record.write AdherenceTarget patient adherenceTarget'],
  [`POST ${staff}/visits`]: ['record.write Visit patient visitedOn,note,agreed,nextOn'],
  [`POST ${staff}/pain-mutes`]: ['record.write PainMute somebody painMuted'],
  [`POST ${staff}/pain-mutes/[muteId]/end`]: ['record.write PainMute somebody painMuted,ended'],
  // No patient is in it.
  'GET api/covers': [],
  'POST api/covers': ['cover.arrange Cover nobody absent,cover,fromOn,untilOn'],
  'POST api/covers/[coverId]/end': ['cover.arrange Cover nobody ended'],
  // It says nothing of anybody.
  'GET api/portal': [],
  'GET api/review/mark': [],
  [`GET ${staff}/programs/[programId]`]: ['program.read Program patient'],
  [`GET ${staff}/program-starts`]: ['program.read Patient patient'],
  [`POST ${staff}/program-starts`]: ['program.read Patient patient'],
  [`GET ${staff}/proposals`]: ['review.read Patient patient'],
  [`GET ${staff}/day-matrix`]: ['review.read Patient patient'],
  [`POST ${staff}/proposals`]: ['proposal.decide ProposalDecision patient outcome'],
  [`POST ${staff}/proposals/acceptance`]: [
    'program.write ProgramVersion somebody status',
    'proposal.decide ProposalDecision somebody outcome',
  ],
  'POST api/access': ['device.new PatientDevice patient', 'session.start SignInSession patient'],
  'POST api/devices/[deviceId]/dismissal': ['device.dismiss PatientDevice patient'],
  [`POST ${staff}/devices/[deviceId]/acknowledgement`]: ['alert.acknowledge PatientDevice patient'],
  'POST api/sync': ['log.write ExerciseLog patient', 'log.write ExerciseSession patient'],
  [`POST ${staff}/screenings`]: ['record.write RedFlagScreening patient'],
  [`POST ${staff}/flags/[flagId]/acknowledgement`]: ['alert.acknowledge RedFlag patient'],
  [`POST ${staff}/flags/[flagId]/closing`]: ['flag.close RedFlag patient closed,closeReason'],
  [`POST ${staff}/review/acknowledgements`]: ['alert.acknowledge ReviewAcknowledgement somebody called'],
  [`POST ${staff}/review/acknowledgements/[acknowledgementId]/undo`]: [
    'alert.acknowledge ReviewAcknowledgement somebody undone',
  ],
  'POST api/alerts/[alertId]/acknowledgement': ['alert.acknowledge Alert patient'],
  'POST api/patients': ['access.issue AccessLink somebody', 'patient.register Patient somebody'],
  [`PUT ${staff}`]: [
    'patient.write Patient patient fullName,callName,language,timeZone,loadUnit,phone,email,usesPaper,birthDate',
  ],
  [`POST ${staff}/conditions`]: ['record.write Condition patient conditions'],
  [`PATCH ${staff}/conditions/[conditionId]`]: ['record.write Condition patient conditions,correct'],
  [`POST ${staff}/conditions/[conditionId]/orders`]: [
    'record.write ConditionOrder patient conditions,clearance',
  ],
  [`POST ${staff}/orders/[orderId]/withdrawal`]: ['record.write ConditionOrder patient conditions,withdrawn'],
  [`PUT ${staff}/equipment`]: ['record.write Patient somebody equipment'],
  [`POST ${staff}/technique-observations`]: ['record.write TechniqueObservation somebody techniqueSeen'],
  [`POST ${staff}/technique-observations/[observationId]/withdrawal`]: [
    'record.write TechniqueObservation somebody techniqueSeen,withdrawn',
  ],
  [`POST ${staff}/trial-sets`]: ['record.write TrialSet somebody trialSets'],
  [`POST ${staff}/trial-sets/[trialId]/withdrawal`]: ['record.write TrialSet somebody trialSets,withdrawn'],
  [`POST ${staff}/trial-permissions`]: ['record.write TrialPermission somebody trialsAtHome,needsAdult'],
  [`POST ${staff}/trial-permissions/[permissionId]/end`]: [
    'record.write TrialPermission somebody trialsAtHome,ended',
  ],
  'POST api/trials': ['log.write TrialSet patient trialSets'],
  [`POST ${staff}/holds`]: ['record.write ClinicianHold somebody clinicianHold'],
  [`POST ${staff}/holds/[holdId]/end`]: ['record.write ClinicianHold somebody clinicianHold,ended'],
  [`POST ${staff}/bounds`]: ['bounds.sign SignedBounds somebody load,signed'],
  [`POST ${staff}/bounds/[boundsId]/withdrawal`]: ['bounds.sign SignedBounds somebody withdrawn'],
  [`POST ${staff}/steps/[decisionId]/put-back`]: [
    'program.write ProgramVersion somebody status',
    'program.write ProposalDecision somebody putBack',
  ],
  [`POST ${staff}/pauses`]: ['record.write Pause patient pause'],
  [`POST ${staff}/pauses/[pauseId]/end`]: ['record.write Pause patient pause,ended'],
  [`POST ${staff}/caution`]: ['record.write CautionRecord patient isCautious'],
  [`PUT ${staff}/training`]: ['record.write Patient patient trainingStatus'],
  [`POST ${staff}/usual-morning`]: ['record.write UsualMorning patient usualMorning'],
  [`POST ${staff}/carers`]: [
    'access.issue AccessLink patient',
    'patient.write RelatedPerson patient carer,added',
  ],
  [`PUT ${staff}/carers/[relatedPersonId]`]: ['patient.write RelatedPerson patient carer,corrected'],
  [`POST ${staff}/carers/[relatedPersonId]/end`]: ['patient.write RelatedPerson patient carer,ended'],
  [`POST ${staff}/episode`]: ['record.write EpisodeEvent somebody episode,discharge'],
  [`POST ${staff}/care-team/leave`]: ['careTeam.join CareTeamMember somebody careTeam,left'],
  [`POST ${staff}/diary/moves`]: [
    'log.transcribe ExerciseLog patient',
    'log.transcribe ExerciseSession patient',
    'log.transcribe ExerciseSession patient local_date',
  ],
  [`POST ${staff}/diary`]: ['log.transcribe ExerciseLog patient', 'log.transcribe ExerciseSession patient'],
  [`POST ${staff}/irritability`]: ['record.write Patient patient irritability'],
  [`POST ${staff}/strength-tests`]: ['record.write Patient patient strengthTests'],
  [`POST ${staff}/programs`]: ['program.write Program patient'],
  [`POST ${staff}/programs/[programId]/safety-notes`]: [
    'safety.override SafetyOverride patient caution_noted',
  ],
  [`PUT ${staff}/programs/[programId]`]: ['program.write ProgramVersion patient'],
  [`POST ${staff}/programs/[programId]/publish`]: ['program.write ProgramVersion patient status'],
  [`POST ${staff}/programs/[programId]/life`]: ['program.write Program patient status,paused'],
  [`POST ${staff}/care-team`]: ['careTeam.join CareTeamMember somebody'],
  [`POST ${staff}/access-links`]: ['access.issue AccessLink somebody'],
  [`POST ${staff}/access-links/showing`]: ['access.show AccessLink patient'],
  'POST api/rules/[ruleId]/signature': ['rules.sign RuleSignature nobody signed'],
  'PUT api/rule-choices/[choiceId]': ['rules.sign RuleChoice nobody value'],
  'PUT api/people/[practitionerRoleId]/clinical-lead': ['people.write PractitionerRole nobody clinicalLead'],
  'POST api/sign-out': [],
};

describe('U-2 no audit, no effect', () => {
  afterEach(() =>
    suite.admin.query(`
      alter table audit_event drop constraint if exists nothing_more;
      drop function if exists fail_at_the_end cascade`),
  );

  // Every endpoint is asked once.
  test('U-2 while the audit cannot be written, nothing is changed and nothing of a record is shown', {
    timeout: 60_000,
  }, async () => {
    await suite.admin.query('alter table audit_event add constraint nothing_more check (false) not valid');
    // A patient's own day is not audited, and what was worked out for it may be kept.
    const before = await everyRow(suite.admin, ['patient_memo', 'patient_review']);
    const canary = suite.scene.harbour.canary;
    for (const call of calls) {
      const audited = (expected[nameOf(call)] ?? []).length > 0;
      const answer = await send(routes, call);
      const text = await answer.text();
      const shown = audited && (text.includes(canary.name) || text.includes(canary.note));
      const waits = /^\d+$/.test(answer.headers.get('retry-after') ?? '');
      expect({ call: nameOf(call), status: answer.status, shown, waits }).toEqual({
        call: nameOf(call),
        status: audited ? 503 : 200,
        shown: false,
        waits: audited,
      });
    }
    expect(await everyRow(suite.admin, ['patient_memo', 'patient_review'])).toEqual(before);
  });

  test('F-2 a write that fails at the very last, when it is to be kept, leaves nothing of itself behind, at any endpoint', {
    timeout: 60_000,
  }, async () => {
    // The server of the database dies, for what the product can see of it, at the end of every transaction that was audited.
    await suite.admin.query(`
      create function fail_at_the_end() returns trigger language plpgsql as
        $$ begin raise exception 'gone' using errcode = '57P01'; end $$;
      create constraint trigger at_the_end after insert on audit_event
        deferrable initially deferred for each row execute function fail_at_the_end()`);
    const before = await everyRow(suite.admin, []);
    for (const call of calls.filter((one) => (expected[nameOf(one)] ?? []).length > 0)) {
      const answer = await send(routes, call);
      expect([nameOf(call), answer.status]).toEqual([nameOf(call), 503]);
    }
    expect(await everyRow(suite.admin, [])).toEqual(before);
  });
});

describe('U-1 what is recorded', () => {
  const since = async (): Promise<string> =>
    (await suite.admin.query('select clock_timestamp()::text as now')).rows[0].now;

  test('U-1 each endpoint writes its rows, with who, for whom and which fields, and the id of the request', async () => {
    const patientId = suite.scene.harbour.patient.actor.patientId;
    for (const call of calls) {
      const from = await since();
      const requestId = crypto.randomUUID();
      const answer = await send(routes, call, { headers: { 'x-request-id': requestId } });
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 200`);
      const { rows } = await suite.admin.query<Written>(
        `select action, entity_kind, fields, case when patient_id is null then 'nobody' when patient_id = $2 then 'patient' else 'somebody' end as patient
         from audit_event where recorded_at >= $1::timestamptz and request_id = $3 and outcome = 'success' and agent_id is not null order by action, entity_kind`,
        [from, patientId, requestId],
      );
      const written = rows.map((row) =>
        [
          row.action,
          row.entity_kind ?? '-',
          row.patient,
          ...(row.fields.length > 0 ? [row.fields.join(',')] : []),
        ].join(' '),
      );
      expect([nameOf(call), ...written]).toEqual([
        nameOf(call),
        ...(expected[nameOf(call)] ?? ['no row in this table']),
      ]);
    }
  });

  test('U-1 what is not there for somebody leaves a row: who asked, for which id, and whose it is where it is a patient of the clinic', async () => {
    const { physio, colleague } = suite.scene.harbour;
    const theirs = await newPatient({ ...suite.scene.harbour, physio: colleague }, suite.scene.exercises);
    const read = calls.find((call) => nameOf(call) === `GET ${staff}/programs/[programId]`);
    if (read === undefined) throw new Error('no call');
    const asked = [
      [theirs.patientId, theirs.programId],
      [suite.scene.hillside.patient.actor.patientId, suite.scene.hillside.patient.programId],
      [crypto.randomUUID(), crypto.randomUUID()],
    ] as const;
    const from = await since();
    for (const [patientId, programId] of asked)
      expect((await send(routes, read, { params: { patientId, programId } })).status).toBe(404);
    const { rows } = await suite.admin.query(
      `select action, outcome, agent_id, patient_id, entity_kind, entity_id, reason, clinic_id from audit_event where recorded_at >= $1::timestamptz order by recorded_at`,
      [from],
    );
    expect(rows).toEqual(
      asked.map(([patientId, programId], at) => ({
        action: 'program.read',
        outcome: 'denied',
        agent_id: physio.actor.practitionerRoleId,
        patient_id: at === 0 ? patientId : null,
        entity_kind: 'NotFound',
        entity_id: programId,
        reason: 'not_found',
        clinic_id: physio.actor.clinicId,
      })),
    );
  });

  test('U-2 a refusal that cannot be written down is told as an outage, whatever was asked for', async () => {
    await suite.admin.query('alter table audit_event add constraint nothing_more check (false) not valid');
    try {
      const read = calls.find((call) => nameOf(call) === `GET ${staff}/programs/[programId]`);
      if (read === undefined) throw new Error('no call');
      const params = { patientId: crypto.randomUUID(), programId: crypto.randomUUID() };
      expect((await send(routes, read, { params })).status).toBe(503);
    } finally {
      await suite.admin.query('alter table audit_event drop constraint nothing_more');
    }
  });

  test('U-1 the review list names each patient who stands on it, and looking at one patient is no print and no link', async () => {
    const { physio, patient } = suite.scene.harbour;
    const from = await since();
    const shown = await viewDashboard(physio.actor, new Date());
    await viewRecord(physio.actor, patient.actor.patientId, new Date());
    await viewLinkState(physio.actor, patient.actor.patientId);
    const { rows } = await suite.admin.query<{ action: string; patient_id: string; patient_ids: string[] }>(
      `select action, patient_id, patient_ids::text[] from audit_event where recorded_at >= $1::timestamptz order by recorded_at, id`,
      [from],
    );
    expect(shown.length).toBeGreaterThan(1);
    const [list, ...page] = rows;
    expect([list?.action, list?.patient_id]).toEqual(['review.read', null]);
    expect(list?.patient_ids.toSorted()).toEqual(shown.map(({ patientId }) => patientId).toSorted());
    expect(page.map((row) => row.action).toSorted()).toEqual(['record.read', 'review.read']);
    expect(page.map((row) => row.patient_id)).toEqual([patient.actor.patientId, patient.actor.patientId]);
  });

  test('U-1 ids and names of fields only: no name, note, contact, birth date, password, secret or address', async () => {
    const { rows } = await suite.admin.query('select * from audit_event');
    expect(rows.length).toBeGreaterThan(50);
    const text = JSON.stringify(rows);
    const { harbour, hillside, exercises } = suite.scene;
    for (const { canary, patient, physio } of [harbour, hillside]) {
      for (const word of [canary.name, canary.note, physio.email, patient.secret, patient.link.slice(-43)])
        expect(text.includes(word)).toBe(false);
    }
    expect(text).not.toMatch(/1979-01-30|lantern|Hip strength|Goblet|@|holiday cover/);
    expect(text.includes(exercises.squat)).toBe(false);
  });

  test('U-1 the time is the database’s own, and the role is written as it was', async () => {
    const { owner, physio, patient } = suite.scene.harbour;
    const { rows } = await suite.admin.query(
      `select distinct agent_kind, agent_roles::text[] as roles from audit_event where agent_id = any($1) order by 1, 2`,
      [[owner.actor.practitionerRoleId, physio.actor.practitionerRoleId, patient.actor.patientId]],
    );
    expect(rows).toEqual([
      { agent_kind: 'patient', roles: [] },
      { agent_kind: 'practitioner', roles: ['owner'] },
      { agent_kind: 'practitioner', roles: ['physiotherapist'] },
    ]);
    const column = await suite.admin.query(
      `select column_default from information_schema.columns where table_name = 'audit_event' and column_name = 'recorded_at'`,
    );
    expect(column.rows[0].column_default).toBe('clock_timestamp()');
  });

  test('U-1 an alert is recorded when it is raised, in the transaction of its log', async () => {
    const { rows } = await suite.admin.query(
      `select count(*)::int as n from audit_event a join alert l on l.clinic_id = a.clinic_id and l.id = a.entity_id where a.action = 'alert.raise'`,
    );
    expect(rows[0].n).toBe(7);
  });
});

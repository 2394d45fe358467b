import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { conditionOf, draftOf, itemsOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { type Clinic, type NewPatient, newPatient } from '../../../../e2e/fixtures/scene.ts';
import * as proposals from '@/app/api/patients/[patientId]/proposals/route';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { ProposalDecisionInput, ProposalView } from '@/lib/schemas/proposal';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { recordItems } from '@/lib/server/data/log/log';
import { addCondition } from '@/lib/server/data/record/condition';
import { viewRecord } from '@/lib/server/data/patient/record';
import { saveDraft, viewProgram, viewProgramForEdit } from '@/lib/server/data/program/program';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { decideProposal } from '@/lib/server/data/proposal/proposal-decision';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const refused = (code: string) => expect.objectContaining({ code });

let clinic: Clinic;
let person: NewPatient;
/** What the patient entered first. */
let told: ReturnType<typeof itemsOf>;

/** A patient of `physio` with 12.5 kg prescribed, 4, 6 and 8.5 kg at home, and one session with pain 7 afterwards. */
beforeEach(async () => {
  clinic = suite.scene.harbour;
  person = await newPatient(clinic, suite.scene.exercises);
  told = await logSquat(7);
});

async function logSquat(painAfter: number, versionId = person.versionId, prescriptionId?: string) {
  const id = prescriptionId ?? person.prescriptionIds[0] ?? '';
  const { session, log } = itemsOf(person.patientId, versionId, id, painAfter);
  const answers = await recordItems(person.actor, person.patientId, [session, log]);
  expect(answers.map(({ status }) => status)).toEqual(['stored', 'stored']);
  return { session, log };
}

const physio = (): PractitionerActor => clinic.physio.actor;

async function squatProposal(): Promise<ProposalView> {
  const { proposals: all } = await viewProposals(physio(), person.patientId, new Date());
  const found = all.find((one) => one.exercise === 'Goblet squat');
  if (found === undefined) throw new Error('no proposal for the squat');
  return found;
}

const answer = (proposalKey: string, over: Partial<ProposalDecisionInput> = {}): ProposalDecisionInput => ({
  patientId: person.patientId,
  proposalKey,
  outcome: 'accepted',
  change: null,
  note: null,
  ...over,
});

const decide = (input: ProposalDecisionInput, actor = physio()) =>
  decideProposal(actor, person.patientId, input, new Date());

async function loadsOfVersions() {
  const { versions } = await viewProgram(physio(), person.patientId, person.programId);
  return versions.map(({ number, status, prescriptions }) => ({
    number,
    status,
    loads: prescriptions.map(({ load }) => (load !== null && 'value' in load ? load.value : null)),
  }));
}

describe('reading proposals', () => {
  test('LG-0.1 a red session lowers the load to what the patient owns, and says so to clinician and patient', async () => {
    expect(await squatProposal()).toMatchObject({
      kind: 'lower',
      state: 'open',
      words: '12.5 → 8.5 kg',
      accepting: 'publishes',
      present: { load: { value: '12.5', unit: 'kg' }, sets: 3 },
      suggested: { load: { value: '8.5', unit: 'kg' }, sets: null, amount: null },
      rules: expect.arrayContaining(['LG-8.5', 'D08']),
      toldPatient: expect.stringContaining('8.5 kg instead of 12.5 kg, 32 % less'),
    });
  });

  test('Z-4 the colleague who does not treat the patient and another clinic find nobody; the front desk is refused', async () => {
    const read = (actor: PractitionerActor) => viewProposals(actor, person.patientId, new Date());
    await expect(read(clinic.colleague.actor)).rejects.toEqual(refused('not_found'));
    await expect(read(suite.scene.hillside.physio.actor)).rejects.toEqual(refused('not_found'));
    await expect(read(clinic.desk.actor)).rejects.toEqual(refused('forbidden'));
    await expect(read(clinic.owner.actor)).rejects.toEqual(refused('forbidden'));
  });

  test('Z-1 a patient asking for the clinician’s proposals is refused', async () => {
    const response = await proposals.GET(
      new Request(`http://127.0.0.1:3000/api/patients/${person.patientId}/proposals`, {
        headers: { cookie: person.cookie },
      }),
      { params: Promise.resolve({ patientId: person.patientId }) },
    );
    expect(response.status).toBe(403);
  });

  test('a corrected log counts as corrected', async () => {
    const { log } = told;
    const sets = [1, 2, 3].flatMap((setNumber) => log.sets.map((set) => ({ ...set, setNumber })));
    const corrected = {
      ...log,
      id: randomUUID(),
      correctsId: log.id,
      sets,
      pain: { during: 1, after: 1 },
    };
    await recordItems(person.actor, person.patientId, [corrected]);
    expect(await squatProposal()).toMatchObject({ kind: 'hold', state: 'quiet' });
  });
});

describe('an entry that a phone dated tomorrow', () => {
  const calm = () => {
    const { session, log } = itemsOf(person.patientId, person.versionId, person.prescriptionIds[0] ?? '', 0);
    const ahead = new Date(Date.now() + 20 * 3_600_000).toISOString();
    const dated = { performedAt: ahead, localDate: addDays(session.localDate, 1), timeZone: 'UTC' };
    return [
      { ...session, ...dated },
      { ...log, recordedAt: ahead, pain: { during: 0, after: 0 } },
    ] as const;
  };
  const painful = () => {
    const { session, log } = itemsOf(person.patientId, person.versionId, person.prescriptionIds[0] ?? '', 9);
    return [session, { ...log, pain: { during: 9, after: 9 } }] as const;
  };

  test.each([
    ['before', () => [[...calm()], [...painful()]]],
    ['after', () => [[...painful()], [...calm()]]],
    ['in one batch', () => [[...calm(), ...painful()]]],
  ])('without pain does not hide a pain of 9 from today, today or tomorrow: sent %s', async (_, batches) => {
    for (const items of batches()) {
      const answers = await recordItems(person.actor, person.patientId, items);
      expect(answers.map(({ status }) => status)).toEqual(items.map(() => 'stored'));
    }
    for (const days of [0, 1, 2]) {
      const { proposals: all } = await viewProposals(
        physio(),
        person.patientId,
        new Date(Date.now() + days * 86_400_000),
      );
      expect(all.find((one) => one.exercise === 'Goblet squat')?.reason).toContain('D05');
    }
  });

  test('is flagged in the record and stands on the day it was received', async () => {
    await recordItems(person.actor, person.patientId, [...calm()]);
    const { sessions, summary } = await viewRecord(physio(), person.patientId, new Date());
    const [today] = sessions.filter(({ datedAhead }) => datedAhead === null);
    const [flagged] = sessions.filter(({ datedAhead }) => datedAhead !== null);
    expect(flagged?.localDate).toBe(today?.localDate);
    expect(flagged?.datedAhead).toBe(addDays(today?.localDate ?? '', 1));
    expect(summary.lastSessionOn).toBe(today?.localDate);
  });
});

describe('accepting', () => {
  test('publishes exactly one new version with that one load, supersedes the old one, and the patient sees what changed', async () => {
    const { versionId } = await decide(answer((await squatProposal()).key));
    expect(await loadsOfVersions()).toEqual([
      { number: 2, status: 'active', loads: ['8.5', null] },
      { number: 1, status: 'superseded', loads: ['12.5', null] },
    ]);
    const today = await viewToday(person.actor, new Date());
    expect(today.program).toMatchObject({ versionId, number: 2, changes: [{ kind: 'changed' }] });
    expect(await squatProposal()).toMatchObject({ state: 'decided', decided: 'accepted' });
    const { active } = await viewProgramForEdit(physio(), person.patientId, person.programId);
    expect(active?.prescriptions[0]?.loadBasis).toMatchObject({ rule: 'D08', reason: 'pain_red_once' });
  });

  test('keeps who decided, from what and to what, for ever', async () => {
    const proposal = await squatProposal();
    const { versionId } = await decide(answer(proposal.key, { note: 'calmer week first' }));
    const { rows } = await suite.admin.query('select * from proposal_decision where patient_id = $1', [
      person.patientId,
    ]);
    expect(rows).toMatchObject([
      {
        row: 'D08',
        action: 'regress',
        outcome: 'accepted',
        note: 'calmer week first',
        load_value: '8.50',
        load_unit: 'kg',
        program_version_id: versionId,
        decided_by_id: physio().practitionerRoleId,
      },
    ]);
    await expect(
      suite.admin.query('update proposal_decision set note = null where patient_id = $1', [person.patientId]),
    ).rejects.toThrow('never changed');
  });

  test('another load is taken as entered; the present load and a load without need are refused', async () => {
    const { key } = await squatProposal();
    const changed = (value: string) =>
      answer(key, { outcome: 'changed', change: { load: { value, unit: 'kg' } } });
    await expect(decide(changed('12.50'))).rejects.toEqual(refused('invalid'));
    await decide(changed('6'));
    expect((await loadsOfVersions())[0]).toMatchObject({ number: 2, loads: ['6', null] });
    expect((await squatProposal()).state).not.toBe('open');
  });
});

describe('another load by hand (LG-8.5)', () => {
  const changed = async (value: string, note: string | null) =>
    decide(
      answer((await squatProposal()).key, {
        outcome: 'changed',
        change: { load: { value, unit: 'kg' } },
        note,
      }),
    );

  test('one that is not owned, or above the present one where the proposal lowers, asks for a reason', async () => {
    for (const [value, code] of [
      ['7', 'load_not_owned'],
      ['40', 'load_above_present'],
    ] as const)
      await expect(changed(value, null)).rejects.toMatchObject({
        code: 'invalid',
        details: { fields: [{ path: 'change.load.value', code }] },
      });
    expect(await loadsOfVersions()).toHaveLength(1);
    await changed('7', 'borrows one from a neighbour');
    expect((await loadsOfVersions())[0]).toMatchObject({ number: 2, loads: ['7', null] });
  });
});

describe('declining', () => {
  test('leaves the program alone and hides the proposal until there are new logs', async () => {
    await decide(
      answer((await squatProposal()).key, { outcome: 'declined', note: 'a busy day, not the load' }),
    );
    expect(await loadsOfVersions()).toHaveLength(1);
    expect(await squatProposal()).toMatchObject({ state: 'decided', decided: 'declined', toldPatient: null });
    await logSquat(7);
    expect(await squatProposal()).toMatchObject({ kind: 'lower', state: 'open' });
  });
});

describe('H-9 declining the stop of a contraindicated exercise', () => {
  const reason = 'Shallow squat to 70 degrees, agreed with the surgeon.';
  const newHip = (description: string) =>
    conditionOf({ code: 'total_hip_replacement_posterior', description });
  const decline = (key: string, note: string | null) => decide(answer(key, { outcome: 'declined', note }));
  const addHip = (description = 'New left hip') =>
    addCondition(physio(), person.patientId, newHip(description), new Date());

  test('H-9 is an override on record, which the program and the next clinician show', async () => {
    await addHip();
    const stop = await squatProposal();
    expect(stop).toMatchObject({ kind: 'stop', state: 'open', rules: expect.arrayContaining(['D03']) });
    await decline(stop.key, reason);
    const note = { kind: 'override', reason, label: 'New left hip', byName: 'Sam physio' };
    const {
      precautions: { notes },
    } = await viewProgram(physio(), person.patientId, person.programId);
    expect(notes).toContainEqual(expect.objectContaining(note));
    const { precautions: overview } = await viewRecord(physio(), person.patientId, new Date());
    expect(overview).toMatchObject({ conflicts: [], overrides: [{ exercise: 'Goblet squat', note }] });
    expect((await squatProposal()).kind).not.toBe('stop');
    const { rows } = await suite.admin.query(
      `select fields from audit_event where patient_id = $1 and action = 'safety.override'`,
      [person.patientId],
    );
    expect(rows).toEqual([{ fields: ['override'] }]);
  });

  test('H-9 without a reason of ten characters nothing is saved and the stop stays', async () => {
    await addHip();
    const { key } = await squatProposal();
    await expect(decline(key, null)).rejects.toEqual(refused('invalid'));
    await expect(decline(key, 'fine')).rejects.toEqual(refused('invalid'));
    expect(await squatProposal()).toMatchObject({ kind: 'stop', state: 'open' });
    const {
      precautions: { notes },
    } = await viewProgram(physio(), person.patientId, person.programId);
    expect(notes).toEqual([]);
  });

  test('H-9 a condition recorded meanwhile is not overridden unseen', async () => {
    await addHip();
    const { key } = await squatProposal();
    await addHip('New hip, second entry');
    await expect(decline(key, reason)).rejects.toEqual(refused('conflict'));
    expect(await squatProposal()).toMatchObject({ kind: 'stop', state: 'open' });
  });
});

describe('what has moved on is not decided', () => {
  test('new logs, a new version and a second answer are conflicts that change nothing', async () => {
    const { key } = await squatProposal();
    await logSquat(6);
    await expect(decide(answer(key))).rejects.toEqual(refused('conflict'));
    const fresh = await squatProposal();
    await decide(answer(fresh.key));
    await expect(decide(answer(fresh.key))).rejects.toEqual(refused('conflict'));
    expect(await loadsOfVersions()).toHaveLength(2);
  });

  test('two clinicians at the same moment publish one version', async () => {
    const { key } = await squatProposal();
    const results = await Promise.allSettled([decide(answer(key)), decide(answer(key))]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await loadsOfVersions()).toHaveLength(2);
  });

  test('a draft in progress stays as it is, and is named', async () => {
    const { active } = await viewProgramForEdit(physio(), person.patientId, person.programId);
    const draft = {
      ...draftOf(person.patientId, suite.scene.exercises, clinic.canary),
      revision: 0,
      basedOn: active?.versionId ?? null,
    };
    const saved = await saveDraft(physio(), person.patientId, person.programId, draft);
    await expect(decide(answer((await squatProposal()).key))).rejects.toMatchObject({
      code: 'conflict',
      details: { userMessage: expect.stringContaining('draft of this program is in progress') },
    });
    const stored = await viewProgramForEdit(physio(), person.patientId, person.programId);
    expect(stored.draft).toMatchObject({ versionId: saved.versionId, revision: saved.revision });
    expect((await squatProposal()).state).toBe('open');
  });

  test('Z-4 nobody but the treating physiotherapist decides', async () => {
    const { key } = await squatProposal();
    await expect(decide(answer(key), clinic.colleague.actor)).rejects.toEqual(refused('not_found'));
    await expect(decide(answer(key), clinic.desk.actor)).rejects.toEqual(refused('forbidden'));
    await expect(decide(answer(key), suite.scene.hillside.physio.actor)).rejects.toEqual(
      refused('not_found'),
    );
    expect(await loadsOfVersions()).toHaveLength(1);
  });
});

test('LG-8.3 a long absence is worked out on the patient’s own day', async () => {
  const now = new Date(`${addDays(new Date().toISOString().slice(0, 10), 30)}T10:00:00Z`);
  const { proposals: all } = await viewProposals(physio(), person.patientId, now);
  expect(all.find((one) => one.exercise === 'Goblet squat')).toMatchObject({
    kind: 'lower',
    reason: expect.stringContaining('D06'),
  });
});

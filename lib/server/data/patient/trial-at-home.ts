import 'server-only';
import { isForPain, type RecordedTrialSet } from '@/lib/domain/load/recorded-trial';
import { judgeTrialSet, nextLoadOf, trialBand } from '@/lib/domain/load/trial';
import { isSameLoad } from '@/lib/domain/load/owned-loads';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { type HomeTrial, homeTrialOf, mayTryAtHome } from '@/lib/domain/progression/records/home-trial';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { HomeTrialAnswer, HomeTrialInput, HomeTrialSetInput } from '@/lib/schemas/trial';
import { audit } from '@/lib/server/audit';
import { toTrialSet, trialSetSelect } from '@/lib/server/data/patient/load-context';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { loadColumns } from '@/lib/server/data/patient/trial';
import { leftOutNow } from '@/lib/server/data/proposal/proposal';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { uuidV7 } from '@/lib/server/uuid-v7';

type Asked = { tx: Tx; actor: PatientActor; trial: HomeTrial; input: HomeTrialInput; now: Date };
type Stored = { permissionId: string | null; set: RecordedTrialSet };

/**
 * Begins a trial of the patient's own prescription at home, or records one set of it, and answers what follows (LG-4.2, LG-4.4). Whether
 * it may begin, which weight is next and what a set leads to is said here, from the record; the phone only tells what was done and
 * felt. Sent again, it is recorded once. Pain that ends a trial, or keeps it from beginning, is told to a clinician in the same
 * transaction. Refuses `invalid` where no trial may begin, `conflict` where another phone has gone on, `not_found` for what is not the
 * patient's own.
 */
export function recordHomeTrial(
  actor: PatientActor,
  input: HomeTrialInput,
  now: Date,
): Promise<HomeTrialAnswer> {
  return act(actor, 'log.write', async (tx) => {
    const own = { clinicId: actor.clinicId, patientId: actor.patientId };
    await holdPatient(tx, own);
    const records = await readPatientRecords(tx, own, now);
    const trial = homeTrialOf(input.prescriptionId, records, leftOutNow(records));
    if (trial === null) throw notFound();
    const asked = { tx, actor, trial, input, now };
    const before = await storedSets(asked);
    if (before.length === 0) {
      const stopped = await passGate(asked);
      if (stopped !== null) return answerOf(trial, [stopped]);
    }
    if (input.step === 'begin') return answerOf(trial, setsOf(before));
    const same = before.find(({ set }) => set.number === input.number);
    return answerOf(
      trial,
      same === undefined ? [...setsOf(before), await recordNext(asked, input, before)] : setsOf(before),
    );
  });
}

const setsOf = (stored: readonly Stored[]): RecordedTrialSet[] => stored.map(({ set }) => set);

/** What was ended meanwhile, by a clinician or by a warning sign, does not go on. */
function answerOf(trial: HomeTrial, sets: RecordedTrialSet[]): HomeTrialAnswer {
  const { request, painModel, limits, permission, isInForce } = trial;
  const goesOn = permission !== null && isInForce && request.context.flagOpen === false;
  return {
    sets,
    next: goesOn ? nextLoadOf(request, sets, painModel, limits) : null,
    target: trialBand(request),
  };
}

/** The sets of this trial; those of another prescription or another patient are none of it. */
async function storedSets({ tx, actor, trial, input }: Asked): Promise<Stored[]> {
  const { exercise, side } = trial.request;
  const rows = await tx.trialSet.findMany({
    where: { clinicId: actor.clinicId, patientId: actor.patientId, trialId: input.trialId },
    orderBy: { number: 'asc' },
    select: { permissionId: true, withdrawnAt: true, ...trialSetSelect },
  });
  const isOther = rows.some(
    (row) =>
      row.exerciseSlug !== exercise.slug ||
      row.side !== side ||
      row.withdrawnAt !== null ||
      row.permissionId === null,
  );
  if (isOther) throw movedOn();
  return rows.map(({ permissionId, ...row }) => ({ permissionId, set: toTrialSet(row) }));
}

/** Nothing, where it may begin. What hurts too much to begin is kept and told, once a day; every other refusal leaves nothing behind. */
async function passGate(asked: Asked): Promise<RecordedTrialSet | null> {
  const { trial, input } = asked;
  const { painBefore, adultPresent } = input;
  const allowed = mayTryAtHome(trial, { stopSymptom: null, painBefore, adultPresent });
  if (allowed.ok) return null;
  const { trialSets = [], today } = trial.request.context;
  const { exercise, side } = trial.request;
  const isTold = trialSets.some(
    (set) =>
      isForPain(set) && set.performedOn === today && set.exerciseSlug === exercise.slug && set.side === side,
  );
  if (allowed.refusal !== 'trial_pain_first' || isTold || trial.permission === null)
    throw refused(allowed.refusal);
  return storeSet(asked, trial.permission.permissionId, {
    ...{ number: 1, painBefore, painDuring: null, repetitions: null, effort: null, technique: null },
    load: { unit: 'bodyweight' },
    action: 'pain_first',
    rule: 'LG-4.4',
  });
}

/** The set that the one before led to; each is judged with the pain that was said before the first. */
async function recordNext(
  asked: Asked,
  input: HomeTrialSetInput,
  before: readonly Stored[],
): Promise<RecordedTrialSet> {
  const { request, painModel, limits, permission } = asked.trial;
  const sets = setsOf(before);
  const [first] = before;
  const permissionId = first?.permissionId ?? permission?.permissionId;
  const next = nextLoadOf(request, sets, painModel, limits);
  if (permissionId === undefined || next === null || input.number !== sets.length + 1) throw movedOn();
  if (!isSameLoad(next, input.load))
    throw invalid([
      { path: 'load', code: 'load_not_next', message: 'The next weight of this trial is another one.' },
    ]);
  const painBefore = first?.set.painBefore ?? input.painBefore;
  const judged = judgeTrialSet({ request, before: sets, painModel, limits }, { ...input, painBefore });
  if (!judged.ok) throw refused(judged.refusal);
  const { repetitions, effort, painDuring, technique, load, number } = input;
  return storeSet(asked, permissionId, {
    ...{ number, painBefore, painDuring, repetitions, effort, technique, load },
    action: judged.action,
    rule: judged.rule,
  });
}

type NewSet = Pick<
  RecordedTrialSet,
  'number' | 'painBefore' | 'painDuring' | 'repetitions' | 'effort' | 'technique' | 'load' | 'action'
> & { rule: string };

async function storeSet(
  { tx, actor, trial, input, now }: Asked,
  permissionId: string,
  { load, ...set }: NewSet,
): Promise<RecordedTrialSet> {
  const { clinicId, patientId, relatedPersonId } = actor;
  const { request, painModel } = trial;
  const { context, exercise, side } = request;
  const target = trialBand(request);
  const id = uuidV7();
  const [row] = await tx.trialSet.createManyAndReturn({
    data: [
      {
        ...{ clinicId, patientId, id, permissionId, relatedPersonId, painModel },
        ...{ trialId: input.trialId, exerciseSlug: exercise.slug, side: side ?? 'not_sided' },
        ...set,
        ...loadColumns(load),
        effortLow: target?.low ?? null,
        effortHigh: target?.high ?? null,
        present: relatedPersonId !== null || input.adultPresent ? ('carer' as const) : ('patient' as const),
        performedOn: toDateColumn(context.today),
        recordedAt: now,
      },
    ],
    // The id of a trial is made on a phone: one that is somebody else's is nobody's business.
    skipDuplicates: true,
    select: trialSetSelect,
  });
  if (row === undefined) throw movedOn();
  await audit(tx, actor, {
    action: 'log.write',
    patientId,
    entity: { kind: 'TrialSet', id },
    fields: ['trialSets'],
  });
  const stored = toTrialSet(row);
  if (isForPain(stored)) await tellClinician(tx, actor, id, context.today, now);
  return stored;
}

/** One open alert a day tells of trials that hurt (LG-4.4); what follows on that day joins it. */
async function tellClinician(
  tx: Tx,
  actor: PatientActor,
  trialSetId: string,
  today: string,
  now: Date,
): Promise<void> {
  const { clinicId, patientId } = actor;
  const [alert] = await tx.alert.createManyAndReturn({
    data: [
      {
        ...{ clinicId, patientId, trialSetId, id: uuidV7(), rule: 'trial_pain' as const },
        localDate: toDateColumn(today),
        raisedAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (alert !== undefined)
    await audit(tx, actor, { action: 'alert.raise', patientId, entity: { kind: 'Alert', id: alert.id } });
}

const movedOn = () =>
  new AppError('conflict', {
    userMessage: 'This trial has moved on meanwhile. Nothing was recorded: begin anew.',
  });

const refused = (refusal: keyof typeof refusalMessages) => {
  const message = refusalMessages[refusal].en;
  return invalid([{ path: 'trialId', code: refusal, message }], message);
};

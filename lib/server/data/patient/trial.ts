import 'server-only';
import { adviseDose, type AdviceRequest } from '@/lib/domain/load/load-advice';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { isSameLoad } from '@/lib/domain/load/owned-loads';
import type { RecordedTrialSet } from '@/lib/domain/load/recorded-trial';
import { judgeTrialSet, mayTry, nextLoadOf, type TrialGateRefusal } from '@/lib/domain/load/trial';
import { refusalMessages } from '@/lib/domain/messages/refusals';
import { precautionsOf } from '@/lib/domain/safety/precautions';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { Addressed } from '@/lib/schemas/record';
import type { TrialSetAnswer, TrialSetInput } from '@/lib/schemas/trial';
import { cardsOf } from '@/lib/server/data/exercise/exercise';
import { newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { readLoadContext, toTrialSet, trialSetSelect } from '@/lib/server/data/patient/load-context';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

type Own = { clinicId: string; patientId: string };
type Input = Addressed<TrialSetInput>;

/**
 * Records one set of a led trial and answers what follows from it (LG-4.2, LG-4.4). The first set is refused where no trial may begin;
 * each later one has to be the set that the one before led to. The same set sent twice is recorded once.
 */
export function recordTrialSet(
  actor: PractitionerActor,
  patientId: string,
  input: Input,
  now: Date,
): Promise<TrialSetAnswer> {
  return writeRecord(actor, patientId, ['trialSets'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const context = await readLoadContext(tx, own, now);
    const card = await cardOf(tx, input.exerciseSlug);
    const { side, goal, implement, painModel } = input;
    const request: AdviceRequest = { context, exercise: card, side, goal, implement };
    const { before, same } = await setsOf(tx, own, input);
    if (same !== null)
      return {
        entity: { kind: 'TrialSet', id: same.id },
        set: same.set,
        next: nextLoadOf(request, [...before, same.set], painModel),
      };
    if (before.length === 0) await requireGate(tx, own, { request, card, input, now });
    requireNext(request, before, input);
    const judged = judgeTrialSet({ request, before, painModel }, input);
    if (!judged.ok) throw refused(judged.refusal, 'effort');
    const dose = adviseDose(request);
    const row = await tx.trialSet.create({
      data: {
        ...own,
        ...columnsOf(input),
        action: judged.action,
        rule: judged.rule,
        effortLow: dose.ok ? dose.effortTarget.low : null,
        effortHigh: dose.ok ? dose.effortTarget.high : null,
        performedOn: toDateColumn(context.today),
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
      select: { id: true, ...trialSetSelect },
    });
    return { entity: { kind: 'TrialSet', id: row.id }, set: toTrialSet(row), next: judged.next };
  });
}

/** Takes a whole trial back as entered in error: it counts for nothing any more, and stays on record with the reason. Twice is no error. */
export function withdrawTrial(
  actor: PractitionerActor,
  patientId: string,
  trialId: string,
  reason: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['trialSets', 'withdrawn'], async (tx) => {
    const trial = { clinicId: actor.clinicId, patientId, trialId };
    await holdPatient(tx, trial);
    const first = await tx.trialSet.findFirst({
      where: trial,
      orderBy: { number: 'asc' },
      select: { id: true },
    });
    if (first === null) throw notFound();
    await tx.trialSet.updateMany({
      where: { ...trial, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnById: actor.practitionerRoleId, withdrawnReason: reason },
    });
    return { entity: { kind: 'TrialSet', id: first.id } };
  });
}

/** The exercise as it stands now, with the marks that the library gives it. */
async function cardOf(tx: Tx, slug: string): Promise<ExerciseCard> {
  const versionId = (await newestExercises(tx, [slug])).get(slug)?.card.exerciseVersionId;
  const card = versionId === undefined ? undefined : (await cardsOf(tx, [versionId])).get(versionId);
  if (card === undefined)
    throw invalid([
      { path: 'exerciseSlug', code: 'exercise_unknown', message: 'This exercise is not in the library.' },
    ]);
  return card;
}

/** The earlier sets of this trial, and this very set where it is on record already. */
async function setsOf(tx: Tx, own: Own, { trialId, number, exerciseSlug, side }: Input) {
  const rows = await tx.trialSet.findMany({
    where: { clinicId: own.clinicId, trialId },
    orderBy: { number: 'asc' },
    select: { id: true, patientId: true, withdrawnAt: true, ...trialSetSelect },
  });
  const isOther = rows.some(
    (row) => row.patientId !== own.patientId || row.exerciseSlug !== exerciseSlug || row.side !== side,
  );
  if (isOther || rows.some(({ withdrawnAt }) => withdrawnAt !== null)) throw movedOn();
  const same = rows.find((row) => row.number === number);
  return {
    before: rows.filter((row) => row.number < number).map(toTrialSet),
    same: same === undefined ? null : { id: same.id, set: toTrialSet(same) },
  };
}

const movedOn = () =>
  new AppError('conflict', {
    userMessage: 'This trial has moved on meanwhile. Nothing was recorded: begin anew.',
  });

/** Each set is the one that the set before led to. */
function requireNext(request: AdviceRequest, before: readonly RecordedTrialSet[], input: Input): void {
  const next = nextLoadOf(request, before, input.painModel);
  if (input.number !== before.length + 1 || next === null) throw movedOn();
  if (!isSameLoad(next, input.load))
    throw invalid([
      { path: 'load', code: 'load_not_next', message: 'The next weight of this trial is another one.' },
    ]);
}

type Asked = { request: AdviceRequest; card: ExerciseCard; input: Input; now: Date };

async function requireGate(tx: Tx, own: Own, { request, card, input, now }: Asked): Promise<void> {
  const { context } = request;
  const facts = await readPrecautions(tx, own, now);
  const dose = { side: input.side, effortHigh: null, goal: input.goal };
  const check = precautionsOf(card, dose, facts);
  const allowed = mayTry(request, {
    stopSymptom: null,
    painBefore: input.painBefore,
    painModel: input.painModel,
    contraindicated: check.ok ? check.rating === 'contraindicated' : null,
    triedToday: await triedToday(tx, own, context),
  });
  if (!allowed.ok) throw refused(allowed.refusal, 'painBefore');
}

/** Trials of the day, those that were broken off included. */
async function triedToday(tx: Tx, { clinicId, patientId }: Own, { today }: LoadContext): Promise<number> {
  const trials = await tx.trialSet.findMany({
    where: { clinicId, patientId, performedOn: toDateColumn(today), withdrawnAt: null },
    distinct: ['trialId'],
    select: { trialId: true },
  });
  return trials.length;
}

const refused = (refusal: TrialGateRefusal | keyof typeof refusalMessages, path: string) => {
  const message = refusalMessages[refusal].en;
  return invalid([{ path, code: refusal, message }], message);
};

function columnsOf({ load, ...input }: Input) {
  const { trialId, number, exerciseSlug, side, repetitions, effort, painBefore, painDuring, technique } =
    input;
  return {
    ...{ trialId, number, exerciseSlug, side, repetitions, effort, painBefore, painDuring, technique },
    painModel: input.painModel,
    present: input.present,
    ...loadColumns(load),
  };
}

/** The load of a set as its columns; the body alone is none of them. */
export function loadColumns(load: TrialSetInput['load']) {
  const isWeight = load.unit === 'kg' || load.unit === 'lb';
  return {
    loadValue: isWeight ? load.value : null,
    loadUnit: isWeight ? load.unit : null,
    bandColour: load.unit === 'band' ? load.bandColor : null,
  };
}

import 'server-only';
import { toKg } from '@/lib/domain/dosage/load';
import { isSame } from '@/lib/domain/number/values';
import { type BoundsOffer, boundsOffer } from '@/lib/domain/progression/records/bounds-offer';
import { boundsRefusalWords } from '@/lib/domain/progression/records/bounds-words';
import { toProgramInput } from '@/lib/domain/progression/records/program-input';
import { boundsInForce } from '@/lib/domain/record/signed-bounds';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { BoundsInput } from '@/lib/schemas/bounds';
import type { Addressed } from '@/lib/schemas/record';
import { audit } from '@/lib/server/audit';
import { clinicalAlerts } from '@/lib/server/data/bounds/bounds-rows';
import { holdPatient, requireRecord, requireRunningEpisode } from '@/lib/server/data/patient/require-record';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

const conflict = (userMessage: string) => new AppError('conflict', { userMessage });

/**
 * Signs, in the actor's name, how far one prescription in force may move by itself, and until when. Refuses `conflict` in words where
 * none may be signed (`boundsOffer`), beside bounds that still count, while an alert waits, and for an exercise that is not in the
 * version in force; `invalid` for a weight that is not owned, or above the cap, and for a day past or more than twelve weeks ahead.
 */
export function signBounds(
  actor: PractitionerActor,
  patientId: string,
  input: Addressed<BoundsInput>,
  now: Date,
): Promise<{ boundsId: string }> {
  return act(actor, 'bounds.sign', async (tx) => {
    const { programId, lineageId, untilOn } = input;
    const own = { clinicId: actor.clinicId, patientId };
    await requireRecord(tx, actor, patientId);
    await holdPatient(tx, own);
    await requireProgram(tx, actor, patientId, programId);
    await requireRunningEpisode(tx, patientId);
    const records = await readPatientRecords(tx, own, now);
    const version = records.versions.find((one) => one.isActive && one.programId === programId);
    const prescription = version?.prescriptions.find((one) => one.lineageId === lineageId);
    if (version === undefined || prescription === undefined)
      throw conflict('This exercise is not in the version in force. Publish it first, then sign.');
    if (boundsInForce(lineageId, records) !== null)
      throw conflict('Bounds are signed for this exercise already. Withdraw those first.');
    await requireNoAlert(tx, patientId);
    const offer = boundsOffer(prescription, toProgramInput(records, version, 'en'), records);
    if (typeof offer === 'string') throw conflict(boundsRefusalWords[offer]);
    if (untilOn < records.today || untilOn > offer.lastDay)
      throw invalid([
        {
          path: 'untilOn',
          code: 'date_out_of_range',
          message: `Choose a day from today to ${offer.lastDay}.`,
        },
      ]);
    const { id } = await tx.signedBounds.create({
      data: {
        ...{ ...own, programId, lineageId, programVersionId: version.versionId },
        ...rangeColumns(input, offer),
        untilOn: toDateColumn(untilOn),
        signedById: actor.practitionerRoleId,
        signedAt: now,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'bounds.sign',
      patientId,
      entity: { kind: 'SignedBounds', id },
      fields: [...(input.load === null ? [] : ['load']), ...(input.reps === null ? [] : ['reps']), 'signed'],
    });
    return { boundsId: id };
  });
}

/** Nobody agrees to more while nobody has looked at what hurt. */
async function requireNoAlert(tx: Tx, patientId: string): Promise<void> {
  const where = { patientId, acknowledgedAt: null, rule: { in: [...clinicalAlerts] } };
  if ((await tx.alert.count({ where })) > 0)
    throw conflict('An alert of this patient waits. Acknowledge it on the review list first.');
}

function rangeColumns(
  { load, reps }: Pick<BoundsInput, 'load' | 'reps'>,
  { present, loads, amounts }: BoundsOffer,
) {
  if (load === null && reps === null)
    throw notOffered('load', 'Choose a heavier weight, more repetitions, or both.');
  if (reps !== null && !amounts.includes(reps))
    throw notOffered('reps', 'Choose repetitions above the range, up to 20.');
  const to = loads.find((one) => load !== null && one.unit === load.unit && isSame(toKg(one), toKg(load)));
  if (load !== null && to === undefined)
    throw notOffered('load', 'Choose a heavier weight that the patient owns, up to the cap.');
  return {
    ...(to === undefined ? {} : { loadFrom: present.load.value, loadTo: to.value, loadUnit: to.unit }),
    ...(reps === null ? {} : { repsFrom: present.amount, repsTo: reps }),
  };
}

const notOffered = (path: 'load' | 'reps', message: string) =>
  invalid([{ path, code: 'not_offered', message }]);

/** Withdraws bounds at once; they stay on record, and withdrawing twice is no error: the first name stays. */
export function withdrawBounds(
  actor: PractitionerActor,
  patientId: string,
  boundsId: string,
  now: Date,
): Promise<object> {
  return act(actor, 'bounds.sign', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const own = { clinicId: actor.clinicId, patientId };
    // A step that is being applied is finished first, so that what was withdrawn moves nothing any more.
    await holdPatient(tx, own);
    if ((await tx.signedBounds.count({ where: { ...own, id: boundsId } })) === 0) throw notFound();
    await tx.boundsWithdrawal.createMany({
      data: [
        {
          ...{ ...own, boundsId, reason: 'withdrawn' as const },
          withdrawnById: actor.practitionerRoleId,
          withdrawnAt: now,
        },
      ],
      skipDuplicates: true,
    });
    await audit(tx, actor, {
      action: 'bounds.sign',
      patientId,
      entity: { kind: 'SignedBounds', id: boundsId },
      fields: ['withdrawn'],
    });
    return {};
  });
}

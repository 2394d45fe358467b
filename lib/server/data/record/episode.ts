import 'server-only';
import { AppError } from '@/lib/errors';
import type { Addressed, EpisodeChange } from '@/lib/schemas/record';
import { holdPatient } from '@/lib/server/data/patient/require-record';
import { recheckPrograms } from '@/lib/server/data/precaution/precaution-alerts';
import { endRunningPauses, resumePauses } from '@/lib/server/data/record/pause';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { fromDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

type Own = { clinicId: string; patientId: string };

/**
 * Discharges the patient from the running episode, which ends its programs and pauses, or reopens the latest one. On the very day of
 * the discharge that takes it back, and what it ended goes on; later a program stays ended, with doses that may no longer fit, and
 * publishing starts the next one. Refuses `conflict` when the episode is in the other state by now.
 */
export function changeEpisode(
  actor: PractitionerActor,
  patientId: string,
  { deed, reason }: Addressed<EpisodeChange>,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['episode', deed], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    // In the order in which publishing holds them: first the program, then the patient.
    await holdPrograms(tx, own);
    await holdPatient(tx, own);
    const today = await patientDay(tx, own, now);
    const isDischarge = deed === 'discharge';
    const episodeId = isDischarge ? await runningEpisode(tx, own) : await endedEpisode(tx, own);
    await tx.episodeOfCare.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: episodeId } },
      data: isDischarge
        ? { status: 'finished', finishedOn: toDateColumn(today) }
        : { status: 'active', finishedOn: null },
    });
    if (isDischarge) {
      await endPrograms(tx, own, now);
      await endRunningPauses(tx, actor, { patientId }, today, now);
    } else await takeBackEnds(tx, actor, { ...own, episodeId }, today, now);
    const event = await tx.episodeEvent.create({
      data: {
        ...{ ...own, episodeId, reason },
        deed: isDischarge ? 'discharged' : 'reopened',
        happenedOn: toDateColumn(today),
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
      select: { id: true },
    });
    // Its row holds the reason.
    return { entity: { kind: 'EpisodeEvent', id: event.id } };
  });
}

async function holdPrograms(tx: Tx, { clinicId, patientId }: Own): Promise<void> {
  await tx.$queryRaw`select id from program where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid order by id for update`;
}

const latestFirst = [{ startedOn: 'desc' as const }, { id: 'desc' as const }];

async function runningEpisode(tx: Tx, own: Own): Promise<string> {
  const episode = await tx.episodeOfCare.findFirst({
    where: { ...own, status: 'active' },
    orderBy: latestFirst,
    select: { id: true },
  });
  if (episode !== null) return episode.id;
  throw new AppError('conflict', {
    userMessage: 'The patient was discharged already. Nothing was changed.',
  });
}

async function endedEpisode(tx: Tx, own: Own): Promise<string> {
  const running = await tx.episodeOfCare.count({ where: { ...own, status: 'active' } });
  const episode = await tx.episodeOfCare.findFirst({
    where: { ...own, status: 'finished' },
    orderBy: latestFirst,
    select: { id: true },
  });
  if (episode !== null && running === 0) return episode.id;
  throw new AppError('conflict', { userMessage: 'The episode is running already. Nothing was changed.' });
}

/** Nothing of the patient runs on, whichever episode it was begun in. */
async function endPrograms(tx: Tx, { clinicId, patientId }: Own, now: Date): Promise<void> {
  const running = { clinicId, patientId, status: { in: ['active' as const, 'on_hold' as const] } };
  await tx.programVersion.updateMany({
    where: { status: 'active', program: running },
    data: { status: 'ended', endedAt: now },
  });
  await tx.program.updateMany({ where: running, data: { status: 'completed' } });
}

/** What the discharge of this same day ended goes on as it was, and is held against the conditions as they are now. */
async function takeBackEnds(
  tx: Tx,
  actor: PractitionerActor,
  { episodeId, ...own }: Own & { episodeId: string },
  today: string,
  now: Date,
): Promise<void> {
  const discharge = await tx.episodeEvent.findFirst({
    where: { ...own, episodeId, deed: 'discharged' },
    orderBy: { id: 'desc' },
    select: { recordedAt: true, happenedOn: true },
  });
  if (discharge === null || fromDateColumn(discharge.happenedOn) !== today) return;
  const endedAt = discharge.recordedAt;
  const ended = await tx.programVersion.findMany({
    where: { ...own, status: 'ended', endedAt, program: { status: 'completed' } },
    select: { id: true, programId: true },
  });
  const paused = await resumePauses(tx, actor, own, { endedAt, today, now });
  for (const { id, programId } of ended) {
    await tx.programVersion.updateMany({ where: { ...own, id }, data: { status: 'active', endedAt: null } });
    const status = paused.has(programId) ? 'on_hold' : 'active';
    await tx.program.updateMany({ where: { ...own, id: programId }, data: { status } });
  }
  await recheckPrograms(tx, actor, own.patientId, now);
}

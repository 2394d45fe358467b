import 'server-only';
import { AppError } from '@/lib/errors';
import type { EpisodeChange } from '@/lib/schemas/record';
import { patientsToday, writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Discharges the patient from the running episode, which ends its running programs, or reopens the latest one. Refuses `conflict` when
 * the episode is in the other state by now. A program that ended with the episode stays ended: publishing starts the next one.
 */
export function changeEpisode(
  actor: PractitionerActor,
  patientId: string,
  { deed, reason }: EpisodeChange,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['episode', deed], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    const isDischarge = deed === 'discharge';
    const today = await patientsToday(tx, own, now);
    const episode = await tx.episodeOfCare.findFirst({
      where: { ...own, status: isDischarge ? 'active' : 'finished' },
      orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    const running = isDischarge ? 0 : await tx.episodeOfCare.count({ where: { ...own, status: 'active' } });
    if (episode === null || running > 0)
      throw new AppError('conflict', {
        userMessage: isDischarge
          ? 'There is no running episode to discharge from. Nothing was changed.'
          : 'There is no ended episode to reopen, or another one is running. Nothing was changed.',
      });
    await tx.episodeOfCare.update({
      where: { clinicId_id: { clinicId: actor.clinicId, id: episode.id } },
      data: isDischarge
        ? { status: 'finished', finishedOn: toDateColumn(today) }
        : { status: 'active', finishedOn: null },
    });
    if (isDischarge) await endPrograms(tx, patientId, episode.id, now);
    await tx.episodeEvent.create({
      data: {
        ...{ ...own, episodeId: episode.id, reason },
        deed: isDischarge ? 'discharged' : 'reopened',
        happenedOn: toDateColumn(today),
        recordedById: actor.practitionerRoleId,
        recordedAt: now,
      },
    });
    return { entity: { kind: 'EpisodeOfCare', id: episode.id } };
  });
}

async function endPrograms(tx: Tx, patientId: string, episodeId: string, now: Date): Promise<void> {
  const running = { patientId, episodeId, status: { in: ['active' as const, 'on_hold' as const] } };
  await tx.programVersion.updateMany({
    where: { status: 'active', program: running },
    data: { status: 'ended', endedAt: now },
  });
  await tx.program.updateMany({ where: running, data: { status: 'completed' } });
}

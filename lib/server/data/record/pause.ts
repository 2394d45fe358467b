import 'server-only';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { Addressed, PauseInput } from '@/lib/schemas/record';
import { holdPatient, requireRunningEpisode } from '@/lib/server/data/patient/require-record';
import { findPauseWithin } from '@/lib/server/data/record/pause-rows';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

type Own = { clinicId: string; patientId: string };

/**
 * Pauses a patient's training over a span of local days; nothing is expected on them (MS-1). Refuses `conflict` for days that are
 * paused already, so that two people cannot enter the same holiday, and for a patient who was discharged.
 */
export function addPause(
  actor: PractitionerActor,
  patientId: string,
  { reason, note, fromOn, untilOn }: Addressed<PauseInput>,
  now: Date,
): Promise<{ pauseId: string }> {
  return writeRecord(actor, patientId, ['pause'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    await requireRunningEpisode(tx, patientId);
    await requireFreeDays(tx, own, fromOn, untilOn);
    const pauseId = crypto.randomUUID();
    await tx.pause.create({
      data: {
        ...{ ...own, id: pauseId, reason, note, recordedAt: now },
        fromOn: toDateColumn(fromOn),
        untilOn: untilOn === null ? null : toDateColumn(untilOn),
        enteredById: actor.practitionerRoleId,
      },
    });
    return { entity: { kind: 'Pause', id: pauseId }, pauseId };
  });
}

async function requireFreeDays(tx: Tx, own: Own, fromOn: string, untilOn: string | null): Promise<void> {
  const taken = await findPauseWithin(tx, own, { firstDay: fromOn, lastDay: untilOn });
  if (taken === undefined) return;
  const days = taken.lastDay === null ? `since ${taken.firstDay}` : `${taken.firstDay} to ${taken.lastDay}`;
  throw new AppError('conflict', {
    userMessage: `There is a pause on these days already (${days}). End that one, or choose other days.`,
  });
}

/**
 * Ends a pause: `endedOn` is the first day on which something is expected again; a day before the pause began takes all of it back.
 * Refuses a day after its own end, which would make it longer, and `conflict` when it was ended on another day already.
 */
export function endPause(
  actor: PractitionerActor,
  patientId: string,
  pauseId: string,
  endedOn: string,
  now: Date,
): Promise<object> {
  return writeRecord(actor, patientId, ['pause', 'ended'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    const pause = await tx.pause.findFirst({
      where: { ...own, id: pauseId },
      select: { programId: true, fromOn: true, untilOn: true, endedOn: true },
    });
    if (pause === null) throw notFound();
    if (pause.programId !== null)
      throw new AppError('conflict', {
        userMessage: 'This is the pause of a program: resume the program to end it.',
      });
    const asked = toDateColumn(endedOn);
    const day = asked < pause.fromOn ? pause.fromOn : asked;
    if (pause.endedOn !== null) {
      if (pause.endedOn.getTime() === day.getTime()) return { entity: { kind: 'Pause', id: pauseId } };
      throw new AppError('conflict', {
        userMessage: 'This pause was ended already. Nothing was changed: look at it again.',
      });
    }
    if (pause.untilOn !== null && day > pause.untilOn)
      throw invalid([
        {
          path: 'endedOn',
          code: 'after_its_end',
          message: 'The pause ends before this day by itself. Enter another pause to make it longer.',
        },
      ]);
    await tx.pause.updateMany({
      where: { ...own, id: pauseId, endedAt: null },
      data: { endedOn: day, endedAt: now, endedById: actor.practitionerRoleId },
    });
    return { entity: { kind: 'Pause', id: pauseId } };
  });
}

/** Writes down that a program is paused from today on, so that its days are known to be without a plan. */
export async function beginProgramPause(
  tx: Tx,
  author: PractitionerActor,
  { patientId, programId }: { patientId: string; programId: string },
  today: string,
  now: Date,
): Promise<void> {
  await tx.pause.create({
    data: {
      ...{ clinicId: author.clinicId, patientId, programId },
      ...{ id: crypto.randomUUID(), reason: 'clinic', recordedAt: now },
      fromOn: toDateColumn(today),
      enteredById: staffId(author),
    },
  });
}

/** Whose pauses: all of the patient's, those of one program, or those of every other program. */
type Whose = { patientId: string; programId?: string | { not: string } };

/** Ends the pauses that reach today or further: today something is expected again, or nothing ever more. */
export async function endRunningPauses(
  tx: Tx,
  author: PractitionerActor,
  { patientId, programId }: Whose,
  today: string,
  now: Date,
): Promise<void> {
  const day = toDateColumn(today);
  const running = await tx.pause.findMany({
    where: {
      ...{ clinicId: author.clinicId, patientId, endedAt: null },
      ...(programId === undefined ? {} : { programId }),
      OR: [{ untilOn: null }, { untilOn: { gte: day } }],
    },
    select: { id: true, fromOn: true },
  });
  for (const { id, fromOn } of running)
    await tx.pause.updateMany({
      where: { clinicId: author.clinicId, patientId, id, endedAt: null },
      data: { endedOn: fromOn > day ? fromOn : day, endedAt: now, endedById: staffId(author) },
    });
}

/**
 * Enters the rest of the pauses that were all ended at one moment of today anew, because what ended them is taken back; an ended row
 * is never changed. Answers the programs that were paused.
 */
export async function resumePauses(
  tx: Tx,
  author: PractitionerActor,
  own: Own,
  { endedAt, today, now }: { endedAt: Date; today: string; now: Date },
): Promise<ReadonlySet<string>> {
  const ended = await tx.pause.findMany({
    where: { ...own, endedAt },
    select: { programId: true, reason: true, note: true, fromOn: true, untilOn: true },
  });
  const day = toDateColumn(today);
  await tx.pause.createMany({
    data: ended.map((pause) => ({
      ...{ ...own, ...pause, id: crypto.randomUUID(), recordedAt: now },
      fromOn: pause.fromOn > day ? pause.fromOn : day,
      enteredById: staffId(author),
    })),
  });
  return new Set(ended.flatMap(({ programId }) => programId ?? []));
}

const staffId = (author: PractitionerActor): string | null =>
  author.kind === 'practitioner' ? author.practitionerRoleId : null;

import 'server-only';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import {
  endsVersion,
  type ProgramDeed,
  type ProgramStatus,
  statusAfter,
} from '@/lib/domain/program/program-life';
import { AppError } from '@/lib/errors';
import type { ProgramLifeInput } from '@/lib/schemas/program-life';
import { audit } from '@/lib/server/audit';
import { holdProgram } from '@/lib/server/data/program/program-publish';
import { requireProgram } from '@/lib/server/data/program/program-versions';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { beginProgramPause, endRunningPauses } from '@/lib/server/data/record/pause';
import { patientDay } from '@/lib/server/data/patient/patient-day';
import { act, type Tx } from '@/lib/server/db';

/**
 * Pauses, resumes or ends a program, or marks it as entered in error; the rows stay, and the span of a pause is kept. Refuses `conflict` what its present state does
 * not allow, and to resume beside another running program: a patient follows one at a time.
 */
export function changeProgramLife(
  author: PractitionerActor,
  patientId: string,
  programId: string,
  { deed }: Pick<ProgramLifeInput, 'deed'>,
  now: Date,
): Promise<{ status: ProgramStatus }> {
  return act(author, 'program.write', async (tx) => {
    await requireRecord(tx, author, patientId);
    await requireProgram(tx, author, patientId, programId);
    await holdProgram(tx, author, programId);
    const { status } = await requireProgram(tx, author, patientId, programId);
    const next = statusAfter(status, deed);
    if (next === null)
      throw new AppError('conflict', {
        userMessage: 'The program is in another state by now. Nothing was changed: look at it again.',
      });
    if (next === 'active') await requireNoOther(tx, patientId, programId);
    if (endsVersion(deed))
      await tx.programVersion.updateMany({
        where: { programId, status: 'active' },
        data: { status: 'ended', endedAt: now },
      });
    await tx.program.updateMany({ where: { id: programId, patientId }, data: { status: next } });
    await recordPause(tx, author, { patientId, programId }, next, now);
    await audit(tx, author, {
      action: 'program.write',
      patientId,
      entity: { kind: 'Program', id: programId },
      fields: ['status', deedNames[deed]],
    });
    return { status: next };
  });
}

/** What is written into the audit, beside the field: the deed. */
const deedNames: Record<ProgramDeed, string> = {
  pause: 'paused',
  resume: 'resumed',
  end: 'ended',
  mark_error: 'enteredInError',
};

/** The days of a paused program stand in the record like every other pause, so that there is one meaning of "paused". */
async function recordPause(
  tx: Tx,
  author: PractitionerActor,
  program: { patientId: string; programId: string },
  next: ProgramStatus,
  now: Date,
): Promise<void> {
  const own = { clinicId: author.clinicId, patientId: program.patientId };
  const today = await patientDay(tx, own, now);
  if (next === 'on_hold') await beginProgramPause(tx, author, program, today, now);
  else await endRunningPauses(tx, author, program, today, now);
}

async function requireNoOther(tx: Tx, patientId: string, programId: string): Promise<void> {
  const others = await tx.program.count({ where: { patientId, id: { not: programId }, status: 'active' } });
  if (others > 0)
    throw new AppError('conflict', {
      userMessage: 'Another program of this patient is running. Pause or end that one first.',
    });
}

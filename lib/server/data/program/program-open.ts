import 'server-only';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { AppError } from '@/lib/errors';
import type { VersionPhase } from '@/lib/schemas/program-phases';
import { visibleRecords } from '@/lib/server/access';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import type { Tx } from '@/lib/server/db';

type Opened = { programId: string; versionId: string };

/** Opens a program in the patient's running episode of care, with its first draft and no exercise yet. Refuses a patient out of sight, and `conflict` for one who was discharged. */
export async function openProgram(
  tx: Tx,
  author: PractitionerActor,
  patientId: string,
  draft: { title: string; painModel: 'standard' | 'protective' | 'relative'; phases: VersionPhase[] },
): Promise<Opened> {
  await requireRecord(tx, author, patientId);
  const episode = await tx.episodeOfCare.findFirst({
    where: { patientId, status: 'active', patient: visibleRecords(author) },
    orderBy: { startedOn: 'desc' },
    select: { id: true },
  });
  if (episode === null)
    throw new AppError('conflict', {
      userMessage: 'The patient was discharged. Reopen the episode first.',
    });
  const own = { clinicId: author.clinicId, patientId };
  const program = await tx.program.create({ data: { ...own, episodeId: episode.id }, select: { id: true } });
  const version = await tx.programVersion.create({
    data: { ...own, programId: program.id, number: 1, authorId: author.practitionerRoleId, ...draft },
    select: { id: true },
  });
  return { programId: program.id, versionId: version.id };
}

import 'server-only';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { Locale } from '@/lib/domain/result';
import type { PrecautionsView } from '@/lib/schemas/safety';
import { type BoundsPart, readBoundsView } from '@/lib/server/data/bounds/bounds-view';
import type { StoredProgram } from '@/lib/schemas/program-view';
import { readOpenPrograms } from '@/lib/server/data/program/program-versions';
import type { Work } from '@/lib/server/data/memo/memo';
import { readLoadContext } from '@/lib/server/data/patient/load-context';
import { readPrecautions } from '@/lib/server/data/precaution/precaution-records';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { readFacts, type RecordFacts } from '@/lib/server/data/record/facts';
import type { Tx } from '@/lib/server/db';

/** What whoever prescribes has to know of the patient, and what is prescribed, as it is kept. */
export type Prescribing = {
  /** The patient's own. */
  language: Locale;
  /** What load guidance knows. */
  context: LoadContext;
  precautions: PrecautionsView;
  /** What can be corrected from there. */
  record: Pick<RecordFacts, 'conditions' | 'equipment'>;
  /** How far each exercise in force may move by itself. */
  bounds: BoundsPart[];
  /** The draft and the active version of each program that has one. */
  programs: Record<string, StoredProgram>;
};

export const workOfPrescribing = (own: { clinicId: string; patientId: string }, now: Date): Work => ({
  patientId: own.patientId,
  kind: 'prescribing',
  make: (tx) => readPrescribing(tx, own, now),
});

async function readPrescribing(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  now: Date,
): Promise<Prescribing> {
  const { language } = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: own.clinicId, id: own.patientId } },
    select: { language: true },
  });
  const { conditions, equipment } = await readFacts(tx, own);
  const { parts } = await readBoundsView(tx, own, await readPatientRecords(tx, own, now));
  return {
    language,
    context: await readLoadContext(tx, own, now),
    precautions: await readPrecautions(tx, own, now),
    record: { conditions, equipment },
    bounds: parts,
    programs: await readOpenPrograms(tx, own),
  };
}

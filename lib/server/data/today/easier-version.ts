import 'server-only';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { sidesPerSet } from '@/lib/domain/dosage/side';
import { fittingNeighbours } from '@/lib/domain/progression/records/program-input';
import { variationDose } from '@/lib/domain/program/variation-dose';
import type { PatientRecords, RecordedExercise } from '@/lib/domain/record/recorded';
import { patientLimits } from '@/lib/domain/safety/patient-limits';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import type { EasierVersion } from '@/lib/schemas/today';
import { toCard } from '@/lib/server/data/exercise/exercise';
import { judgeStored } from '@/lib/server/data/precaution/precaution-records';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { weightsFor, wordsOf } from '@/lib/server/data/today/today-words';
import type { DayReader } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

type Row = Parameters<typeof fromRow>[0];

/**
 * The easier versions that a patient may do in the place of these prescriptions, by prescription: the one that was allowed, as long as
 * nothing on record speaks against it and its equipment is there, and never with more than is asked for now (`present`).
 */
export async function readEasier(
  tx: Tx,
  { language }: Pick<DayReader, 'language'>,
  planned: readonly { row: Row; present: Prescription }[],
  records: PatientRecords,
): Promise<ReadonlyMap<string, EasierVersion>> {
  const allowed = planned.flatMap(({ row, present }) => {
    const exercise = allowedNow(row, records);
    return exercise === null ? [] : [{ row, present, exercise }];
  });
  if (allowed.length === 0) return new Map();
  const precautions = { today: records.today, ...records.precautions };
  const contents = await readContents(tx, [...new Set(allowed.map(({ exercise }) => exercise.slug))]);
  return new Map(
    allowed.flatMap(({ row, present, exercise }) => {
      const newest = contents.get(exercise.slug);
      if (newest === undefined) return [];
      const { content } = newest;
      const prescription = fromRow(row);
      const dose = variationDose({ present, exercise, context: records.context, lowers: true });
      const written = { ...prescription, ...dose, note: null };
      const {
        prescriptionId: _id,
        note: _note,
        timesPerDay: _times,
        ...words
      } = wordsOf(row.id, content, written, language);
      const version: EasierVersion = {
        ...words,
        ...weightsFor(dose, content, records.context),
        sides: [...sidesPerSet(dose.side, content.laterality === 'unilateral')],
        cautions: patientLimits(judgeStored(toCard(newest), written, precautions)).map(
          (text) => text[language],
        ),
      };
      return [[row.id, version] as const];
    }),
  );
}

/** The exercise that was allowed, as it stands now; null where it does not fit any more. */
export function allowedNow(
  { id, easierSlug }: Pick<Row, 'id' | 'easierSlug'>,
  records: PatientRecords,
): RecordedExercise | null {
  if (easierSlug === null) return null;
  const prescription = records.versions
    .flatMap((version) => version.prescriptions)
    .find(({ prescriptionId }) => prescriptionId === id);
  if (prescription === undefined) return null;
  return fittingNeighbours(prescription, [easierSlug], records)[0] ?? null;
}

async function readContents(tx: Tx, slugs: readonly string[]) {
  const rows = await tx.exercise.findMany({
    where: { slug: { in: [...slugs] }, retired: false },
    select: {
      slug: true,
      versions: { orderBy: { version: 'desc' }, take: 1, select: { id: true, content: true } },
    },
  });
  return new Map(
    rows.flatMap(({ slug, versions: [newest] }) =>
      newest === undefined
        ? []
        : [[slug, { id: newest.id, content: exerciseContent.parse(newest.content) }] as const],
    ),
  );
}

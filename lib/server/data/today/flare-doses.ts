import 'server-only';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { exerciseSeconds, type Prescription } from '@/lib/domain/dosage/prescription';
import { ownedLoads } from '@/lib/domain/load/owned-loads';
import { flareDose } from '@/lib/domain/progression/records/flare-dose';
import type { FlareDay } from '@/lib/domain/progression/records/flare-on';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { PlanExercise } from '@/lib/schemas/day-plan';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import { readEasier } from '@/lib/server/data/today/easier-version';
import { wordsOf } from '@/lib/server/data/today/today-words';
import type { DayReader } from '@/lib/server/session/actor-types';
import type { Tx } from '@/lib/server/db';

type Planned = {
  row: Parameters<typeof readEasier>[2][number]['row'];
  content: ExerciseContent;
  prescription: Prescription;
  /** What is in force without a flare-up. */
  present: Prescription;
};
type InFlare = NonNullable<PlanExercise['inFlare']>;

/**
 * What would be in force of these prescriptions, and of their easier versions, while a flare-up lasts (LG-8.8), by prescription: a phone
 * without a network knows it from the moment the patient says so. None where a flare-up changes nothing.
 */
export async function flareDosesOf(
  tx: Tx,
  actor: Pick<DayReader, 'language'>,
  planned: readonly Planned[],
  records: PatientRecords,
): Promise<ReadonlyMap<string, InFlare>> {
  const early = await partsOf(tx, actor, planned, records, 'early');
  const later = await partsOf(tx, actor, planned, records, 'later');
  return new Map(
    planned.flatMap(({ row: { id } }) => {
      const [first, then] = [early.get(id), later.get(id)];
      if (first === undefined || then === undefined || (first.isSame && then.isSame)) return [];
      return [[id, { early: first.part, later: then.part }] as const];
    }),
  );
}

async function partsOf(
  tx: Tx,
  { language }: Pick<DayReader, 'language'>,
  planned: readonly Planned[],
  records: PatientRecords,
  step: FlareDay['dose'],
): Promise<ReadonlyMap<string, { part: InFlare['early']; isSame: boolean }>> {
  const lowered = planned.map((one) => {
    const { prescription, content, present } = one;
    const { context } = records;
    const owned = ownedLoads({ context, exercise: content, implement: prescription.loadEquipment });
    return { ...one, lower: flareDose(present, step, { prescribed: prescription, owned }) };
  });
  const easier = await readEasier(
    tx,
    { language },
    lowered.map(({ row, lower }) => ({ row, present: lower })),
    records,
  );
  return new Map(
    lowered.map(({ row, content, present, lower }) => {
      const { dose, sets, loadWords, weight, loadKind } = wordsOf(row.id, content, lower, language);
      const part = {
        ...{ dose, sets, loadWords, weight, loadKind },
        seconds: exerciseSeconds(lower, content.laterality === 'unilateral'),
        ...(easier.has(row.id) ? { easier: easier.get(row.id) } : {}),
      };
      return [row.id, { part, isSame: canonicalJson(lower) === canonicalJson(present) }] as const;
    }),
  );
}

import 'server-only';
import { describeDosage, describeLoad } from '@/lib/domain/dosage/describe-dosage';
import { describeSide } from '@/lib/domain/dosage/dosage-words';
import { plannedAmount } from '@/lib/domain/dosage/dosage';
import { type Load, takesWeight, weightOf } from '@/lib/domain/dosage/load';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { prescribedRhythm } from '@/lib/domain/figure/paint/prescribed-rhythm';
import { equipmentKindOf } from '@/lib/domain/library/derived-fields';
import type { LoadContext } from '@/lib/domain/load/load-context';
import { ownedLoads } from '@/lib/domain/load/owned-loads';
import type { Locale } from '@/lib/domain/result';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { TodayExercise } from '@/lib/schemas/today';
import { loadFigure } from '@/lib/server/pictures/figures';

type Words = Omit<
  TodayExercise,
  | 'ownRules'
  | 'ownWeights'
  | 'easier'
  | 'sides'
  | 'guidance'
  | 'cautions'
  | 'isDue'
  | 'week'
  | 'logs'
  | 'techniqueSaidOn'
  | 'last'
  | 'seconds'
>;

/** What the patient reads of one prescription, and the numbers the session screens count with. */
export function wordsOf(
  prescriptionId: string,
  content: ExerciseContent,
  dose: Prescription,
  locale: Locale,
): Words {
  const { load, side } = dose;
  const listed = { ...dose, restSeconds: null, tempo: null, effortTarget: null, schedule: null };
  return {
    prescriptionId,
    slug: content.slug,
    ...(content.figure === undefined ? {} : { figure: content.figure }),
    ...(content.photos === undefined
      ? {}
      : { photos: content.photos.map((photo) => ({ ...photo, alt: photo.alt[locale] })) }),
    ...(content.video === undefined ? {} : { video: content.video }),
    ...rhythmOf(content, dose),
    muscles: content.muscles,
    name: content.names[locale],
    setup: content.setup[locale],
    steps: content.steps.map((step) => step[locale]),
    breathing: content.breathing[locale],
    feelIt: content.feelIt[locale],
    stopIf: content.stopIf[locale],
    faults: content.commonFaults.map(({ fault, fix }) => ({ fault: fault[locale], fix: fix[locale] })),
    note: dose.note,
    dose: {
      long: describeDosage(dose, locale).long,
      line: describeDosage(listed, locale).long,
    },
    doseKind: dose.doseKind,
    sets: dose.sets,
    amount: plannedAmount(dose),
    sideWords: side === null || side === 'not_sided' ? null : describeSide(side, locale),
    loadWords: load === null ? null : describeLoad(load, locale),
    weight: weightOf(load),
    loadKind: loadKindOf(load),
    restSeconds: dose.restSeconds,
    timesPerDay: dose.timesPerDay,
  };
}

function rhythmOf(content: ExerciseContent, dose: Prescription): Pick<Words, 'rhythm'> {
  const figure = content.figure ?? loadFigure(content.slug);
  const rhythm = figure === null ? null : prescribedRhythm(figure, dose, equipmentKindOf(content.equipment));
  return rhythm === null ? {} : { rhythm };
}

/** The weights of the item that it is done with, where the dose is a weight or a share of a maximum. */
export function weightsFor(
  { load, loadEquipment }: Pick<Prescription, 'load' | 'loadEquipment'>,
  exercise: Pick<ExerciseContent, 'equipment'>,
  context: LoadContext,
): Pick<TodayExercise, 'ownWeights'> {
  if (!takesWeight(load)) return {};
  const owned = ownedLoads({ context, exercise, implement: loadEquipment });
  const weights = owned.flatMap(({ load: own }) => weightOf(own) ?? []);
  return weights.length === 0 ? {} : { ownWeights: weights };
}

function loadKindOf(load: Load | null): TodayExercise['loadKind'] {
  switch (load?.unit) {
    case undefined:
      return 'none';
    case 'kg':
    case 'lb':
      return 'weight';
    case 'percent1RM':
      return 'percent';
    case 'band':
      return 'band';
    case 'bodyweight':
      return 'bodyweight';
  }
}

import 'server-only';
import { describeDosage, describeLoad } from '@/lib/domain/dosage/describe-dosage';
import { describeSide } from '@/lib/domain/dosage/dosage-words';
import { plannedAmount } from '@/lib/domain/dosage/planned-sets';
import { toDescribe } from '@/lib/domain/program/dose-line';
import type { Locale } from '@/lib/domain/result';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { PrescriptionInput } from '@/lib/schemas/program';
import type { TodayExercise } from '@/lib/schemas/today';

type Words = Omit<TodayExercise, 'sides' | 'guidance' | 'cautions' | 'isDue' | 'logs' | 'last'>;

/** What the patient reads of one prescription, and the numbers the session screens count with. */
export function wordsOf(
  prescriptionId: string,
  content: ExerciseContent,
  dose: PrescriptionInput,
  locale: Locale,
): Words {
  const described = toDescribe(dose);
  const { load } = described.dosage;
  const listed = { ...described.dosage, restSeconds: null, tempo: null, effortTarget: null };
  const weight = dose.load?.unit === 'kg' || dose.load?.unit === 'lb' ? dose.load : null;
  return {
    prescriptionId,
    slug: content.slug,
    ...(content.figure === undefined ? {} : { figure: content.figure }),
    ...(content.photos === undefined
      ? {}
      : { photos: content.photos.map((photo) => ({ ...photo, alt: photo.alt[locale] })) }),
    ...(content.video === undefined ? {} : { video: content.video }),
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
      long: describeDosage(described, locale).long,
      line: describeDosage({ ...described, dosage: listed, schedule: null }, locale).long,
    },
    doseKind: dose.doseKind,
    sets: dose.sets,
    amount: plannedAmount(dose),
    sideWords: described.side === 'not_sided' ? null : describeSide(described.side, locale),
    loadWords: load === null ? null : describeLoad(load, locale),
    weight: weight === null ? null : { value: weight.value, unit: weight.unit },
    loadKind: loadKindOf(dose),
    restSeconds: dose.restSeconds,
    timesPerDay: dose.timesPerDay,
  };
}

function loadKindOf(dose: PrescriptionInput): TodayExercise['loadKind'] {
  switch (dose.load?.unit) {
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

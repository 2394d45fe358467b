'use client';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { isLeftOut } from '@/lib/client/records';
import { patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { ExerciseStill } from './exercise-still';

type AnywayListProps = {
  exercises: readonly TodayExercise[];
  locale: Locale;
  onBack: () => void;
  onNote: (exercise: TodayExercise) => void;
};

/** On a day with nothing planned: which exercise was done all the same. It counts as more than planned, never as missed. */
export function AnywayList({ exercises, locale, onBack, onNote }: AnywayListProps) {
  const words = patientWords[locale].today;
  return (
    <>
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {sessionWords[locale].back}
          </Button>
        }
      />
      <h1>{words.anywayTitle}</h1>
      <ul className="flex flex-col gap-2.5">
        {exercises
          .filter((exercise) => !isLeftOut(exercise) && exercise.logs.length < exercise.timesPerDay)
          .map((exercise) => (
            <li key={exercise.prescriptionId}>
              <button
                type="button"
                onClick={() => onNote(exercise)}
                className="flex min-h-control w-full items-center gap-3.5 rounded-large border border-line bg-card p-2 text-start hover:bg-tint"
              >
                <span className="flex h-16 w-20 flex-none items-center justify-center overflow-hidden rounded-panel bg-well p-1">
                  <ExerciseStill exercise={exercise} />
                </span>
                <span>
                  <b>{exercise.name}</b>
                  <span className="block text-sm text-muted">{exercise.dose.line}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

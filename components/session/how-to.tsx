import { FilmLink } from '@/components/exercise/film-link';
import { Disclosure } from '@/components/ui/disclosure';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { TodayExercise } from '@/lib/schemas/today';

type HowToProps = {
  exercise: Pick<
    TodayExercise,
    'setup' | 'steps' | 'breathing' | 'feelIt' | 'stopIf' | 'faults' | 'note' | 'dose' | 'video'
  >;
  words: SessionWords;
  fromPhysio: string;
  isOpen?: boolean;
};

/** How an exercise is done, when to stop, and what the physiotherapist wrote beside it. */
export function HowTo({ exercise, words, fromPhysio, isOpen = false }: HowToProps) {
  return (
    <div className="flex flex-col gap-3">
      {exercise.note !== null && (
        <p>
          <b>{fromPhysio}:</b> <span dir="auto">{exercise.note}</span>
        </p>
      )}
      <p className="border-s-4 border-red ps-3">{exercise.stopIf}</p>
      <Disclosure title={words.howTo} defaultExpanded={isOpen}>
        <div className="flex flex-col gap-3">
          <p>{exercise.setup}</p>
          <ol className="ms-5 flex list-decimal flex-col gap-1.5">
            {exercise.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <b>{words.breathing}:</b> {exercise.breathing}
          </p>
          <p>
            <b>{words.feelIt}:</b> {exercise.feelIt}
          </p>
          <div>
            <b>{words.mistakes}</b>
            <ul className="mt-1 flex flex-col gap-1">
              {exercise.faults.map(({ fault, fix }) => (
                <li key={fault}>
                  {fault}: {fix}
                </li>
              ))}
            </ul>
          </div>
          {exercise.video !== undefined && (
            <p>
              <FilmLink video={exercise.video} words={words.film} />
            </p>
          )}
          <p className="text-muted">{exercise.dose.long}</p>
        </div>
      </Disclosure>
    </div>
  );
}

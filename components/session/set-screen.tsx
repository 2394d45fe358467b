'use client';
import { Button } from '@/components/ui/plain-button';
import { amountInWords, asClock, weightInWords } from '@/lib/domain/log/amount-words';
import type { Weight } from '@/lib/domain/dosage/load';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

type SetScreenProps = {
  exercise: TodayExercise;
  setNumber: number;
  amount: number;
  weight: Weight | null;
  words: SessionWords;
  locale: Locale;
  onAmount: (amount: number) => void;
  onDone: () => void;
  onExceptions: () => void;
  onHurt: () => void;
};

/** One set: what to do, and one tap when all went as planned. Inside a range the number can be moved without leaving the screen. */
export function SetScreen(props: SetScreenProps) {
  const { exercise, setNumber, amount, weight, words, locale, onAmount, onDone, onExceptions, onHurt } =
    props;
  const { min, max } = exercise.amount;
  const load = weight === null ? exercise.loadWords : weightInWords(weight, locale);
  const what = amountInWords(exercise.doseKind, amount, locale);
  const isRange = min < max;
  const isOnly = exercise.sets === 1;
  const isLast = setNumber >= exercise.sets;
  return (
    <div className="flex flex-col gap-4">
      {!isOnly && <Bars done={setNumber - 1} of={exercise.sets} />}
      {isRange && !isOnly && (
        <p key={setNumber} className="text-center font-bold">
          {words.ofSets(setNumber, exercise.sets)}
        </p>
      )}
      <div className="flex items-center justify-center gap-3">
        {isRange && (
          <Button
            aria-label={words.fewer}
            isDisabled={amount <= min}
            onPress={() => onAmount(Math.max(min, amount - 1))}
          >
            <span className="w-5 text-lg">−</span>
          </Button>
        )}
        <p className="text-center text-2xl leading-tight font-bold" aria-live="polite">
          <span key={`${setNumber} ${what}`}>
            {isRange || isOnly ? what : `${words.set(setNumber)} · ${what}`}
          </span>
          {load !== null && (
            <span key={load} className="block">
              {load}
            </span>
          )}
        </p>
        {isRange && (
          <Button
            aria-label={words.more}
            isDisabled={amount >= max}
            onPress={() => onAmount(Math.min(max, amount + 1))}
          >
            <span className="w-5 text-lg">+</span>
          </Button>
        )}
      </div>
      {exercise.sideWords !== null && <p className="text-center font-bold">{exercise.sideWords}</p>}
      <div className="flex flex-col gap-2.5">
        <Button variant="primary" size="large" block onPress={onDone}>
          {words.done([what, load].filter((part) => part !== null).join(', '))}
        </Button>
        <Button size="large" block onPress={onExceptions}>
          {words.exceptions}
        </Button>
      </div>
      <div className="mt-2 flex justify-center">
        <Button variant="quiet" onPress={onHurt}>
          {words.hurt.button}
        </Button>
      </div>
      {!isLast && exercise.restSeconds !== null && exercise.restSeconds > 0 && (
        <p className="text-center text-sm text-muted">{words.thenRest(asClock(exercise.restSeconds))}</p>
      )}
    </div>
  );
}

/** How far the sets are, for the eye; the words say it too. */
function Bars({ done, of }: { done: number; of: number }) {
  return (
    <div aria-hidden="true" className="flex justify-center gap-2">
      {Array.from({ length: Math.min(of, 10) }, (_, set) => (
        <span
          key={set}
          className={`h-1.5 w-8 rounded-full ${set < done ? 'bg-action' : set === done ? 'bg-teal' : 'bg-line'}`}
        />
      ))}
    </div>
  );
}

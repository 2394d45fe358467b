import { asNoted } from '@/lib/client/easier';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import type { Sitting } from '@/lib/domain/log/sitting';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise, TodayView } from '@/lib/schemas/today';

/** What was done in a sitting, in one sentence: how many of its exercises, and of each its sets; null where nothing was to do. */
export function doneInOneSentence(view: TodayView, sitting: Sitting, locale: Locale): string | null {
  if (sitting.plan.length === 0) return null;
  const done = sitting.plan.flatMap(({ prescriptionId }) => {
    const exercise = view.exercises.find((one) => one.prescriptionId === prescriptionId);
    const log = exercise?.logs.find(
      ({ sessionId, outcome, sets }) =>
        sessionId === sitting.sessionId &&
        outcome !== 'skipped' &&
        // Stopped before its first set, nothing of it was done.
        (outcome !== 'stopped' || sets.length > 0),
    );
    return exercise === undefined || log === undefined ? [] : [oneDone(asNoted(exercise, log), log, locale)];
  });
  return sessionWords[locale].finished.did(done.length, sitting.plan.length, done);
}

function oneDone(exercise: TodayExercise, { sets }: LogView, locale: Locale): string {
  const [first] = sets;
  if (first === undefined) return exercise.name;
  const numbers = new Set(sets.map(({ setNumber }) => setNumber)).size;
  const isEven = sets.every(({ amount }) => amount === first.amount);
  const amount = isEven
    ? `${numbers} × ${amountInWords(exercise.doseKind, first.amount, locale)}`
    : sets.map((set) => set.amount).join(', ');
  const { loadValue, loadUnit } = first;
  const load =
    loadValue !== null && (loadUnit === 'kg' || loadUnit === 'lb')
      ? `, ${weightInWords({ value: loadValue, unit: loadUnit }, locale)}`
      : '';
  return `${exercise.name} (${amount}${load})`;
}

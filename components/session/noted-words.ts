import { asNoted } from '@/lib/client/easier';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import { calendarWords } from '@/lib/domain/messages/patient-calendar';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise } from '@/lib/schemas/today';

/** The numbers of an entry in a short line: the sets, the weight, the worst pain. */
export function notedWords(
  prescribed: TodayExercise,
  log: LogView,
  words: PatientWords,
  locale: Locale,
): string {
  const exercise = asNoted(prescribed, log);
  const reason = log.skipReason === null ? null : words.skipReasons[log.skipReason];
  if (log.outcome === 'skipped') return ` · ${reason}`;
  const amounts = log.sets.map((set) => set.amount);
  const isEven = amounts.every((amount) => amount === amounts[0]);
  const first = log.sets[0];
  const parts = [
    log.isEasier === true ? calendarWords[locale].easierNoted(exercise.name) : null,
    first === undefined
      ? null
      : isEven
        ? `${amounts.length} × ${amountInWords(exercise.doseKind, first.amount, locale)}`
        : amounts.join(', '),
    first !== undefined && first.loadValue !== null && (first.loadUnit === 'kg' || first.loadUnit === 'lb')
      ? weightInWords({ value: first.loadValue, unit: first.loadUnit }, locale)
      : null,
    painOf(log, words),
    reason,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => ` · ${part}`)
    .join('');
}

function painOf(log: LogView, words: PatientWords): string | null {
  const scores = [log.pain.during, log.pain.after].filter((score) => score !== undefined);
  return scores.length === 0 ? null : `${words.today.pain} ${Math.max(...scores)}`;
}

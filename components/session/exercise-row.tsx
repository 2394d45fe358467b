import type { ReactNode } from 'react';
import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import { guidanceWords } from '@/lib/domain/messages/patient-guidance';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise } from '@/lib/schemas/today';

type ExerciseRowProps = {
  exercise: TodayExercise;
  still: ReactNode;
  unsent: ReadonlySet<string>;
  words: PatientWords;
  locale: Locale;
  /** The way to change an entry; left out where entries are only read. */
  change?: (log: LogView) => ReactNode;
  /** What else can be done with it. */
  action?: ReactNode;
};

const looks: Record<LogView['outcome'], { mark: string; text: string }> = {
  done: { mark: '✓', text: 'text-teal-ink' },
  partly: { mark: '✓', text: 'text-teal-ink' },
  stopped: { mark: '■', text: 'text-red' },
  skipped: { mark: '○', text: 'text-muted' },
};

/** One exercise of the day: picture, name, dose, and what was noted of it. */
export function ExerciseRow({ exercise, still, unsent, words, locale, change, action }: ExerciseRowProps) {
  const { logs, timesPerDay } = exercise;
  return (
    <li className="flex items-center gap-3.5 border-b border-line py-2">
      {still !== null && (
        <div className="flex h-19 w-23 flex-none items-center justify-center overflow-hidden rounded-panel bg-well p-1">
          {still}
        </div>
      )}
      <div className="min-w-0 flex-1">
        <h2 className="text-base leading-snug">{exercise.name}</h2>
        <p className="text-sm text-muted">
          {exercise.guidance?.leaveOut === true ? guidanceWords[locale].leftOut : exercise.dose.line}
        </p>
        {timesPerDay > 1 && logs.length > 0 && (
          <p className="text-sm text-muted">{words.today.timesLeft(logs.length, timesPerDay)}</p>
        )}
        {logs.map((log) => (
          <div key={log.logId} className="flex flex-wrap items-center gap-x-3">
            <p className="text-sm">
              <b className={looks[log.outcome].text}>
                {looks[log.outcome].mark} {words.today[log.outcome]}
              </b>
              {notedWords(exercise, log, words, locale)}
              {unsent.has(log.logId) && <span className="text-muted"> · {words.today.waiting}</span>}
            </p>
            <span className="-ms-2.5">{change?.(log)}</span>
          </div>
        ))}
        {action !== undefined && <div className="-ms-2.5">{action}</div>}
      </div>
    </li>
  );
}

/** The numbers of an entry in a short line: the sets, the weight, the worst pain. */
export function notedWords(
  exercise: TodayExercise,
  log: LogView,
  words: PatientWords,
  locale: Locale,
): string {
  const reason = log.skipReason === null ? null : words.skipReasons[log.skipReason];
  if (log.outcome === 'skipped') return ` · ${reason}`;
  const amounts = log.sets.map((set) => set.amount);
  const isEven = amounts.every((amount) => amount === amounts[0]);
  const first = log.sets[0];
  const parts = [
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
  return scores.length === 0 ? null : `${words.progress.painHeading} ${Math.max(...scores)}`;
}

import type { ReactNode } from 'react';
import { notedWords } from '@/components/session/noted-words';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { LogView, TodayExercise } from '@/lib/schemas/today';
import { standingWords } from '@/lib/client/standing-words';

type DayRowProps = {
  exercise: TodayExercise;
  unsent: ReadonlySet<string>;
  words: PatientWords;
  locale: Locale;
  /** What is new in it since the last version, or follows from the last sessions: one line; null when nothing is. */
  news: string | null;
  /** The day is over: nothing of it is still to come. */
  isPast?: boolean;
  /** The way to change an entry. */
  change: (log: LogView) => ReactNode;
  /** What else can be done with it. */
  action?: ReactNode;
};

const marks: Record<LogView['outcome'] | 'open', { shape: string; look: string }> = {
  open: { shape: '', look: 'rounded-full border-2 border-edge' },
  done: { shape: '✓', look: 'rounded-full bg-action text-on-action' },
  partly: { shape: '✓', look: 'rounded-full border-2 border-action text-teal-ink' },
  stopped: { shape: '', look: 'rounded-[3px] bg-red' },
  skipped: { shape: '–', look: 'rounded-full border-2 border-edge text-muted' },
};

/** One exercise of the day in a line: its state, its name, the dose or what was noted. */
export function DayRow(props: DayRowProps) {
  const { exercise, unsent, words, locale, news, isPast = false, change, action } = props;
  const { logs, guidance } = exercise;
  const isStopped = guidance?.leaveOut === true || logs.some(({ outcome }) => outcome === 'stopped');
  const standing = isPast || isStopped ? null : standingWords(exercise, words.today, locale);
  const mark = marks[isStopped ? 'stopped' : (logs.at(-1)?.outcome ?? 'open')];
  return (
    <li className="flex gap-3 border-b border-line py-2.5">
      <span
        aria-hidden="true"
        className={`mt-0.5 flex size-6 flex-none items-center justify-center text-sm font-bold ${mark.look}`}
      >
        {mark.shape}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 className={isStopped ? 'text-base font-normal text-muted' : 'text-base leading-snug'}>
            {exercise.name}
          </h2>
          {logs.length === 0 && (
            <p className={isStopped ? 'text-sm font-bold text-red' : 'text-sm text-muted'}>
              {isStopped ? words.today.stopped : exercise.dose.line}
            </p>
          )}
        </div>
        {standing !== null && <p className="text-sm text-muted first-letter:uppercase">{standing}</p>}
        {logs.map((log) => (
          <div key={log.logId} className="flex flex-wrap items-center gap-x-3">
            <p className="text-sm">
              <b className={log.outcome === 'stopped' ? 'text-red' : undefined}>{words.today[log.outcome]}</b>
              {notedWords(exercise, log, words, locale)}
              {unsent.has(log.logId) && <span className="text-muted"> · {words.today.waiting}</span>}
            </p>
            <span className="-ms-2.5">{change(log)}</span>
          </div>
        ))}
        {news !== null && <p className="text-sm text-muted">{news}</p>}
        {exercise.cautions.length > 0 && logs.length === 0 && !isStopped && !isPast && (
          <p className="text-sm text-amber">▲ {words.today.takeCare}</p>
        )}
        {action !== undefined && action !== false && <div className="-ms-2.5">{action}</div>}
      </div>
    </li>
  );
}

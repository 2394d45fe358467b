import { dayWords } from '@/lib/domain/review/day-words';
import type { DayMatrix } from '@/lib/domain/review/day-matrix';
import { DayCell, MorningMark } from './day-cell';

/** The days of which anything is told, the newest first, each with what was done of which exercise. */
export function DayList({ matrix: { days, rows, mornings }, today }: { matrix: DayMatrix; today: string }) {
  const told = days
    .map((localDate, place) => ({
      localDate,
      morning: mornings[place] ?? null,
      exercises: rows.flatMap(({ lineageId, exercise, cells, comments }) => {
        const cell = cells[place];
        return cell === undefined || (cell.entries.length === 0 && !cell.isMissing)
          ? []
          : [{ lineageId, exercise, cell, said: comments.filter((one) => one.localDate === localDate) }];
      }),
    }))
    .filter(({ morning, exercises }) => morning !== null || exercises.length > 0)
    .toReversed();
  if (told.length === 0) return <p className="text-muted">Nothing was planned or done on these days.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
      {told.map(({ localDate, morning, exercises }) => (
        <li key={localDate} className="flex flex-col gap-1 px-3.5 py-2.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b className="inline-block first-letter:uppercase">{dayWords(localDate, today)}</b>
            {morning !== null && (
              <span className="text-sm text-muted">
                morning <MorningMark morning={morning} />
              </span>
            )}
          </p>
          <ul className="flex flex-col gap-1 text-sm">
            {exercises.map(({ lineageId, exercise, cell, said }) => (
              <li key={lineageId} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
                <span>{exercise}</span>
                <span className="text-end tabular-nums">
                  <DayCell cell={cell} />
                </span>
                {said.map(({ text }) => (
                  <bdi key={text} dir="auto" className="col-span-2 text-muted">
                    “{text}”
                  </bdi>
                ))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

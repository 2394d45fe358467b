import { Fragment } from 'react';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { skipWords } from '@/lib/domain/record/done-words';
import { dayWords } from '@/lib/domain/review/day-words';
import type { DayMatrix as Matrix, MatrixCell } from '@/lib/domain/review/day-matrix';
import { PainMark } from './pain-mark';

const cellClass = 'border-s border-line px-1.5 py-1.5 text-center align-top text-sm tabular-nums';
const headClass = 'border-s border-line px-1.5 py-1.5 text-center text-xs font-normal text-muted';

/** What was done of each exercise on each day of two weeks, with its worst pain; what was written beside it under its exercise. */
export function DayMatrix({ matrix, today }: { matrix: Matrix; today: string }) {
  const { days, rows, mornings, skips } = matrix;
  return (
    <>
      <ScrollFrame label="Two weeks, exercise by day">
        <table className="w-full border-collapse">
          <caption className="sr-only">
            What was done of each exercise on each of the last {days.length} days, with its worst pain
          </caption>
          <thead>
            <tr>
              <th scope="col" className="px-3 py-1.5 text-start text-xs font-normal text-muted">
                Exercise
              </th>
              {days.map((day) => (
                <th key={day} scope="col" className={headClass}>
                  {dayHead(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.lineageId}>
                <tr className="border-t border-line">
                  <th scope="row" className="px-3 py-1.5 text-start text-sm font-bold">
                    {row.exercise}
                  </th>
                  {row.cells.map((cell, place) => (
                    <td key={days[place]} className={cellClass}>
                      <Cell cell={cell} />
                    </td>
                  ))}
                </tr>
                {row.comments.length > 0 && (
                  <tr>
                    <td colSpan={days.length + 1} className="px-3 pb-1.5 text-sm">
                      {row.comments.map(({ localDate, text }) => (
                        <p key={`${localDate} ${text}`}>
                          <span className="text-muted first-letter:uppercase">
                            {dayWords(localDate, today)}:
                          </span>{' '}
                          <bdi dir="auto">“{text}”</bdi>
                        </p>
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
            <tr className="border-t border-line bg-side">
              <th scope="row" className="px-3 py-1.5 text-start text-sm font-bold">
                Morning
              </th>
              {mornings.map((morning, place) => (
                <td key={days[place]} className={cellClass}>
                  {morning !== null && (
                    <PainMark
                      pain={morning.pain}
                      zone={morning.zone === 'green' ? 'missing' : morning.zone}
                    />
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
      <p className="text-sm text-muted">
        ● comfortable, ▲ up to the limit, ■ above it. Morning: ▲ 1 above usual, ■ 2 or more. ○ planned,
        nothing reported. Reported by the patient; diaries tend to overstate.
      </p>
      {skips.length > 0 && (
        <p className="text-sm">
          Left out, by the reason given:{' '}
          {skips
            .map(({ reason, times }) => `${skipWords[reason]} ${times === 1 ? 'once' : `${times} times`}`)
            .join(', ')}
          .
        </p>
      )}
    </>
  );
}

function Cell({ cell: { entries, isMissing } }: { cell: MatrixCell }) {
  if (isMissing)
    return (
      <span className="font-bold text-amber">
        <span aria-hidden="true">○</span>
        <VisuallyHidden>planned, nothing reported</VisuallyHidden>
      </span>
    );
  return entries.map(({ done, pain, zone }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sittings of one day, in their order
    <span key={place} className="block">
      {done} <PainMark pain={pain} zone={zone} />
    </span>
  ));
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const dayHead = (localDate: string): string =>
  `${weekdays[new Date(`${localDate}T00:00:00Z`).getUTCDay()]} ${Number(localDate.slice(8))}`;

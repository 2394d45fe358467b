'use client';
import { Fragment } from 'react';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { skipWords } from '@/lib/domain/record/done-words';
import { dayWords } from '@/lib/domain/review/day-words';
import type { DayMatrix as Days } from '@/lib/domain/review/day-matrix';
import { DayCell, MorningMark } from './day-cell';
import { DayList } from './day-list';

const cellClass = 'border-s border-line px-1.5 py-1.5 text-center align-top text-sm tabular-nums';
const headClass = 'border-s border-line px-1.5 py-1.5 text-center text-xs font-normal text-muted';

type Props = { matrix: Days; today: string };

/** What was done of each exercise on each day of two weeks, with its worst pain; a list of days where fifteen columns have no room. */
export function DayMatrix({ matrix, today }: Props) {
  const { skips } = matrix;
  const isWide = useMediaQuery('(min-width: 40rem)');
  return (
    <>
      {isWide ? <Matrix matrix={matrix} today={today} /> : <DayList matrix={matrix} today={today} />}
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

/** What was written beside an exercise stands under it. */
function Matrix({ matrix: { days, rows, mornings }, today }: Props) {
  return (
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
                <span className="block">{weekdayWord(day)}</span> {Number(day.slice(8))}
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
                    <DayCell cell={cell} />
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
                <MorningMark morning={morning} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const weekdayWord = (localDate: string): string | undefined =>
  weekdays[new Date(`${localDate}T00:00:00Z`).getUTCDay()];

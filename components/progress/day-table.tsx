import { dayInWords } from '@/lib/domain/messages/patient';
import type { ProgressWords } from '@/lib/domain/messages/patient-progress';
import type { Locale } from '@/lib/domain/result';
import type { ProgressDay } from '@/lib/schemas/portal';
import { cx } from '@/components/ui/cx';
import { narrowRow, TableHead } from './table-head';

type DayTableProps = { days: readonly ProgressDay[]; words: ProgressWords; locale: Locale };

/** What was noted on each day. */
export function DayTable({ days, words, locale }: DayTableProps) {
  return (
    <div className="@container">
      <table className="w-full text-start @max-[16rem]:block">
        <TableHead names={[words.day, words.exercises, words.pain]} />
        <tbody className="@max-[16rem]:block">
          {days.map((day) => (
            <tr key={day.localDate} className={cx('border-b border-line align-top', narrowRow)}>
              <th
                scope="row"
                className="py-2 pe-3 text-start font-normal @max-[16rem]:col-span-2 @max-[16rem]:pb-0 @min-[16rem]:whitespace-nowrap"
              >
                <time dateTime={day.localDate}>{dayInWords(day.localDate, locale, 'short')}</time>
              </th>
              <td className="py-2 pe-3 @max-[16rem]:col-span-2 @max-[16rem]:py-0">{countsOf(day, words)}</td>
              <td className="py-2 text-end @max-[16rem]:col-span-2 @max-[16rem]:pt-0 @max-[16rem]:text-start">
                <span className="text-muted @min-[16rem]:hidden">{words.pain}: </span>
                {day.highestPain ?? <span className="text-sm text-muted">{words.notStated}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function countsOf(day: ProgressDay, words: ProgressWords): string {
  return [
    day.done > 0 ? words.doneCount(day.done) : null,
    day.partly > 0 ? words.partlyCount(day.partly) : null,
    day.skipped > 0 ? words.skippedCount(day.skipped) : null,
    day.state === 'stopped_for_pain' ? words.stoppedForPain : null,
    day.state === 'skipped_for_pain' ? words.skippedForPain : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

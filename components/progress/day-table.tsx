import { dayInWords } from '@/lib/domain/messages/patient';
import type { ProgressWords } from '@/lib/domain/messages/patient-progress';
import type { Locale } from '@/lib/domain/result';
import type { ProgressDay } from '@/lib/schemas/portal';
import { TableHead } from './table-head';

type DayTableProps = { days: readonly ProgressDay[]; words: ProgressWords; locale: Locale };

/** What was noted on each day. */
export function DayTable({ days, words, locale }: DayTableProps) {
  return (
    <table className="w-full text-start">
      <TableHead names={[words.day, words.exercises, words.pain]} />
      <tbody>
        {days.map((day) => (
          <tr key={day.localDate} className="border-b border-line align-top">
            <th scope="row" className="py-2 pe-3 text-start font-normal whitespace-nowrap">
              <time dateTime={day.localDate}>{dayInWords(day.localDate, locale, 'short')}</time>
            </th>
            <td className="py-2 pe-3">{countsOf(day, words)}</td>
            <td className="py-2 text-end">
              {day.highestPain ?? <span className="text-sm text-muted">{words.notStated}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

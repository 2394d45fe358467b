import { amountInWords, weightInWords } from '@/lib/domain/log/amount-words';
import { dayInWords } from '@/lib/domain/messages/patient';
import type { ProgressWords } from '@/lib/domain/messages/patient-progress';
import type { Locale } from '@/lib/domain/result';
import type { ExerciseLine } from '@/lib/schemas/portal';
import { StepLine } from './step-line';
import { cx } from '@/components/ui/cx';
import { narrowRow, TableHead } from './table-head';

type Props = { lines: readonly ExerciseLine[]; words: ProgressWords; locale: Locale };

/** Fewer days than this are told, not drawn. */
const fewestDrawn = 3;

/** Each exercise with what it began with, how it went, and what it is now. */
export function ExerciseLines({
  lines,
  words,
  locale,
  firstDay,
  lastDay,
}: Props & { firstDay: string; lastDay: string }) {
  return (
    <ul className="@container flex flex-col">
      {lines.map((line) => {
        const { lineageId, name, unit, points } = line;
        const [first, last] = [points[0], points.at(-1)];
        if (first === undefined || last === undefined) return null;
        const isDrawn = points.length >= fewestDrawn;
        return (
          <li key={lineageId} className="border-b border-line py-2.5">
            <p className="font-bold">{name}</p>
            <div className="grid items-center gap-3 @min-[16rem]:grid-cols-[1fr_minmax(0,1fr)_1fr]">
              <span className="text-muted">
                {isDrawn && words.eachFrom(inWords(first.value, unit, locale))}
              </span>
              <span>{isDrawn && <StepLine points={points} firstDay={firstDay} lastDay={lastDay} />}</span>
              <b className="@min-[16rem]:text-end">{inWords(last.value, unit, locale)}</b>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The same as numbers: each day from which an exercise was done with another amount. */
export function ExerciseTable({ lines, words, locale }: Props) {
  return (
    <div className="@container">
      <table className="w-full text-start @max-[16rem]:block">
        <TableHead names={[words.exercise, words.day, words.amount]} />
        {lines.map(({ lineageId, name, unit, points }) => {
          const steps = points.filter(({ value }, place) => value !== points[place - 1]?.value);
          return (
            <tbody key={lineageId} className="@max-[16rem]:block">
              {steps.map(({ localDate, value }, place) => (
                <tr key={localDate} className={cx('border-b border-line align-top', narrowRow)}>
                  {place === 0 && (
                    <th
                      scope="rowgroup"
                      rowSpan={steps.length}
                      className="py-2 pe-3 text-start font-normal @max-[16rem]:col-span-2 @max-[16rem]:pb-0"
                    >
                      {name}
                    </th>
                  )}
                  <td className="py-2 pe-3 @min-[16rem]:whitespace-nowrap">
                    <time dateTime={localDate}>{dayInWords(localDate, locale, 'short')}</time>
                  </td>
                  <td className="py-2 text-end">{inWords(value, unit, locale)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

const inWords = (value: number, unit: ExerciseLine['unit'], locale: Locale): string =>
  unit === 'kg' || unit === 'lb'
    ? weightInWords({ value: String(value), unit }, locale)
    : amountInWords(unit, value, locale);

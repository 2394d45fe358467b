import type { DryRunWeek } from '@/lib/domain/program/dry-run';
import { ruleMarks } from './rule-marks';

const head = 'border-b border-line py-1 pe-2 text-start text-xs font-normal text-muted';
const cell = 'py-2 pe-2 align-top';

/** Week by week: the dose at its end and what the rules did, in words with their rows. */
export function DryRunTable({ weeks, name }: { weeks: readonly DryRunWeek[]; name: string }) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{name}: the next six weeks</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            Week
          </th>
          <th scope="col" className={head}>
            Load, sets × each
          </th>
          <th scope="col" className={head}>
            What the rules do
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <Row key={week.week} {...week} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ week, load, dose, notes }: DryRunWeek) {
  return (
    <tr className="border-t border-line first:border-t-0">
      <th scope="row" className={`${cell} text-start font-bold tabular-nums`}>
        {week}
      </th>
      <td className={`${cell} w-26 tabular-nums`}>
        {load !== null && <b className="block">{load}</b>}
        {dose ?? <span aria-label="none">–</span>}
      </td>
      <td className={`${cell} pe-0`}>
        <ul className="flex flex-col gap-1">
          {notes.map(({ kind, words }) => (
            <li key={words}>
              <span className={`font-bold ${ruleMarks[kind].tone}`}>
                <span aria-hidden="true">{ruleMarks[kind].mark}</span>
                <span className="sr-only">{kind}: </span>
              </span>{' '}
              {words}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

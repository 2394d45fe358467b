import { ScrollFrame } from '@/components/ui/scroll-frame';
import type { CellFault } from '@/lib/domain/log/diary-cell';
import { cellKey, type DiaryGrid } from '@/lib/domain/log/diary-grid';
import { DiaryCell } from './diary-cell';

type Props = {
  grid: DiaryGrid;
  number: number;
  cells: ReadonlyMap<string, string>;
  faultOf: (key: string) => CellFault | null;
  valid: { first: string; last: string };
  onType: (key: string, text: string) => void;
  onFocus: (key: string | null) => void;
};

/** The boxes of one exercise as they are printed: days across, what to note down the side. */
export function DiaryTable({ grid, number, cells, faultOf, valid, onType, onFocus }: Props) {
  const { exercise, columns, rows } = grid;
  const title = `${number}. ${exercise.name}`;
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h2 className="text-md">
        {title} <span className="text-sm font-normal text-muted">{exercise.doseWords}</span>
      </h2>
      <ScrollFrame label={grid.caption}>
        <table className="border-collapse">
          <caption className="sr-only">{grid.caption}</caption>
          <thead>
            <tr>
              <td className="sticky start-0 z-1 bg-card px-3 py-1 text-xs text-muted">{grid.corner}</td>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="px-1 py-1 text-xs font-normal text-muted">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label} data-diary-row="">
                <th
                  scope="row"
                  className="sticky start-0 z-1 w-32 min-w-28 bg-card px-3 py-1 text-start text-sm font-normal"
                >
                  {row.label}
                </th>
                {columns.map((column) => {
                  const key = cellKey(exercise.prescriptionId, column.key, row);
                  const { date } = column;
                  return (
                    <DiaryCell
                      key={key}
                      name={key}
                      label={`${exercise.name}, ${column.label}, ${row.label}`}
                      text={cells.get(key) ?? ''}
                      fault={faultOf(key)}
                      isClosed={date !== null && (date < valid.first || date > valid.last)}
                      onType={onType}
                      onFocus={onFocus}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}

import type { ReactNode } from 'react';
import { ScrollFrame } from '@/components/ui/scroll-frame';
import type { CellFault } from '@/lib/domain/log/diary-cell';
import type { DiaryColumn } from '@/lib/domain/log/diary-grid';
import { DiaryCell } from './diary-cell';

export type TableRow<Kind extends string> = { kind: Kind; turn: number; label: string };

type Props<Kind extends string> = {
  title: string;
  hint: string;
  /** What stands before day and row in the name of a box. */
  subject: string;
  table: {
    columns: readonly DiaryColumn[];
    rows: readonly TableRow<Kind>[];
    caption: string;
    corner: string;
  };
  keyOf: (column: DiaryColumn, row: TableRow<Kind>) => string;
  isClosed: (column: DiaryColumn, row: TableRow<Kind>) => boolean;
  cells: ReadonlyMap<string, string>;
  faultOf: (key: string) => CellFault | null;
  onType: (key: string, text: string) => void;
  onFocus: (key: string | null) => void;
  /** What can be done with a whole column, under its name. */
  actionOf?: (column: DiaryColumn) => ReactNode;
};

/** Boxes as they are printed: days across, what to note down the side. */
export function DiaryTable<Kind extends string>(props: Props<Kind>) {
  const { title, hint, subject, table, keyOf, isClosed, cells, faultOf, onType, onFocus, actionOf } = props;
  const { columns, rows } = table;
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <h2 className="text-md">
        {title} <span className="text-sm font-normal text-muted">{hint}</span>
      </h2>
      <ScrollFrame label={table.caption}>
        <table className="border-collapse">
          <caption className="sr-only">{table.caption}</caption>
          <thead>
            <tr>
              <td className="sticky start-0 z-1 bg-card px-3 py-1 text-xs text-muted">{table.corner}</td>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className="px-1 py-1 align-top text-xs font-normal text-muted"
                >
                  {column.label}
                  {actionOf !== undefined && <div>{actionOf(column)}</div>}
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
                  const key = keyOf(column, row);
                  return (
                    <DiaryCell
                      key={key}
                      name={key}
                      label={`${subject}, ${column.label}, ${row.label}`}
                      text={cells.get(key) ?? ''}
                      fault={faultOf(key)}
                      isClosed={isClosed(column, row)}
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

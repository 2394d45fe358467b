import type { HandoutModel, LogTable } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/log-tables.module.css';

/** The boxes to write in. On a narrow screen a table scrolls by itself; on paper it always fits. */
export function LogTables({ tables, print }: { tables: readonly LogTable[]; print: HandoutModel['print'] }) {
  const className = `${styles.scroll} ${print === 'large' ? styles.large : ''}`;
  return tables.map((table) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard must reach it
    <section key={table.caption} className={className} aria-label={table.caption} tabIndex={0}>
      <table className={`${styles.log} ${emptyCells(table).length > mostRoomy ? styles.dense : ''}`}>
        <caption className={styles.unseen}>{table.caption}</caption>
        <thead>
          <tr>
            <td className={styles.rowLabel}>{table.corner}</td>
            {table.headers.map((header) => (
              <th key={header.date} scope="col" colSpan={header.span}>
                <time dateTime={header.date}>
                  {header.lines[0]}
                  {isNarrow(table, print) ? <br /> : ' '}
                  {header.lines[1]}
                </time>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row}>
              <th scope="row" className={styles.rowLabel}>
                {row}
              </th>
              {emptyCells(table).map((cell) => (
                <td key={cell}>&nbsp;</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

/** Columns that leave room beside two digits. */
const mostRoomy = 14;

/** Columns in which day and date stand below each other, so that all headers look alike. */
const isNarrow = (table: LogTable, print: HandoutModel['print']) =>
  emptyCells(table).length > (print === 'large' ? 4 : 7);

function emptyCells(table: LogTable): string[] {
  return table.headers.flatMap(({ date, span }) =>
    Array.from({ length: span }, (_, column) => `${date}-${column}`),
  );
}

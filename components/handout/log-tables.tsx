import type { HandoutModel, LogTable } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/log-tables.module.css';

type Props = { tables: readonly LogTable[]; print: HandoutModel['print'] };

/** The boxes to write in. On a narrow screen a table scrolls by itself; on paper it always fits. */
export const LogTables = ({ tables, print }: Props) =>
  tables.map((table) => <Boxes key={table.caption} table={table} print={print} />);

function Boxes({ table, print }: { table: LogTable; print: HandoutModel['print'] }) {
  const cells = table.headers.flatMap(({ date, span }) =>
    Array.from({ length: span }, (_, column) => `${date}-${column}`),
  );
  const isNarrow = cells.length > widest[print];
  return (
    <section
      className={`${styles.scroll} ${print === 'large' ? styles.large : ''}`}
      aria-label={table.caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard must reach it
      tabIndex={0}
    >
      <table className={`${styles.log} ${cells.length > mostRoomy ? styles.dense : ''}`}>
        <caption className={styles.unseen}>{table.caption}</caption>
        <thead>
          <tr>
            <td className={styles.rowLabel}>{table.corner}</td>
            {table.headers.map((header) => (
              <th key={header.date} scope="col" colSpan={header.span}>
                <time dateTime={header.date}>
                  {header.lines[0]}
                  {isNarrow ? <br /> : ' '}
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
              {cells.map((cell) => (
                <td key={cell}>&nbsp;</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Columns that leave room beside two digits. */
const mostRoomy = 14;
/** Columns that leave room for day and date on one line; in a wider table they stand below each other in all headers. */
const widest = { standard: 7, large: 4 } as const;

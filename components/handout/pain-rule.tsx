import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/pain-rule.module.css';

type Props = {
  pain: HandoutModel['pain'];
  /** Large words and full sheets: a zone to a row, which takes less of the page than columns. */
  inRows: boolean;
};

/** The pain rule of this program: three zones, told apart by their words first. */
export function PainRule({ pain, inRows }: Props) {
  return (
    <section className={styles.pain} aria-labelledby="handout-pain">
      <h2 id="handout-pain">{pain.heading}</h2>
      <p>{pain.intro}</p>
      <table className={`${styles.zones} ${inRows ? styles.rows : styles.columns}`}>
        {inRows ? <ZoneRows zones={pain.zones} /> : <ZoneColumns zones={pain.zones} />}
      </table>
      <p>{pain.severe}</p>
    </section>
  );
}

function ZoneRows({ zones }: Pick<HandoutModel['pain'], 'zones'>) {
  return (
    <tbody>
      {zones.map((zone) => (
        <tr key={zone.zone} className={styles[zone.zone]}>
          <th scope="row">{zone.heading}</th>
          <td>{zone.text}</td>
        </tr>
      ))}
    </tbody>
  );
}

function ZoneColumns({ zones }: Pick<HandoutModel['pain'], 'zones'>) {
  return (
    <>
      <thead>
        <tr>
          {zones.map((zone) => (
            <th key={zone.zone} scope="col" className={styles[zone.zone]}>
              {zone.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {zones.map((zone) => (
            <td key={zone.zone} className={styles[zone.zone]}>
              {zone.text}
            </td>
          ))}
        </tr>
      </tbody>
    </>
  );
}

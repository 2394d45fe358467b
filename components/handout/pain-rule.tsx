import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/pain-rule.module.css';

/** The pain rule of this program: three zones, told apart by their words first. */
export function PainRule({ pain }: { pain: HandoutModel['pain'] }) {
  return (
    <section className={styles.pain} aria-labelledby="handout-pain">
      <h2 id="handout-pain">{pain.heading}</h2>
      <p>{pain.intro}</p>
      <table className={styles.zones}>
        <thead>
          <tr>
            {pain.zones.map((zone) => (
              <th key={zone.zone} scope="col" className={styles[zone.zone]}>
                {zone.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {pain.zones.map((zone) => (
              <td key={zone.zone} className={styles[zone.zone]}>
                {zone.text}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>{pain.severe}</p>
    </section>
  );
}

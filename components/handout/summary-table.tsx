import type { HandoutExercise, HandoutModel } from '@/lib/domain/handout/handout-model';
import { Labelled } from '@/components/handout/labelled';
import styles from '@/components/handout/summary-table.module.css';

type Props = { words: NonNullable<HandoutModel['summary']>; exercises: readonly HandoutExercise[] };

/** All exercises and their doses on one sheet, without pictures. */
export function SummaryTable({ words, exercises }: Props) {
  return (
    <section className={styles.summary} aria-labelledby="handout-summary">
      <h2 id="handout-summary">{words.caption}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.exercise}</th>
            <th scope="col">{words.dose}</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map((exercise) => (
            <tr key={exercise.number}>
              <th scope="row">
                {exercise.number}. <bdi>{exercise.name}</bdi>
                {exercise.phase === null ? null : <p className={styles.phase}>{exercise.phase}</p>}
                {exercise.place === null ? null : <p className={styles.phase}>{exercise.place}</p>}
              </th>
              <td>
                <p>{exercise.dose.join('\u{a0}· ')}</p>
                {exercise.usualDose === null ? null : <Labelled item={exercise.usualDose} />}
                {exercise.doseWords === null ? null : <p>{exercise.doseWords}</p>}
                {exercise.cautions.map((caution) => (
                  <Labelled key={caution.text} item={caution} />
                ))}
                {exercise.easier === null ? null : <Labelled item={exercise.easier} />}
                {exercise.note === null ? null : <Labelled item={exercise.note} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

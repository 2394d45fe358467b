import type { HandoutModel } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/routine-list.module.css';

type Props = { routine: NonNullable<HandoutModel['routine']>; withSteps: boolean };

/** The whole round at a glance, in its order; the exercises follow one by one. */
export function RoutineList({ routine, withSteps }: Props) {
  return (
    <section className={styles.routine} aria-labelledby="handout-routine">
      <h2 id="handout-routine">{routine.heading}</h2>
      <p>{routine.leadIn}</p>
      {withSteps && (
        <ol>
          {routine.steps.map(({ name, note }) => (
            <li key={name}>
              {name}
              {note === null ? null : ` (${note})`}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

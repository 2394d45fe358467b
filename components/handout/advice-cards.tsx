import type { AdviceText } from '@/lib/domain/handout/handout-model';
import styles from '@/components/handout/advice-cards.module.css';

/** The chosen advice, each card whole on its page. */
export function AdviceCards({ cards }: { cards: readonly AdviceText[] }) {
  return cards.map((card) => {
    const headingId = `handout-advice-${card.slug}`;
    return (
      <section key={card.slug} className={styles.card} aria-labelledby={headingId}>
        <h2 id={headingId}>{card.heading}</h2>
        <ul>
          {card.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {card.stopIf === null ? null : (
          <p>
            <strong>{card.stopIf}</strong>
          </p>
        )}
      </section>
    );
  });
}

import { dayWords } from '@/lib/domain/review/day-words';
import type { SinceVisit } from '@/lib/domain/review/since-visit';

/** What has happened since the last visit, a line each. */
export function SinceVisitLines({ view, today }: { view: SinceVisit; today: string }) {
  const { since, days, isVisit, lines } = view;
  return (
    <section aria-labelledby="since-visit" className="flex flex-col gap-2">
      <h2 id="since-visit">
        {isVisit ? 'Since your last visit' : 'The last two weeks'}{' '}
        <span className="text-sm font-normal text-muted">
          {dayWords(since, today)}, {days} {days === 1 ? 'day' : 'days'}
        </span>
      </h2>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-5 gap-y-1.5 rounded-panel border border-line bg-card p-4 max-sm:grid-cols-1">
        {lines.map(({ about, says }) => (
          <div key={about} className="contents">
            <dt className="text-muted">{about}</dt>
            <dd className="min-w-0 tabular-nums max-sm:mb-1">{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

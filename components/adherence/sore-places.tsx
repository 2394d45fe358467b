import { bodyRegionLabels } from '@/lib/domain/body-chart/region-labels';
import { courseDays } from '@/lib/domain/review/course';
import { dayWords } from '@/lib/domain/review/day-words';
import type { SorePlace } from '@/lib/domain/review/sore-places';
import { addDays } from '@/lib/domain/time/calendar-date';
import { SoreBody } from './sore-body';

/** Where it hurt on the mornings of eight weeks, as the patient marked it: on the body, and as a list, each place with its days. */
export function SorePlaces({ places, today }: { places: readonly SorePlace[]; today: string }) {
  if (places.length === 0) return null;
  const dayOf = (place: number) => dayWords(addDays(today, place + 1 - courseDays), today);
  return (
    <section aria-labelledby="where" className="flex flex-col gap-2 print:hidden">
      <h3 id="where" className="text-md font-bold">
        Where the mornings hurt{' '}
        <span className="text-sm font-normal text-muted">8 weeks, asked on bad mornings only</span>
      </h3>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 rounded-panel border border-line bg-card p-3.5">
        <SoreBody places={places} />
        <ul className="flex flex-col divide-y divide-line min-w-0 flex-1 basis-72">
          {places.map(({ region, points }) => (
            <li key={region} className="grid items-center gap-x-4 gap-y-1 py-1.5 sm:grid-cols-[14rem_1fr]">
              <span>
                <b>{bodyRegionLabels[region].en}</b>
                <span className="block text-sm text-muted">{inWords(points, dayOf)}</span>
              </span>
              <svg
                viewBox={`0 0 ${courseDays * 6} 20`}
                aria-hidden="true"
                preserveAspectRatio="none"
                className="block h-5 w-full"
              >
                <path d={`M0 19H${courseDays * 6}`} className="stroke-line" />
                {points.map(([place, pain]) => (
                  <rect
                    key={place}
                    x={place * 6 + 1}
                    y={18 - pain * 1.7}
                    width="4"
                    height={pain * 1.7 + 1}
                    className="fill-red"
                  />
                ))}
              </svg>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function inWords(points: SorePlace['points'], dayOf: (place: number) => string): string {
  const worst = Math.max(...points.map(([, pain]) => pain));
  const [last] = points.at(-1) ?? [0];
  return points.length === 1
    ? `pain ${worst}, ${dayOf(last)}`
    : `${points.length} times, up to ${worst}, last ${dayOf(last)}`;
}

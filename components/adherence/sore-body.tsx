import { bodyRegions } from '@/lib/domain/body-chart/body-regions';
import { figureRoom, halfFigure, regionPlaces } from '@/lib/domain/body-chart/region-places';
import { courseDays } from '@/lib/domain/review/course';
import type { SorePlace } from '@/lib/domain/review/sore-places';

const { halfWidth, height } = figureRoom;
const lateDays = 14;

/** The places on the body, front and back: the larger, the worse it was; filled, where it hurt in the last two weeks. The list beside it says the same. */
export function SoreBody({ places }: { places: readonly SorePlace[] }) {
  return (
    <figure className="flex flex-col gap-1">
      <svg
        viewBox={`0 0 ${4 * halfWidth} ${height + 16}`}
        width={4 * halfWidth}
        height={height + 16}
        aria-hidden="true"
        className="mx-auto block"
      >
        <defs>
          <path id="half-figure" d={halfFigure} />
        </defs>
        {(['front', 'back'] as const).map((view, at) => (
          <g key={view} transform={`translate(${(2 * at + 1) * halfWidth})`}>
            <g className="fill-line">
              <use href="#half-figure" />
              <use href="#half-figure" transform="scale(-1 1)" />
            </g>
            {places
              .filter(({ region }) => isOn(region, view))
              .map((place) => (
                <Mark key={place.region} place={place} />
              ))}
            <text y={height + 12} textAnchor="middle" className="fill-muted text-[12px]">
              {view}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="max-w-48 text-sm text-muted">
        Larger: worse. Filled: in the last {lateDays} days. Left or right is not asked: marked on both.
      </figcaption>
    </figure>
  );
}

const isOn = (region: SorePlace['region'], view: 'front' | 'back'): boolean =>
  bodyRegions[region].view === view || bodyRegions[region].view === 'both';

function Mark({ place: { region, points } }: { place: SorePlace }) {
  const [x, y] = regionPlaces[region];
  const worst = Math.max(...points.map(([, pain]) => pain));
  const isLate = points.some(([place]) => place >= courseDays - lateDays);
  return [x, -x]
    .slice(0, x === 0 ? 1 : 2)
    .map((at) => (
      <circle
        key={at}
        cx={at}
        cy={y}
        r={2 + worst * 0.3}
        strokeWidth="1.2"
        className={isLate ? 'fill-red stroke-card' : 'fill-card stroke-red'}
      />
    ));
}

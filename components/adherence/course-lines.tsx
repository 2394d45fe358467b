import { cx } from '@/components/ui/cx';
import type { CourseSeries, PainOfDay } from '@/lib/domain/review/course';
import { courseDoseY, coursePainY, courseSize, courseX, painPath, stepPath } from './course-scale';

/** Where each moment of pain stands apart by its shape, not by its colour alone. */
export const moments = [
  { key: 'before', word: 'before' },
  { key: 'during', word: 'during' },
  { key: 'after', word: 'after' },
  { key: 'morning', word: 'next morning' },
] as const;

type Sized = { count: number; width: number };

/** Pain of each day: a mark for each moment, a line through what was felt during and one through the mornings. */
export function PainLines({ pain, count, width }: Sized & { pain: readonly PainOfDay[] }) {
  const scoresOf = (key: (typeof moments)[number]['key']) =>
    pain.flatMap((day) => (day[key] === null ? [] : [{ place: day.place, score: day[key], day }]));
  return (
    <>
      <path
        d={painPath(scoresOf('during'), count, width)}
        fill="none"
        strokeWidth="1.8"
        className="stroke-ink"
      />
      <path
        d={painPath(scoresOf('morning'), count, width)}
        fill="none"
        strokeDasharray="3 2"
        className="stroke-blue"
      />
      {moments.map(({ key }) =>
        scoresOf(key).map(({ place, score, day }) => (
          <Mark
            key={`${key} ${place}`}
            moment={key}
            x={courseX(place, count, width)}
            y={coursePainY(score)}
            isAbove={day.isAbove && key === 'during'}
          />
        )),
      )}
    </>
  );
}

/** One score, by the shape of its moment. */
export function Mark({
  moment,
  x,
  y,
  isAbove,
}: {
  moment: (typeof moments)[number]['key'];
  x: number;
  y: number;
  isAbove: boolean;
}) {
  switch (moment) {
    case 'before':
      return <circle cx={x} cy={y} r="2.6" strokeWidth="1.2" className="fill-card stroke-ink" />;
    case 'during':
      return isAbove ? (
        <rect x={x - 3.6} y={y - 3.6} width="7.2" height="7.2" className="fill-red" />
      ) : (
        <circle cx={x} cy={y} r="3.2" className="fill-ink" />
      );
    case 'after':
      return <path d={`M${x - 4} ${y}h8`} strokeWidth="2" className="stroke-teal-ink" />;
    case 'morning':
      return <path d={`M${x} ${y - 4}l4 4l-4 4l-4 -4z`} className="fill-blue" />;
  }
}

const mostLabels = 8;
/** Words stand free of the lines that cross them: their edge is the paper. */
const onPaper = 'stroke-card stroke-4 [paint-order:stroke] text-[12px] print:text-[20px]';
/** From the foot of the pain, so that the letters stay clear of it, also in print. */
const nameBelowPain = 20;

/** One measure of one exercise, in steps. */
export function DoseLine({ series, count, width }: Sized & { series: CourseSeries }) {
  const highest = Math.max(0, ...series.points.map(([, value]) => value));
  const last = series.points.at(-1);
  const changes = series.points.filter(([, value], index) => value !== series.points[index - 1]?.[1]);
  // What changes from day to day is read off the line below; its numbers would cover each other.
  const isSteady = changes.length <= mostLabels;
  return (
    <>
      <text x={courseSize.left} y={courseSize.painFoot + nameBelowPain} className={cx(onPaper, 'fill-muted')}>
        {series.exercise}, {series.unit}
      </text>
      <path
        d={stepPath(series.points, count, width)}
        fill="none"
        strokeWidth="1.8"
        className="stroke-teal-ink"
      />
      {series.points.map(([place, value], index) =>
        index === 0 || place === last?.[0] || (isSteady && value !== series.points[index - 1]?.[1]) ? (
          <text
            key={place}
            x={courseX(place, count, width)}
            y={courseDoseY(value, highest) - 6}
            textAnchor="middle"
            className={cx(onPaper, 'fill-teal-ink font-bold')}
          >
            {value}
          </text>
        ) : null,
      )}
    </>
  );
}

'use client';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fromDayLetters } from '@/lib/domain/adherence/day-letters';
import type { Course, CourseSeries, PainOfDay } from '@/lib/domain/review/course';
import { dayWords, shortDay } from '@/lib/domain/review/day-words';
import { addDays } from '@/lib/domain/time/calendar-date';
import { courseDoseY, coursePainY, courseSize, courseX, painPath, stepPath } from './course-scale';
import { CourseTable } from './course-table';
import { dayStateWords, Dot } from './session-dots';

type Props = { course: Course; limit: number | null; today: string };

/** Where each moment of pain stands apart by its shape, not by its colour alone. */
const moments = [
  { key: 'before', word: 'before' },
  { key: 'during', word: 'during' },
  { key: 'after', word: 'after' },
  { key: 'morning', word: 'next morning' },
] as const;

/** Eight weeks of pain with the limit, one measure of one exercise, the versions and the days; the same as a table. Arrow keys move the line. */
export function CourseChart({ course, limit, today }: Props) {
  const [isTable, setTable] = useState(false);
  const [key, setKey] = useState(course.series[0]?.key ?? '');
  const chooseId = useId();
  const series = course.series.find((one) => one.key === key) ?? null;
  return (
    <section aria-labelledby="course" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="course">
          Pain and load <span className="text-sm font-normal text-muted">8 weeks</span>
        </h2>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {course.series.length > 0 && (
            <>
              <label htmlFor={chooseId} className="text-sm text-muted">
                Below
              </label>
              <select
                id={chooseId}
                value={key}
                onChange={({ currentTarget }) => setKey(currentTarget.value)}
                className="min-h-control rounded-field border border-edge bg-card px-2 text-sm"
              >
                {course.series.map((one) => (
                  <option key={one.key} value={one.key}>
                    {one.exercise}, {one.unit}
                  </option>
                ))}
              </select>
            </>
          )}
          <Button variant="quiet" size="compact" onPress={() => setTable(!isTable)}>
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </div>
      </div>
      {isTable ? (
        <CourseTable course={course} series={series} />
      ) : (
        <Picture course={course} series={series} limit={limit} today={today} />
      )}
    </section>
  );
}

type PictureProps = Props & { series: CourseSeries | null };

function Picture({ course, series, limit, today }: PictureProps) {
  const states = fromDayLetters(course.days);
  const count = states.length;
  const [place, setPlace] = useState<number | null>(null);
  const told = place === null ? null : lineOf(course, series, place, today);
  const { width, height, left, right, painTop, painFoot } = courseSize;
  const placeAt = (event: React.PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const at = Math.floor(((x - left) / (width - left - right)) * count);
    setPlace(Math.min(count - 1, Math.max(0, at)));
  };
  return (
    <div className="flex flex-col gap-2 rounded-panel border border-line bg-card p-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {moments.map(({ key, word }) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <Mark moment={key} x={6} y={6} isAbove={false} />
            </svg>
            {word}
          </li>
        ))}
        {limit !== null && <li>shaded: above the limit of {limit}</li>}
      </ul>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        className="block w-full"
        onPointerMove={placeAt}
      >
        {limit !== null && (
          <>
            <rect
              x={left}
              y={painTop}
              width={width - left - right}
              height={coursePainY(limit) - painTop}
              className="fill-amber-tint"
            />
            <path
              d={`M${left} ${coursePainY(limit)}H${width - right}`}
              strokeDasharray="4 3"
              className="stroke-amber"
            />
          </>
        )}
        {[0, 5, 10].map((score) => (
          <g key={score}>
            <path d={`M${left} ${coursePainY(score)}H${width - right}`} className="stroke-line" />
            <text x={left - 6} y={coursePainY(score) + 4} textAnchor="end" className="fill-muted text-[12px]">
              {score}
            </text>
          </g>
        ))}
        {course.versions.map(({ number, place: at }) => (
          <g key={`${number} ${at}`}>
            <path
              d={`M${courseX(at, count)} ${painTop - 8}V${courseSize.doseFoot}`}
              strokeDasharray="2 3"
              className="stroke-muted"
            />
            <text x={courseX(at, count)} y={painTop - 12} className="fill-muted text-[12px]">
              v{number}
            </text>
          </g>
        ))}
        <PainLines pain={course.pain} count={count} />
        {series !== null && <DoseLine series={series} count={count} />}
        {states.map((state, at) => (
          <g key={addDays(course.firstDay, at)} transform={`translate(${courseX(at, count) - 5} 276)`}>
            <Dot x={5} state={state} />
          </g>
        ))}
        {states.map((_, at) =>
          at % 7 === 0 ? (
            <text
              key={addDays(course.firstDay, at)}
              x={courseX(at, count)}
              y={height - 14}
              textAnchor="middle"
              className="fill-muted text-[12px]"
            >
              {shortDay(addDays(course.firstDay, at))}
            </text>
          ) : null,
        )}
        {place !== null && (
          <path d={`M${courseX(place, count)} ${painTop}V${height - 30}`} className="stroke-ink" />
        )}
        <path d={`M${left} ${painFoot}H${width - right}`} className="stroke-muted" />
      </svg>
      <input
        type="range"
        min={0}
        max={count - 1}
        value={place ?? count - 1}
        onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}
        aria-label="Day of the chart"
        aria-valuetext={told ?? 'Arrow keys read the days out'}
        className="w-full accent-action print:hidden"
      />
      <p className="min-h-6 text-sm tabular-nums" aria-hidden="true">
        {told ?? 'Point at a day, or move the line below with the arrow keys, to read its numbers.'}
      </p>
    </div>
  );
}

function lineOf(course: Course, series: CourseSeries | null, place: number, today: string): string {
  const day = course.pain.find((one) => one.place === place);
  const state = fromDayLetters(course.days)[place];
  const version = course.versions.findLast((one) => one.place <= place);
  const value = series?.points.find(([at]) => at === place)?.[1];
  const scores = moments.flatMap(({ key, word }) => {
    const score = day?.[key] ?? null;
    return score === null ? [] : [`${word} ${score}`];
  });
  return [
    dayWords(addDays(course.firstDay, place), today),
    ...(version === undefined ? [] : [`version ${version.number}`]),
    ...(state === undefined ? [] : [dayStateWords[state]]),
    scores.length === 0 ? 'no pain score' : `pain ${scores.join(', ')}`,
    ...(day?.isAbove === true ? ['above what was agreed'] : []),
    ...(series === null || value === undefined ? [] : [`${series.exercise} ${value} ${series.unit}`]),
  ].join(' · ');
}

function PainLines({ pain, count }: { pain: readonly PainOfDay[]; count: number }) {
  const scoresOf = (key: (typeof moments)[number]['key']) =>
    pain.flatMap((day) => (day[key] === null ? [] : [{ place: day.place, score: day[key], day }]));
  return (
    <>
      <path d={painPath(scoresOf('during'), count)} fill="none" strokeWidth="1.8" className="stroke-ink" />
      <path
        d={painPath(scoresOf('morning'), count)}
        fill="none"
        strokeDasharray="3 2"
        className="stroke-blue"
      />
      {moments.map(({ key }) =>
        scoresOf(key).map(({ place, score, day }) => (
          <Mark
            key={`${key} ${place}`}
            moment={key}
            x={courseX(place, count)}
            y={coursePainY(score)}
            isAbove={day.isAbove && key === 'during'}
          />
        )),
      )}
    </>
  );
}

function Mark({
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

function DoseLine({ series, count }: { series: CourseSeries; count: number }) {
  const highest = Math.max(0, ...series.points.map(([, value]) => value));
  const last = series.points.at(-1);
  const changes = series.points.filter(([, value], index) => value !== series.points[index - 1]?.[1]);
  // What changes from day to day is read off the line below; its numbers would cover each other.
  const isSteady = changes.length <= mostLabels;
  return (
    <>
      <text x={courseSize.left} y={courseSize.doseTop - 14} className="fill-muted text-[12px]">
        {series.exercise}, {series.unit}
      </text>
      <path d={stepPath(series.points, count)} fill="none" strokeWidth="1.8" className="stroke-teal-ink" />
      {series.points.map(([place, value], index) =>
        index === 0 || place === last?.[0] || (isSteady && value !== series.points[index - 1]?.[1]) ? (
          <text
            key={place}
            x={courseX(place, count)}
            y={courseDoseY(value, highest) - 4}
            textAnchor="middle"
            className="fill-teal-ink text-[11px] font-bold"
          >
            {value}
          </text>
        ) : null,
      )}
    </>
  );
}

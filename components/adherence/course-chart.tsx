'use client';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fromDayLetters } from '@/lib/domain/adherence/day-letters';
import type { Course, CourseSeries } from '@/lib/domain/review/course';
import { dayWords, shortDay } from '@/lib/domain/review/day-words';
import { addDays } from '@/lib/domain/time/calendar-date';
import { DoseLine, Mark, moments, PainLines } from './course-lines';
import { coursePainY, courseSize, courseX, weeksPerDate } from './course-scale';
import { CourseTable } from './course-table';
import { dayStateWords, Dot } from './session-dots';

type Props = { course: Course; limit: number | null; today: string };

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
        <div className="flex max-w-full flex-wrap items-center gap-2 print:hidden">
          {course.series.length > 0 && (
            <>
              <label htmlFor={chooseId} className="text-sm text-muted">
                Below
              </label>
              <select
                id={chooseId}
                value={key}
                onChange={({ currentTarget }) => setKey(currentTarget.value)}
                className="min-h-control max-w-full min-w-0 rounded-field border border-edge bg-card px-2 text-sm"
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

/** How wide the picture may be, in pixels of the page: drawn one to one, so that its words keep their size on a narrow screen. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState<number>(courseSize.width);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setWidth(Math.max(courseSize.leastWidth, Math.round(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}

/** The middle of the row of days, and the room that the mark of one wants. */
const dotY = courseSize.doseFoot + 19;
const dotWidth = 7;

type PictureProps = Props & { series: CourseSeries | null };

function Picture({ course, series, limit, today }: PictureProps) {
  const states = fromDayLetters(course.days);
  const count = states.length;
  const [place, setPlace] = useState<number | null>(null);
  const told = place === null ? null : lineOf(course, series, place, today);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { height, left, right, painTop, painFoot } = courseSize;
  const everyDays = 7 * weeksPerDate(count, width);
  // Where days lie closer than a mark is wide, the marks are smaller.
  const dotScale = Math.min(1, (width - left - right) / count / dotWidth);
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
      <div ref={frame} className="min-w-0">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className="block w-full print:max-h-60"
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
              <text
                x={left - 6}
                y={coursePainY(score) + 4}
                textAnchor="end"
                className="fill-muted text-[12px] print:text-[20px]"
              >
                {score}
              </text>
            </g>
          ))}
          {course.versions.map(({ number, place: at }) => (
            <g key={`${number} ${at}`}>
              <path
                d={`M${courseX(at, count, width)} ${painTop - 8}V${courseSize.doseFoot}`}
                strokeDasharray="2 3"
                className="stroke-muted"
              />
              <text
                x={courseX(at, count, width)}
                y={painTop - 12}
                className="fill-muted text-[12px] print:text-[20px]"
              >
                v{number}
              </text>
            </g>
          ))}
          <PainLines pain={course.pain} count={count} width={width} />
          {series !== null && <DoseLine series={series} count={count} width={width} />}
          {states.map((state, at) => (
            <g
              key={addDays(course.firstDay, at)}
              transform={`translate(${courseX(at, count, width)} ${dotY}) scale(${dotScale}) translate(0 -5)`}
            >
              <Dot x={0} state={state} />
            </g>
          ))}
          {states.map((_, at) =>
            at % everyDays === 0 ? (
              <text
                key={addDays(course.firstDay, at)}
                x={courseX(at, count, width)}
                y={height - 14}
                textAnchor="middle"
                className="fill-muted text-[12px] print:text-[20px]"
              >
                {shortDay(addDays(course.firstDay, at))}
              </text>
            ) : null,
          )}
          {place !== null && (
            <path d={`M${courseX(place, count, width)} ${painTop}V${height - 30}`} className="stroke-ink" />
          )}
          <path d={`M${left} ${painFoot}H${width - right}`} className="stroke-muted" />
        </svg>
      </div>
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
      <p className="min-h-6 text-sm tabular-nums print:hidden" aria-hidden="true">
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

import { Table, Td, Th, Tr } from '@/components/ui/table';
import { fromDayLetters } from '@/lib/domain/adherence/day-letters';
import type { Course, CourseSeries } from '@/lib/domain/review/course';
import { addDays } from '@/lib/domain/time/calendar-date';
import { dayStateWords } from './session-dots';

/** The numbers of the chart: each day of which something was told, the newest first. */
export function CourseTable({ course, series }: { course: Course; series: CourseSeries | null }) {
  const states = fromDayLetters(course.days);
  const shown = states.flatMap((state, place) => {
    const pain = course.pain.find((one) => one.place === place);
    const value = series?.points.find(([at]) => at === place)?.[1];
    const version = course.versions.find((one) => one.place === place);
    const isTold = state !== 'open' && state !== 'nothing_planned';
    return isTold || pain !== undefined || value !== undefined || version !== undefined
      ? [{ place, state, pain, value, version }]
      : [];
  });
  return (
    <Table caption="Pain and load of eight weeks, day by day">
      <thead>
        <tr>
          <Th>Day</Th>
          <Th>What was done</Th>
          <Th>Before</Th>
          <Th>During</Th>
          <Th>After</Th>
          <Th>Morning</Th>
          {series !== null && (
            <Th>
              {series.exercise}, {series.unit}
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.toReversed().map(({ place, state, pain, value, version }) => (
          <Tr key={place}>
            <Th scope="row" width="fit">
              {addDays(course.firstDay, place)}
              {version !== undefined && <span className="font-normal"> version {version.number} begins</span>}
            </Th>
            <Td>
              {dayStateWords[state]}
              {pain?.isAbove === true && ', pain above what was agreed'}
            </Td>
            <Td width="fit">{pain?.before ?? '–'}</Td>
            <Td width="fit">{pain?.during ?? '–'}</Td>
            <Td width="fit">{pain?.after ?? '–'}</Td>
            <Td width="fit">{pain?.morning ?? '–'}</Td>
            {series !== null && <Td width="fit">{value ?? '–'}</Td>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

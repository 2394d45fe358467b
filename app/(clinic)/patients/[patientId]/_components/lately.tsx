'use client';
import { DotLegend, SessionDots } from '@/components/adherence/session-dots';
import { Disclosure } from '@/components/ui/disclosure';
import { fromDayLetters } from '@/lib/domain/adherence/day-letters';
import type { LatelyView } from './lately-view';

/** Adherence, apart by times done and dose; how pain went stands in the chart. */
export function Lately({ view }: { view: LatelyView }) {
  const { figures, days, leftOutForPain, overRatio, weeks } = view;
  return (
    <section aria-labelledby="lately" className="flex flex-col gap-3">
      <h2 id="lately">Lately</h2>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="text-lg font-bold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <p className="mb-1 text-sm text-muted">Last 14 days</p>
        <SessionDots days={fromDayLetters(days)} size="large" />
        <DotLegend />
        {leftOutForPain.length > 0 && (
          <p className="mt-2">
            Something was left out because of pain on{' '}
            {leftOutForPain.length === 1 ? '1 day' : `${leftOutForPain.length} days`}:{' '}
            {leftOutForPain.join(', ')}.
          </p>
        )}
        {overRatio !== null && (
          <p className="mt-2">
            Doing more than planned: {overRatio} times as often as prescribed in 14 days. Ask how it feels.
          </p>
        )}
      </div>
      <p className="text-sm text-muted">
        Reported by the patient. Diaries tend to overstate; what was not reported is not counted as not done.
      </p>
      <Disclosure title="Adherence by week" level={3} lazy>
        <WeekTable weeks={weeks} />
      </Disclosure>
    </section>
  );
}

function WeekTable({ weeks }: Pick<LatelyView, 'weeks'>) {
  return (
    <table className="text-sm">
      <caption className="sr-only">Adherence by week and over four weeks, as reported</caption>
      <thead>
        <tr>
          {['Days', 'Done', 'Dose'].map((word) => (
            <th key={word} scope="col" className="pe-6 text-start font-normal text-muted">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ name, done, dose }) => (
          <tr key={name}>
            <th scope="row" className="pe-6 text-start font-normal">
              {name}
            </th>
            <td className="pe-6 tabular-nums">{done}</td>
            <td className="tabular-nums">{dose}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

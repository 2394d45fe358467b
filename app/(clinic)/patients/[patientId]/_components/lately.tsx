import { DotLegend, SessionDots } from '@/components/adherence/session-dots';
import { Disclosure } from '@/components/ui/disclosure';
import { overRatioShown } from '@/lib/domain/adherence/adherence-week';
import type { AdherenceHistory } from '@/lib/domain/adherence/history';
import type { PatientSummary } from '@/lib/domain/review/summarize-patient';

const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);

type LatelyProps = { summary: PatientSummary; history: AdherenceHistory };

/** Adherence, apart by times done and dose; how pain went stands in the chart. */
export function Lately({ summary, history }: LatelyProps) {
  return (
    <section aria-labelledby="lately" className="flex flex-col gap-3">
      <h2 id="lately">Lately</h2>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure
          name="Exercises this week"
          value={summary.week === null ? '–' : `${summary.week.done} of ${summary.week.planned} so far`}
        />
        <Figure name="Done, 14 days" value={percent(summary.fortnight.frequencyAdherence)} />
        <Figure name="Dose, 14 days" value={percent(summary.fortnight.doseAdherence)} />
        <Figure name="Last session" value={summary.lastSessionOn ?? 'none yet'} />
        <Figure
          name="Last pain after"
          value={summary.lastPain === null ? 'not reported' : `${summary.lastPain.score} of 10`}
        />
      </dl>
      <div>
        <p className="mb-1 text-sm text-muted">Last 14 days</p>
        <SessionDots days={summary.days} size="large" />
        <DotLegend />
        <LeftOut days={summary.days} />
        <MoreThanPlanned of={summary.fortnight.overRatio} />
      </div>
      <p className="text-sm text-muted">
        Reported by the patient. Diaries tend to overstate; what was not reported is not counted as not done.
      </p>
      <Disclosure title="Adherence by week" level={3}>
        <WeekTable history={history} />
      </Disclosure>
    </section>
  );
}

/** The figure of what was done stops at 100 %: who does much more is told of apart (MS-1.3). */
function MoreThanPlanned({ of }: { of: number | null }) {
  if (of === null || of <= overRatioShown) return null;
  return (
    <p className="mt-2">
      Doing more than planned: {of.toFixed(1)} times as often as prescribed in 14 days. Ask how it feels.
    </p>
  );
}

/** Days on which something was left out because of pain, also where the rest was done. */
function LeftOut({ days }: { days: PatientSummary['days'] }) {
  const painful = days.filter(({ skipReasons }) => skipReasons.includes('pain'));
  if (painful.length === 0) return null;
  return (
    <p className="mt-2">
      Something was left out because of pain on {painful.length === 1 ? '1 day' : `${painful.length} days`}:{' '}
      {painful.map(({ localDate }) => localDate).join(', ')}.
    </p>
  );
}

/** Whole weeks, and 28 days as two windows of 14. */
function WeekTable({ history: { weeks, fortnights } }: Pick<LatelyProps, 'history'>) {
  const rows = [
    ...weeks.map((week) => ({ name: `Week of ${week.monday}`, figures: week })),
    ...fortnights.map((figures, place) => ({
      name: place === 0 ? '15 to 28 days ago' : 'Last 14 days',
      figures,
    })),
  ];
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
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row" className="pe-6 text-start font-normal">
              {name}
            </th>
            <td className="pe-6 tabular-nums">{percent(figures.frequencyAdherence)}</td>
            <td className="tabular-nums">{percent(figures.doseAdherence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-lg font-bold tabular-nums">{value}</dd>
    </div>
  );
}

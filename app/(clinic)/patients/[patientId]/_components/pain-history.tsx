import { DotLegend, SessionDots } from '@/components/adherence/session-dots';
import { PainTable, Sparkline } from '@/components/adherence/sparkline';
import { Disclosure } from '@/components/ui/disclosure';
import type { PatientSummary } from '@/lib/domain/review/summarize-patient';

const states = { done: 'done', partly: 'partly', missed: 'missed', free: 'none' } as const;
const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)} %`);

/** Adherence apart by sessions and dose, and the pain line with its table. */
export function PainHistory({ summary }: { summary: PatientSummary }) {
  const points = summary.painAfter.map((point) => ({ date: point.localDate, score: point.score }));
  return (
    <section aria-labelledby="lately" className="flex flex-col gap-3">
      <h2 id="lately">Lately</h2>
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Figure name="Sessions, 7 days" value={percent(summary.week.frequencyAdherence)} />
        <Figure name="Dose, 7 days" value={percent(summary.week.doseAdherence)} />
        <Figure name="Last session" value={summary.lastSessionOn ?? 'none yet'} />
        <Figure
          name="Last pain after"
          value={summary.lastPain === null ? 'not reported' : `${summary.lastPain.score} of 10`}
        />
      </dl>
      <div className="flex flex-wrap items-start gap-8">
        <div>
          <p className="mb-1 text-sm text-muted">Last 14 days</p>
          <SessionDots
            days={summary.days.map((day) => ({ date: day.localDate, state: states[day.mark] }))}
            size="large"
          />
          <DotLegend />
        </div>
        <div>
          <p className="mb-1 text-sm text-muted">Pain after exercise, 4 weeks</p>
          <Sparkline points={points} limit={null} label="Pain after exercise, four weeks" />
        </div>
      </div>
      <p className="text-sm text-muted">
        Reported by the patient. Diaries tend to overstate; what was not reported is not counted as not done.
      </p>
      {points.length > 0 && (
        <Disclosure title="Pain by day" level={3}>
          <PainTable
            points={points}
            caption="Worst pain after exercise by day"
            head={['Day', 'Pain, 0 to 10']}
          />
        </Disclosure>
      )}
    </section>
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

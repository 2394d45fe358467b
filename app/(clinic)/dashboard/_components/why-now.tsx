import { Badge } from '@/components/ui/badge';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import { severePain } from '@/lib/domain/pain/pain-zone';
import { flagStopWords, flagUrgencyWords, flagWords } from '@/lib/domain/safety/flag-words';
import type { AlertRule } from '@/lib/domain/review/alert-rule';
import { urgencies } from '@/lib/domain/safety/urgency';
import type { PainMoment } from '@/lib/domain/record/told';
import type { DashboardRow, OpenAlert, OpenProposal } from '@/lib/server/data/review/review';

const momentWords: Record<PainMoment, string> = {
  during: 'during',
  after: 'after',
  next_morning: 'the next morning',
  rest: 'at rest',
};

const limitWords = ({ painModel, amber }: AgreedLimits): string =>
  painModel === 'relative'
    ? `A rise above the agreed ${amber}, or ${severePain} or more.`
    : `Above the agreed limit of ${amber}.`;

const alertBy = ({ alerts }: DashboardRow, rule: AlertRule) => alerts.find((entry) => entry.rule === rule);

/** "Pain 8 after"; without a score that it can name, what the alert is about. */
function alertText(row: DashboardRow, rule: 'severe_pain' | 'pain_above_limit'): string {
  const { score = null, moment = null } = alertBy(row, rule) ?? {};
  if (score === null) return rule === 'severe_pain' ? 'Severe pain' : 'Pain above limit';
  const word = rule === 'severe_pain' ? 'Severe pain' : 'Pain';
  return [word, score, ...(moment === null ? [] : [momentWords[moment]])].join(' ');
}

/** What moved by itself waits too, and is told when nothing hurts. */
function Waiting({ row }: { row: DashboardRow }) {
  const waiting = row.alerts.filter(({ rule }) => rule !== 'moved_within_bounds').length;
  return waiting > 1 ? `${waiting} entries are waiting.` : 'Waits to be acknowledged.';
}

/** The reason a patient stands here, as a word with a shape, and one sentence. */
export function WhyNow({ row }: { row: DashboardRow }) {
  const { summary } = row;
  switch (row.need) {
    case 'red_flag':
      return <OpenFlag row={row} />;
    case 'safety_unasked':
      return (
        <Reason badge={<Badge tone="amber">Safety questions open</Badge>}>
          Nothing is raised until they are answered. The portal asks; with paper only, ask by phone.
        </Reason>
      );
    case 'symptoms_spread':
      return (
        <Reason badge={<Badge tone="red">Symptoms spread</Badge>}>
          They went further down the arm or leg during an exercise. <Waiting row={row} />
          <Proposed row={row} kind="stop" />
        </Reason>
      );
    case 'severe_pain':
      return (
        <Reason badge={<Badge tone="red">{alertText(row, 'severe_pain')}</Badge>}>
          {severePain} or more is told whatever was agreed. <Waiting row={row} />
          <Proposed row={row} kind="lower" />
        </Reason>
      );
    case 'pain_above_limit':
      return (
        <Reason badge={<Badge tone="red">{alertText(row, 'pain_above_limit')}</Badge>}>
          {limitWords(alertBy(row, 'pain_above_limit')?.limits ?? row.limits)} <Waiting row={row} />
          <Proposed row={row} kind="lower" />
        </Reason>
      );
    case 'exercise_stopped':
      return (
        <Reason badge={<Badge tone="red">Exercise stopped</Badge>}>
          <Proposed row={row} kind="stop" />
        </Reason>
      );
    case 'precaution_conflict': {
      const conditions = row.alerts.flatMap(({ condition }) => (condition === null ? [] : [condition]));
      return (
        <Reason badge={<Badge tone="red">Precaution conflict</Badge>}>
          <bdi dir="auto">{[...new Set(conditions)].join(', ')}</bdi> was recorded: a running exercise is not
          safe with it. Change it or say why it stays, then acknowledge.
          <Proposed row={row} kind="stop" />
        </Reason>
      );
    }
    case 'load_lowered':
      return (
        <Reason badge={<Badge tone="amber">Lowered, waits for you</Badge>}>
          <Proposed row={row} kind="lower" />
        </Reason>
      );
    case 'clinician_told':
      return (
        <Reason badge={<Badge tone="amber">Held, you are told</Badge>}>
          <Proposed row={row} kind="hold" />
        </Reason>
      );
    case 'watched':
      return (
        <Reason badge={<Badge tone="blue">Lowered or held</Badge>}>
          You have agreed. The next session shows whether it was enough.
        </Reason>
      );
    case 'moved_by_itself':
      return (
        <Reason badge={<Badge tone="teal">Moved by itself</Badge>}>
          {row.alerts.map(({ alertId, step }) => (
            <Moved key={alertId} step={step} />
          ))}
        </Reason>
      );
    case 'ready_to_progress':
      return (
        <Reason badge={<Badge tone="teal">Ready to progress</Badge>}>
          <Proposed row={row} kind="raise" />
        </Reason>
      );
    case 'access_link_suspended':
      return (
        <Reason badge={<Badge tone="amber">Link suspended</Badge>}>
          Ten wrong birth dates in a row. Make a new link.
        </Reason>
      );
    case 'adherence_low':
      return (
        <Reason badge={<Badge tone="amber">Less than half done</Badge>}>
          {Math.round((summary.fortnight.frequencyAdherence ?? 0) * 100)} % of what was planned in 14 days, as
          reported.{painSkipText(row)}
        </Reason>
      );
    case 'silent':
      return (
        <Reason badge={<Badge tone="blue">Silent for {summary.daysSilent} days</Badge>}>
          {summary.lastSessionOn === null
            ? 'Nothing reported so far.'
            : 'Reported before that. Paper diary? Not reported is not the same as not done.'}
        </Reason>
      );
    case 'paused':
      return <Reason badge={<Badge>Paused</Badge>}>{pauseText(row)} Nothing is expected.</Reason>;
    case 'no_program':
      return (
        <Reason badge={<Badge tone="blue">No program</Badge>}>Registered, nothing prescribed yet.</Reason>
      );
    case 'not_started':
      return (
        <Reason badge={<Badge>Not started</Badge>}>
          Has not opened the link. A paper patient may never do.
        </Reason>
      );
    case 'on_track':
      return <Reason badge={<Badge tone="teal">On track</Badge>}>{painText(row)}</Reason>;
  }
}

/** The most urgent open flag in words, and how many more there are. */
function OpenFlag({ row }: { row: DashboardRow }) {
  const sorted = row.flags.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
  const [flag, ...more] = sorted;
  if (flag === undefined) return null;
  const isSeen = !row.alerts.some(({ rule }) => rule === 'red_flag');
  return (
    <Reason
      badge={
        <Badge tone={flag.urgency === 'inform_clinician' ? 'amber' : 'red'}>
          Safety flag: {flagUrgencyWords[flag.urgency].toLowerCase()}
        </Badge>
      }
    >
      {flagWords(flag).title}
      {more.length > 0 && ` and ${more.length} more`}. {flagStopWords[flag.urgency]}{' '}
      {isSeen ? 'Seen; open until it is closed with a reason.' : 'Waits to be acknowledged.'}
    </Reason>
  );
}

/** A step within bounds: what changed, and who had signed. */
function Moved({ step }: Pick<OpenAlert, 'step'>) {
  if (step === null) return null;
  return (
    <span className="block">
      {step.exercise}:{' '}
      <span className="whitespace-nowrap tabular-nums">
        {step.before} → {step.after}
      </span>
      , within bounds signed by {step.signedBy} on {step.signedOn}.
    </span>
  );
}

/** The first proposal of this kind, and how many more there are. */
function Proposed({ row, kind }: { row: DashboardRow; kind: OpenProposal['kind'] }) {
  const [first, ...more] = row.proposals.filter((one) => one.kind === kind);
  if (first === undefined) return null;
  return (
    <span className="block">
      {first.exercise}:{' '}
      {kind === 'hold' ? first.reason : <span className="whitespace-nowrap tabular-nums">{first.words}</span>}
      {more.length > 0 && `, and ${more.length} more`}.
    </span>
  );
}

function painSkipText({ summary }: DashboardRow): string {
  const days = summary.days.filter(({ skipReasons }) => skipReasons.includes('pain')).length;
  return days === 0
    ? ''
    : ` Something was left out because of pain on ${days === 1 ? '1 day' : `${days} days`}.`;
}

function pauseText({ summary }: DashboardRow): string {
  const lastDay = summary.pause?.lastDay ?? null;
  return lastDay === null ? 'No end is recorded.' : `Until ${lastDay}.`;
}

function painText({ summary }: DashboardRow): string {
  return summary.lastPain === null
    ? 'No pain reported so far.'
    : `Last pain after exercise: ${summary.lastPain.score} of 10.`;
}

function Reason({ badge, children }: { badge: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="min-w-44">
      {badge}
      <p className="mt-0.5 text-sm text-muted">{children}</p>
    </div>
  );
}

import { SessionDots } from '@/components/adherence/session-dots';
import { Sparkline } from '@/components/adherence/sparkline';
import { PatientLine } from '@/components/shell/patient-line';
import { LinkButton } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { ageOn } from '@/lib/domain/person/age';
import { painLimitLines } from '@/lib/domain/measures/pain-lines';
import { daysBetween } from '@/lib/domain/time/calendar-date';
import { paths } from '@/lib/paths';
import type { DashboardRow } from '@/lib/server/data/review/review';
import { AcknowledgeButton } from '../../_components/acknowledge-button';
import { WhyNow } from './why-now';

/** The review list: who, why now, the last days, the pain line, the next step. */
export function ReviewTable({ rows, caption }: { rows: readonly DashboardRow[]; caption: string }) {
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <Th>Patient</Th>
          <Th>Why now</Th>
          <Th>Last 14 days</Th>
          <Th>Pain after, 4 weeks</Th>
          <Th>Last session</Th>
          <Th align="end">
            <span className="sr-only">Next step</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ReviewRow key={row.patientId} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function ReviewRow({ row }: { row: DashboardRow }) {
  const { summary } = row;
  const alerts = alertsOf(row);
  return (
    <Tr>
      <Th scope="row">
        <PatientLine
          name={row.fullName}
          href={paths.patient(row.patientId)}
          ageYears={ageOn(row.birthDate, row.today)}
          birthDate={row.birthDate}
          identifier={row.recordNumber}
        />
      </Th>
      <Td>
        <WhyNow row={row} />
        {row.gaps.map((gap) => (
          <p key={gap} className="mt-0.5 text-sm">
            {gap}
          </p>
        ))}
      </Td>
      <Td width="fit">
        <SessionDots days={summary.days} />
        <p className="mt-1 text-sm text-muted">{weekText(summary.week)}</p>
        <p className="text-sm text-muted">{shareText(summary.fortnight.frequencyAdherence)}</p>
      </Td>
      <Td width="fit">
        <Sparkline
          points={summary.painAfter.map(({ localDate, ...point }) => ({ date: localDate, ...point }))}
          limit={painLimitLines(row.limits, null)?.highestAmber ?? null}
          label={`Pain after exercise, ${row.fullName}`}
          tone={hurting.includes(row.need) ? 'red' : 'teal'}
        />
      </Td>
      <Td width="fit">{lastSessionText(row)}</Td>
      <Td align="end" width="fit">
        <div className="flex flex-col items-end gap-1">
          {row.usesPaper && (
            <LinkButton
              href={paths.diary(row.patientId)}
              variant="quiet"
              aria-label={`Type in the paper diary: ${row.fullName}`}
            >
              Paper diary
            </LinkButton>
          )}
          {alerts.length > 0 && (
            <AcknowledgeButton alertIds={alerts.map((alert) => alert.alertId)} patientName={row.fullName} />
          )}
          {(alerts.length === 0 || row.need === 'moved_by_itself') && (
            <LinkButton href={paths.patient(row.patientId)} aria-label={`${nextStep(row)}: ${row.fullName}`}>
              {nextStep(row)}
            </LinkButton>
          )}
        </div>
      </Td>
    </Tr>
  );
}

const hurting: readonly DashboardRow['need'][] = ['symptoms_spread', 'severe_pain', 'pain_above_limit'];

/** The alerts that the row speaks of. A step within bounds is not acknowledged unread along with pain. */
const alertsOf = ({ alerts, need }: DashboardRow): DashboardRow['alerts'] =>
  need === 'moved_by_itself' ? alerts : alerts.filter(({ rule }) => rule !== 'moved_within_bounds');

const needsWithProposal: readonly DashboardRow['need'][] = [
  'exercise_stopped',
  'load_lowered',
  'clinician_told',
  'moved_by_itself',
  'ready_to_progress',
];

function nextStep({ need }: DashboardRow): string {
  if (need === 'red_flag' || need === 'safety_unasked') return 'Review';
  return needsWithProposal.includes(need) ? 'Review' : 'Open';
}

/** A week that is not over is a count and no share. */
const weekText = (week: DashboardRow['summary']['week']): string =>
  week === null ? 'nothing planned this week' : `${week.done} of ${week.planned} this week`;

const shareText = (share: number | null): string =>
  share === null ? '' : `${Math.round(share * 100)} % in 14 days`;

function lastSessionText({ summary, today }: DashboardRow): string {
  if (summary.lastSessionOn === null) return 'none yet';
  const days = daysBetween(summary.lastSessionOn, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

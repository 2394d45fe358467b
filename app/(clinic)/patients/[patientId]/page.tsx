import type { Metadata } from 'next';
import { StaffPage } from '@/components/shell/page-heading';
import { PatientHeader } from '@/components/shell/patient-header';
import { CourseChart } from '@/components/adherence/course-chart';
import { SorePlaces } from '@/components/adherence/sore-places';
import { Badge } from '@/components/ui/badge';
import { painLimitLines } from '@/lib/domain/measures/pain-lines';
import { LinkButton } from '@/components/ui/link-button';
import { irritabilityOn } from '@/lib/domain/pain/recorded-irritability';
import { ageOn } from '@/lib/domain/person/age';
import { momentInWords } from '@/lib/domain/messages/patient';
import { paths } from '@/lib/paths';
import type { ProposalsView } from '@/lib/schemas/proposal';
import { requirePractitioner } from '@/lib/server/session/actor';
import { type PatientRecord, viewRecord } from '@/lib/server/data/patient/record';
import { loadPage, requireId } from '@/lib/server/http/load-page';
import { pauseOn } from '@/lib/domain/record/pause';
import { AccessLinkPanel } from './_components/access-link-panel';
import { BoundsPanel } from './_components/bounds-panel';
import { DayByDay } from './_components/day-by-day';
import { NewDevices } from './_components/new-devices';
import { toShownProposals } from './_components/held-proposals';
import { Lately } from './_components/lately';
import { toLately } from './_components/lately-view';
import { PrecautionPanel } from './_components/precaution-panel';
import { ProgramList } from './_components/program-list';
import { ProposalList } from './_components/proposal-list';
import { RecordChips } from './_components/record-chips';
import { toRecordFacts } from './_components/record-fact-view';
import { RecordFacts } from './_components/record-facts';
import { ReviewNeighbours } from './_components/review-neighbours';
import { SafetyPanel } from './_components/safety-panel';
import { CarePanel } from './_components/record/care-panel';
import { listedConditions, needsTechniqueSeen } from '@/lib/domain/load/groups-on-record';
import { suggestedPostOpCap } from '@/lib/domain/load/post-op-cap';
import { toWhyNow } from '@/lib/server/data/review/why-now';
import { VisitPanel } from './_components/visit-panel';
import { WatchPanel } from './_components/watch-panel';
import { WhyNow } from './_components/why-now';
import { TrialPanel } from './_components/record/trial-panel';
import { ConditionsPanel } from './_components/record/conditions-panel';
import { SinceVisitLines } from './_components/since-visit-lines';
import { toShownSession } from './_components/session-lines';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Patient' };

type Props = { params: Promise<{ patientId: string }> };

export default async function PatientPage({ params }: Props) {
  const actor = await requirePractitioner();
  const patientId = requireId((await params).patientId);
  const now = new Date();
  const record = await loadPage(viewRecord(actor, patientId, now));
  const { timeZone } = actor.clinic;
  const { link } = record;
  const consents = record.consents.map(({ givenAt, ...consent }) => ({
    ...consent,
    when: momentInWords(new Date(givenAt), timeZone, 'en'),
  }));
  const devices = record.devices.map((device) => ({
    ...device,
    when: momentInWords(new Date(device.openedAt), timeZone, 'en'),
  }));
  const { context, summary, proposals, precautions, facts } = record;
  const { techniqueSeen, careTeam, carers, pauses, holds, episodes } = facts;
  const [episode] = episodes;
  const isDischarged = episode?.status === 'finished';
  const why = toWhyNow(record.review, now, timeZone);
  const pause = pauseOn(pauses, context.today);
  return (
    <div className="one-sheet">
      <PatientHeader
        name={record.fullName}
        nameIsTitle
        ageYears={ageOn(record.birthDate, context.today)}
        birthDate={record.birthDate}
        identifier={record.recordNumber}
        context={episode?.status === 'active' ? episode.reason : undefined}
        flags={
          <>
            {facts.conditions.some(({ code, status }) => code === null && status === 'active') && (
              <Badge tone="amber">a condition is not checked</Badge>
            )}
            {pause !== null && (
              <Badge tone="blue">{pause.lastDay === null ? 'paused' : `paused until ${pause.lastDay}`}</Badge>
            )}
            {isDischarged && <Badge tone="plain">discharged {episode.finishedOn}</Badge>}
          </>
        }
        record={
          <RecordChips
            patientId={patientId}
            patientName={record.fullName}
            conditions={facts.conditions.filter(({ status }) => status === 'active')}
            irritability={irritabilityOn(context.irritability, context.today, context.choices)}
            painLimit={painLimitOf(record)}
          />
        }
        actions={
          <>
            <ReviewNeighbours patientId={patientId} />
            <LinkButton href={paths.diary(patientId)}>Paper diary</LinkButton>
            <LinkButton href={paths.editPatient(patientId)}>Identity and contact</LinkButton>
          </>
        }
      />
      <StaffPage>
        {why !== null && (
          <WhyNow
            patientId={patientId}
            name={record.fullName}
            view={why}
            lower={why.line.group === 'call_today' ? lowerOf(proposals) : null}
          />
        )}
        <NewDevices
          patientId={patientId}
          devices={devices.filter(({ isFirst, acknowledgedBy }) => !isFirst && acknowledgedBy === null)}
        />
        <ProposalList patientId={patientId} view={toShownProposals(proposals)} today={context.today} />
        <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6">
            <div className="print:hidden">
              <SafetyPanel patientId={patientId} patientName={record.fullName} safety={record.safety} />
            </div>
            <PrecautionPanel patientId={patientId} patientName={record.fullName} overview={precautions} />
            <SinceVisitLines view={record.since} today={context.today} />
            <CourseChart course={record.course} limit={highestAmber(record)} today={context.today} />
            <SorePlaces places={record.sorePlaces} today={context.today} />
            <div className="contents print:hidden">
              <BoundsPanel patientId={patientId} view={record.bounds} signer={actor.name} />
              <ProgramList patientId={patientId} programs={record.programs} isDischarged={isDischarged} />
              <Lately view={toLately(summary, record.history)} />
            </div>
          </div>
          <div className="flex min-w-0 flex-col gap-6 print:hidden">
            <VisitPanel patientId={patientId} visits={record.visits} today={context.today} />
            <ConditionsPanel
              patientId={patientId}
              conditions={facts.conditions}
              suggestedCapPct={suggestedPostOpCap(listedConditions(context))}
              today={context.today}
            />
            <RecordFacts view={toRecordFacts(record)} />
            <TrialPanel patientId={patientId} trials={facts.trials} />
            <CarePanel
              patientId={patientId}
              facts={{ techniqueSeen, careTeam, carers, pauses, holds, episodes }}
              today={context.today}
              holdable={record.runningExercises}
              needsTechniqueSeen={needsTechniqueSeen(context)}
              newAsks={link.newAsks}
            />
            <WatchPanel patientId={patientId} view={record.watch} />
            <AccessLinkPanel patientId={patientId} link={link} devices={devices} consents={consents} />
          </div>
        </div>
        <DayByDay patientId={patientId} matrix={record.matrix} today={context.today} />
        <SessionList sessions={record.sessions.map(toShownSession)} />
      </StaffPage>
    </div>
  );
}

const models = { standard: 'standard', protective: 'protective', relative: 'from the pain before' } as const;

/** The highest pain that the running program allows; null: it has no such line, or nothing runs. */
const highestAmber = ({ review }: PatientRecord): number | null =>
  review === null ? null : (painLimitLines(review.limits, null)?.highestAmber ?? null);

function painLimitOf(record: PatientRecord): { programId: string; words: string } | null {
  const running = record.programs.find(({ status }) => status === 'active');
  if (running === undefined || record.review === null) return null;
  const limit = highestAmber(record);
  const words = limit === null ? 'Pain limit' : `Pain limit ${limit},`;
  return { programId: running.programId, words: `${words} ${models[record.review.limits.painModel]}` };
}

/** What the records ask to be lowered, as far as accepting it writes a version; a stop is answered by itself. */
function lowerOf({ proposals }: ProposalsView): { proposalKeys: string[]; words: string } | null {
  const open = proposals.filter(
    ({ state, kind, accepting }) => state === 'open' && kind === 'lower' && accepting === 'publishes',
  );
  const [first] = open;
  if (first === undefined) return null;
  const words =
    open.length === 1
      ? `${first.words.charAt(0).toLowerCase()}${first.words.slice(1)}`
      : `${open.length} lower doses`;
  return { proposalKeys: open.map(({ key }) => key), words };
}

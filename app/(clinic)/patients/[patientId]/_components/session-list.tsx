import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/states';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { bodyRegionLabels } from '@/lib/domain/body-chart/region-labels';
import { shortAmount, skipWords } from '@/lib/domain/record/done-words';
import type { LoggedExercise, LoggedSession } from '@/lib/server/data/patient/logged-sessions';

const shownOpen = 4;

/** What was really done, newest first: pain before and after each session, sets as logged, load with unit, pain during, who entered it. */
export function SessionList({ sessions }: { sessions: readonly LoggedSession[] }) {
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3 print:hidden">
      <h2 id="sessions">Sessions</h2>
      {sessions.length === 0 && (
        <EmptyState title="Nothing logged yet">
          Sessions appear here as soon as the patient saves them, or you type in a paper diary.
        </EmptyState>
      )}
      {sessions.slice(0, shownOpen).map((session) => (
        <SessionTable key={session.sessionId} session={session} />
      ))}
      {sessions.length > shownOpen && (
        <Disclosure title="Earlier sessions" summary={`(${sessions.length - shownOpen})`} level={3}>
          <div className="flex flex-col gap-3">
            {sessions.slice(shownOpen).map((session) => (
              <SessionTable key={session.sessionId} session={session} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function SessionTable({ session }: { session: LoggedSession }) {
  // Older entries have a score after each exercise; one score is the session's own and stands in its heading.
  const isAfterEach = session.painAfter === null && session.exercises.some((one) => one.painAfter !== null);
  return (
    <Table caption={sessionTitle(session)} captionShown>
      <thead>
        <tr>
          <Th>Exercise</Th>
          <Th>Done</Th>
          <Th>Pain during</Th>
          {isAfterEach && <Th>Pain after</Th>}
          <Th>Effort</Th>
        </tr>
      </thead>
      <tbody>
        {session.exercises.map((exercise) => (
          <Tr key={exercise.logId}>
            <Th scope="row">
              {exercise.name}
              {exercise.comment !== null && (
                <p dir="auto" className="text-sm font-normal text-muted">
                  “{exercise.comment}”
                </p>
              )}
            </Th>
            <Td>
              <Done exercise={exercise} isPaper={session.source === 'paper'} />
              {exercise.daysLate > 0 && (
                <>
                  {' '}
                  <Badge>{lateText(exercise.daysLate)}</Badge>
                </>
              )}
              {exercise.uncounted !== null && <Badge>{uncountedWords[exercise.uncounted]}</Badge>}
            </Td>
            <Td width="fit">{exercise.painDuring ?? '–'}</Td>
            {isAfterEach && <Td width="fit">{exercise.painAfter ?? '–'}</Td>}
            <Td width="fit">{exercise.effort ?? '–'}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function sessionTitle(session: LoggedSession): string {
  const marks = [
    session.source === 'paper' ? `from paper, typed in by ${session.enteredBy ?? 'staff'}` : null,
    session.movedFrom === null ? null : `moved from ${session.movedFrom}`,
    session.carerName === null ? null : `entered by ${session.carerName}, carer`,
    session.isLate
      ? `version ${session.versionNumber}, came in after it had ended`
      : `version ${session.versionNumber}`,
    clockText(session.clockOffMinutes),
    session.datedAhead === null
      ? null
      : `dated ${session.datedAhead} by a clock that runs ahead, counts from when it was received`,
    session.painBefore === null ? null : `pain before ${session.painBefore}`,
    session.painAfter === null ? null : `after ${session.painAfter}`,
    morningText(session),
  ].filter((mark) => mark !== null);
  return `${session.localDate} · ${marks.join(' · ')}`;
}

function clockText(minutes: number | null): string | null {
  if (minutes === null) return null;
  const off = Math.abs(minutes);
  const much = off < 120 ? `${off} minutes` : `${Math.round(off / 60)} hours`;
  return `clock of the device ${much} ${minutes > 0 ? 'ahead' : 'behind'}`;
}

/** Pain on the morning after, with its place where one was named. */
function morningText({ nextMorning }: LoggedSession): string | null {
  if (nextMorning === null) return null;
  const { pain, region } = nextMorning;
  if (pain === null) return 'next morning: rather not say';
  return `next morning: pain ${pain}${region === null ? '' : `, ${bodyRegionLabels[region].en.toLowerCase()}`}`;
}

/** Memory is less sure than a note of the day. */
const lateText = (days: number): string => (days === 1 ? 'noted the day after' : `noted ${days} days later`);

/** What the patient said of an entry afterwards: it stays on record and does not count. */
const uncountedWords = {
  withdrawn: 'taken back by the patient, does not count',
  same: 'the same as another entry of this day, counts once',
} as const;

function Done({ exercise, isPaper }: { exercise: LoggedExercise; isPaper: boolean }) {
  // A dash on paper gives no reason.
  if (exercise.outcome === 'skipped' && isPaper) return <Badge tone="amber">not done</Badge>;
  if (exercise.outcome === 'skipped')
    return (
      <Badge tone="amber">
        skipped: {exercise.skipReason === null ? 'no reason given' : skipWords[exercise.skipReason]}
      </Badge>
    );
  const amounts =
    exercise.sets.length === 0
      ? 'done'
      : exercise.sets.map((set) => shortAmount(set.amount, exercise.doseKind)).join(', ');
  const loads = [
    ...new Set(
      exercise.sets.flatMap((set) => (set.load === null ? [] : [`${set.load.value} ${set.load.unit}`])),
    ),
  ];
  return (
    <span className="tabular-nums">
      {amounts}
      {loads.length > 0 && ` · ${loads.join(', ')}`}
      {exercise.easierName !== null && ` · easier version: ${exercise.easierName}`}
      {exercise.outcome === 'partly' && ' · partly'}
      {exercise.outcome === 'partly' &&
        exercise.skipReason !== null &&
        `, the rest left out: ${skipWords[exercise.skipReason]}`}
      {exercise.outcome === 'stopped' && ' · broken off'}
      {exercise.technique === 'poor' && ' · not as shown'}
      {exercise.isCorrection && ' · corrected'}
      {exercise.symptomsSpread === true && <Badge tone="red">symptoms spread down the limb</Badge>}
    </span>
  );
}

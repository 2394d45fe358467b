'use client';
import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { RuleLinks } from '@/components/rules/rule-links';
import { Badge, type Tone } from '@/components/ui/badge';
import { PainMark } from '@/components/adherence/pain-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { dayWords } from '@/lib/domain/review/day-words';
import type { ProposalView } from '@/lib/schemas/proposal';
import { AcceptAll } from './accept-all';
import type { HeldProposals, ShownProposals } from './held-proposals';
import { ProposalAnswers } from './proposal-answers';

type Props = { patientId: string; view: ShownProposals; today: string };

const kinds: Record<ProposalView['kind'], { tone: Tone; word: string }> = {
  stop: { tone: 'red', word: 'Stop' },
  lower: { tone: 'amber', word: 'Lower' },
  hold: { tone: 'plain', word: 'Hold' },
  raise: { tone: 'teal', word: 'Raise' },
  refused: { tone: 'plain', word: 'Not judged' },
};
const outcomes = { accepted: 'Accepted', changed: 'Changed', declined: 'Declined' } as const;

/** What the records propose for each exercise, most urgent first: what waits for an answer, then what needs none. */
export function ProposalList({ patientId, view, today }: Props) {
  const { open, held, notes } = view;
  if (open.length + held.length === 0) return null;
  // A stop needs a look of its own, and what names no dose the program.
  const together = open.filter(
    ({ kind, accepting }) => kind !== 'stop' && kind !== 'refused' && accepting !== 'needs_builder',
  );
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="proposals">
          Proposals{open.length > 0 && <span className="font-normal"> ({open.length})</span>}
        </h2>
        {together.length > 1 && (
          <div className="print:hidden flex flex-wrap items-center gap-3">
            <span className="text-sm text-muted">
              Accepted together they make one version; the patient sees it when they next open the page.
            </span>
            <AcceptAll patientId={patientId} keys={together.map(({ key }) => key)} />
          </div>
        )}
      </div>
      {open.length === 0 ? (
        <p className="text-muted">{quietWords(held)}</p>
      ) : (
        <Table caption="Proposals that wait for an answer" stacks>
          <thead>
            <tr>
              <Th>Exercise</Th>
              <Th>Last two sessions</Th>
              <Th>Why</Th>
              <Th>Becomes</Th>
              <Th align="end">Answer</Th>
            </tr>
          </thead>
          <tbody>
            {open.map((one) => (
              <OpenProposal key={one.key} patientId={patientId} proposal={one} today={today} />
            ))}
          </tbody>
        </Table>
      )}
      {notes.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm text-muted">
          {notes.map((note) => (
            <li key={note} className="first-letter:uppercase">
              {note}
            </li>
          ))}
        </ul>
      )}
      {held.length > 0 && (
        <div className="print:hidden">
          <Folded held={held} today={today} />
        </div>
      )}
    </section>
  );
}

/** What holds while nothing waits for an answer. What a safety flag stops is never answered here, exercise by exercise. */
const quietWords = (held: readonly HeldProposals[]): string =>
  held.some(({ isStopped }) => isStopped)
    ? 'Everything is stopped until the safety flag is closed.'
    : 'Nothing to decide. Every exercise stays at its dose for now.';

/** The version that is proposed, drawn, with the dose that it begins with. */
function Variation({ variation: { slug, dose } }: { variation: NonNullable<ProposalView['variation']> }) {
  return (
    <p className="mt-1 flex items-center gap-2.5">
      <ExerciseThumb slug={slug} size="small" />
      <span className="text-sm">Begins with {dose}.</span>
    </p>
  );
}

/** What was done in the last two sessions, each with its pain by shape, colour and number. */
function Sessions({ proposal: { sessions }, today }: { proposal: ProposalView; today: string }) {
  if (sessions.length === 0) return <span className="text-muted">none yet</span>;
  return (
    <ul className="flex min-w-40 flex-col gap-1 text-sm tabular-nums">
      {sessions.map(({ localDate, done, pain, zone }, place) => (
        <li key={`${localDate} ${place}`} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-muted first-letter:uppercase">{dayWords(localDate, today)}:</span>
          <span>
            {done} <PainMark pain={pain} zone={zone} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function OpenProposal({
  patientId,
  proposal,
  today,
}: {
  patientId: string;
  proposal: ProposalView;
  today: string;
}) {
  const { tone, word } = kinds[proposal.kind];
  return (
    <Tr>
      <Th scope="row">
        <span className="flex min-w-44 items-center gap-2.5">
          <span className="flex-none print:hidden">
            <ExerciseThumb slug={proposal.slug} size="small" />
          </span>
          <span>
            {proposal.exercise}
            <span className="mt-0.5 block font-normal">
              <Badge tone={tone}>{word}</Badge>
            </span>
          </span>
        </span>
      </Th>
      <Td>
        <Sessions proposal={proposal} today={today} />
      </Td>
      <Td>
        <Reason proposal={proposal} today={today} />
      </Td>
      <Td>
        <b className="tabular-nums">{proposal.words}</b>
        {proposal.variation !== null && <Variation variation={proposal.variation} />}
      </Td>
      <Td align="end">
        <div className="print:hidden">
          <ProposalAnswers patientId={patientId} proposal={proposal} />
        </div>
      </Td>
    </Tr>
  );
}

type Reasoned = Pick<ProposalView, 'reason' | 'rules' | 'toldPatient' | 'declined'>;

function Reason({ proposal, today }: { proposal: Reasoned; today: string }) {
  const { declined } = proposal;
  return (
    <>
      {proposal.reason}{' '}
      <span className="text-sm text-muted">
        <RuleLinks ids={proposal.rules} />
      </span>
      {proposal.toldPatient !== null && (
        <span className="mt-0.5 block text-sm text-muted print:hidden">
          The patient reads: “{proposal.toldPatient}”
        </span>
      )}
      {declined !== null && (
        <span className="mt-0.5 block text-sm">
          Declined {dayWords(declined.on, today)}
          {declined.note !== null && (
            <>
              : <bdi dir="auto">“{declined.note}”</bdi>
            </>
          )}
        </span>
      )}
    </>
  );
}

/** What asks for nothing, folded by its cause: each cause once, with the exercises that it holds. */
function Folded({ held, today }: { held: readonly HeldProposals[]; today: string }) {
  const count = held.reduce((sum, { exercises }) => sum + exercises.length, 0);
  return (
    <Disclosure
      title="Nothing to answer"
      summary={`(${count}) · with the reason for each exercise`}
      level={3}
      lazy
    >
      <ul className="-mx-3.5 flex flex-col divide-y divide-line">
        {held.map((cause) => (
          <li key={cause.key} className="px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <b>
                {cause.words}
                {cause.exercises.length > 1 && ` (${cause.exercises.length})`}
              </b>
              <span>{cause.exercises.join(', ')}</span>
              {cause.decided !== null && <Badge>{outcomes[cause.decided]}</Badge>}
            </p>
            <p className="mt-1">
              <Reason proposal={cause} today={today} />
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

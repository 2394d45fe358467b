import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { RuleLinks } from '@/components/rules/rule-links';
import { Badge, type Tone } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import type { ProposalsView, ProposalView } from '@/lib/schemas/proposal';
import { AcceptAll } from './accept-all';
import { ProposalAnswers } from './proposal-answers';

type Props = { patientId: string; view: ProposalsView };

const kinds: Record<ProposalView['kind'], { tone: Tone; word: string }> = {
  stop: { tone: 'red', word: 'Stop' },
  lower: { tone: 'amber', word: 'Lower' },
  hold: { tone: 'plain', word: 'Hold' },
  raise: { tone: 'teal', word: 'Raise' },
  refused: { tone: 'plain', word: 'Not judged' },
};
const outcomes = { accepted: 'Accepted', changed: 'Changed', declined: 'Declined' } as const;

/** What the records propose for each exercise, most urgent first: what waits for an answer, then what needs none. */
export function ProposalList({ patientId, view }: Props) {
  if (view.proposals.length === 0) return null;
  const open = view.proposals.filter((one) => one.state === 'open');
  // A stop needs a look of its own, and what names no dose the program.
  const together = open.filter(
    ({ kind, accepting }) => kind !== 'stop' && kind !== 'refused' && accepting !== 'needs_builder',
  );
  const rest = view.proposals.filter((one) => one.state !== 'open');
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="proposals">
          Proposals{open.length > 0 && <span className="font-normal"> ({open.length})</span>}
        </h2>
        {together.length > 1 && (
          <div className="flex flex-wrap items-center gap-3">
            <span className="text-sm text-muted">
              Accepted together they make one version; the patient sees it when they next open the page.
            </span>
            <AcceptAll patientId={patientId} keys={together.map(({ key }) => key)} />
          </div>
        )}
      </div>
      {open.length === 0 ? (
        <p className="text-muted">{quietWords(rest)}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-card">
          {open.map((one) => (
            <Proposal key={one.key} proposal={one}>
              <ProposalAnswers patientId={patientId} proposal={one} />
            </Proposal>
          ))}
        </ul>
      )}
      {view.notes.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm text-muted">
          {view.notes.map((note) => (
            <li key={note} className="first-letter:uppercase">
              {note}
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Disclosure
          title="Nothing to answer"
          summary={`(${rest.length}) · with the reason for each exercise`}
          level={3}
        >
          <ul className="-mx-3.5 flex flex-col divide-y divide-line">
            {rest.map((one) => (
              <Proposal key={one.key} proposal={one} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

/** What holds while nothing waits for an answer. What a safety flag stops is never answered here, exercise by exercise. */
const quietWords = (rest: readonly ProposalView[]): string =>
  rest.some(({ kind, state }) => kind === 'stop' && state === 'quiet')
    ? 'Everything is stopped until the safety flag is closed.'
    : 'Nothing to decide. Every exercise stays at its dose for now.';

/** The version that is proposed, drawn, with the dose that it begins with. */
function Variation({ variation: { slug, dose } }: { variation: NonNullable<ProposalView['variation']> }) {
  return (
    <p className="mt-1 flex items-center gap-2.5">
      <ExerciseThumb slug={slug} />
      <span>Begins with {dose}.</span>
    </p>
  );
}

function Proposal({ proposal, children }: { proposal: ProposalView; children?: React.ReactNode }) {
  const { tone, word } = kinds[proposal.kind];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2.5 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Badge tone={tone}>{word}</Badge>
          <b>{proposal.exercise}</b>
          <span className="font-bold tabular-nums">{proposal.words}</span>
          {proposal.decided !== null && <Badge>{outcomes[proposal.decided]}</Badge>}
        </p>
        {proposal.variation !== null && <Variation variation={proposal.variation} />}
        <p className="mt-1">
          {proposal.reason}{' '}
          <span className="text-sm text-muted">
            <RuleLinks ids={proposal.rules} />
          </span>
        </p>
        {proposal.toldPatient !== null && (
          <p className="mt-0.5 text-sm text-muted">The patient reads: “{proposal.toldPatient}”</p>
        )}
      </div>
      {children}
    </li>
  );
}

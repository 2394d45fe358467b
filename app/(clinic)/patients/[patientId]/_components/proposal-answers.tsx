'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Refusal } from '@/components/ui/refusal';
import { decideProposal } from '@/lib/client/proposal';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import type { ProposalDecisionInput, ProposalView } from '@/lib/schemas/proposal';
import { ChangeProposalDialog } from './change-proposal-dialog';
import { DeclineDialog } from './decline-dialog';

type Props = { patientId: string; proposal: ProposalView };
export type Answer = Pick<ProposalDecisionInput, 'outcome' | 'change' | 'note'>;

/** The three answers to a proposal. Nothing is decided when it has moved on: the page shows it as it stands now. */
export function ProposalAnswers({ patientId, proposal }: Props) {
  const router = useRouter();
  const decide = (answer: Answer) => decideProposal({ patientId, proposalKey: proposal.key, ...answer });
  const acceptance = useWrite(() => decide({ outcome: 'accepted', change: null, note: null }), {
    onDone: () => router.refresh(),
    onProblem: ({ code }) => code === 'conflict' && router.refresh(),
  });
  if (proposal.kind === 'refused') return <ToProgram patientId={patientId} proposal={proposal} />;

  return (
    <div className="flex flex-col items-end gap-1.5">
      <div className="flex flex-wrap justify-end gap-2">
        {proposal.accepting === 'needs_builder' ? (
          <ToProgram patientId={patientId} proposal={proposal} />
        ) : (
          <Button
            variant="primary"
            isPending={acceptance.isSending}
            onPress={() => void acceptance.send()}
            aria-label={`${acceptWords(proposal)}: ${proposal.exercise}`}
          >
            {acceptWords(proposal)}
          </Button>
        )}
        <ChangeProposalDialog proposal={proposal} onAnswer={decide} />
        {proposal.kind === 'stop' && <ToProgram patientId={patientId} proposal={proposal} />}
        <DeclineDialog proposal={proposal} onAnswer={decide} />
      </div>
      <Refusal problem={acceptance.problem} className="max-w-md text-end" />
    </div>
  );
}

function acceptWords({ kind, accepting, suggested: { load }, variation }: ProposalView): string {
  if (kind === 'stop') return 'Keep it stopped';
  if (accepting === 'notes') return 'Agree';
  if (variation !== null) return `Change to ${variation.name}`;
  return load === null ? 'Accept' : `Accept ${load.value} ${load.unit}`;
}

function ToProgram({ patientId, proposal }: Props) {
  return (
    <LinkButton
      href={paths.editProgram(patientId, proposal.programId)}
      aria-label={`Change the program: ${proposal.exercise}`}
    >
      Change the program
    </LinkButton>
  );
}

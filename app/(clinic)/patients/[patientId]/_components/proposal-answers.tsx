'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { decideProposal } from '@/lib/client/proposal';
import { ProblemError } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { ProposalDecisionInput, ProposalView } from '@/lib/schemas/proposal';
import { ChangeLoadDialog } from './change-load-dialog';
import { DeclineDialog } from './decline-dialog';

type Props = { patientId: string; proposal: ProposalView };
export type Answer = Pick<ProposalDecisionInput, 'outcome' | 'load' | 'note'>;

/** The three answers to a proposal. Nothing is decided when it has moved on: the page shows it as it stands now. */
export function ProposalAnswers({ patientId, proposal }: Props) {
  const router = useRouter();
  const [isSending, startSending] = useTransition();
  const [failure, setFailure] = useState<string | null>(null);
  if (proposal.kind === 'refused') return <ToProgram patientId={patientId} proposal={proposal} />;

  async function send(answer: Answer): Promise<void> {
    await decideProposal({ patientId, proposalKey: proposal.key, ...answer });
    router.refresh();
  }
  const accept = () =>
    startSending(async () => {
      try {
        setFailure(null);
        await send({ outcome: 'accepted', load: null, note: null });
      } catch (error) {
        setFailure(error instanceof ProblemError ? error.title : 'Not saved. Please try again.');
        if (error instanceof ProblemError && error.code === 'conflict') router.refresh();
      }
    });
  return (
    <div className="flex flex-col items-end gap-1.5">
      <div className="flex flex-wrap justify-end gap-2">
        {proposal.accepting === 'needs_builder' ? (
          <ToProgram patientId={patientId} proposal={proposal} />
        ) : (
          <Button
            variant="primary"
            isPending={isSending}
            onPress={accept}
            aria-label={`${acceptWords(proposal)}: ${proposal.exercise}`}
          >
            {acceptWords(proposal)}
          </Button>
        )}
        {proposal.load !== null && proposal.kind !== 'stop' && (
          <ChangeLoadDialog proposal={proposal} load={proposal.load} onAnswer={send} />
        )}
        {proposal.kind === 'stop' && <ToProgram patientId={patientId} proposal={proposal} />}
        <DeclineDialog proposal={proposal} onAnswer={send} />
      </div>
      {failure !== null && (
        <p role="alert" className="max-w-md text-end text-sm text-red">
          {failure}
        </p>
      )}
    </div>
  );
}

function acceptWords({ kind, accepting, suggestedLoad }: ProposalView): string {
  if (kind === 'stop') return 'Keep it stopped';
  if (accepting === 'notes') return 'Agree';
  return suggestedLoad === null ? 'Accept' : `Accept ${suggestedLoad.value} ${suggestedLoad.unit}`;
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

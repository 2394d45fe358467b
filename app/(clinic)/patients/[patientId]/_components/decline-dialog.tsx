'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { contraindicatedRow } from '@/lib/domain/progression/rows/contraindicated-row';
import type { ProposalView } from '@/lib/schemas/proposal';
import type { Answer } from './proposal-answers';
import { laterPart } from '@/components/ui/later-part';

const ReasonForm = laterPart(async () => (await import('./decline-form')).ReasonForm);

export type Props = { proposal: ProposalView; onAnswer: (answer: Answer) => Promise<unknown> };

/** Leaves the program as it is, with the reason. For a stop this lets the patient go on. */
export function DeclineDialog({ proposal, onAnswer }: Props) {
  const isStop = proposal.kind === 'stop';
  const words = isStop ? 'Let them go on' : 'Decline';
  return (
    <Dialog
      title={isStop ? `${proposal.exercise}: let them go on?` : `${proposal.exercise}: leave it as it is`}
      width="narrow"
      trigger={
        <Button variant="quiet" aria-label={`${words}: ${proposal.exercise}`}>
          {words}…
        </Button>
      }
    >
      {(close) => (
        <ReasonForm
          isStop={isStop}
          isOverride={isStop && proposal.rules.includes(contraindicatedRow)}
          onAnswer={onAnswer}
          onDone={close}
        />
      )}
    </Dialog>
  );
}

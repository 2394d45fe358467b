'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ProposalView } from '@/lib/schemas/proposal';
import type { Answer } from './proposal-answers';
import { laterPart } from '@/components/ui/later-part';

const ChangeForm = laterPart(async () => (await import('./change-proposal-form')).ChangeForm);

export type Props = { proposal: ProposalView; onAnswer: (answer: Answer) => Promise<unknown> };

/** Another dose than the proposed one, or another version of the exercise. A load far from the present one is asked about first (H-4). */
export function ChangeProposalDialog(props: Props) {
  return (
    <Dialog
      title={`${props.proposal.exercise}: something else`}
      width="narrow"
      trigger={<Button aria-label={`Change the proposal: ${props.proposal.exercise}`}>Change…</Button>}
    >
      {(close) => <ChangeForm {...props} onDone={close} />}
    </Dialog>
  );
}

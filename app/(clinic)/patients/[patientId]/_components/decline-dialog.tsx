'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { contraindicatedRow } from '@/lib/domain/progression/records/override-on-record';
import type { ProposalView } from '@/lib/schemas/proposal';
import { overrideReason, reasonHint } from '@/lib/schemas/safety';
import { noteText } from '@/lib/schemas/values';
import type { Answer } from './proposal-answers';

const reasonForm = z.strictObject({ note: z.union([z.literal('').transform(() => null), noteText(1000)]) });
/** A stop is only lifted with a reason on record. */
const reasonNeeded = z.strictObject({ note: noteText(1000) });
/** Letting somebody go on against a precaution is an override. */
const overrideNeeded = z.strictObject({ note: overrideReason });

type Props = { proposal: ProposalView; onAnswer: (answer: Answer) => Promise<unknown> };

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

type ReasonProps = { isStop: boolean; isOverride: boolean; onAnswer: Props['onAnswer']; onDone: () => void };

function ReasonForm({ isStop, isOverride, onAnswer, onDone }: ReasonProps) {
  const asked = isOverride ? overrideNeeded : isStop ? reasonNeeded : reasonForm;
  const form = useZodForm<{ note: string }, { note: string | null }>(asked, { note: '' });
  const router = useRouter();
  const decline = useWrite(
    ({ note }: { note: string | null }) => onAnswer({ outcome: 'declined', change: null, note }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="Decline" write={decline}>
      <p>
        {isStop
          ? 'The exercise comes back on the patient’s list today, at its prescribed dose.'
          : 'The program stays as prescribed, and the patient is told nothing. The next entries are judged afresh.'}
      </p>
      <FormTextArea
        control={form.control}
        name="note"
        label="Reason"
        optional={!isStop}
        autoFocus
        {...(isOverride ? { hint: reasonHint } : {})}
      />
      <div>
        <SubmitButton variant={isStop ? 'danger' : 'primary'}>
          {isStop ? 'Let them go on' : 'Leave it as it is'}
        </SubmitButton>
      </div>
    </Form>
  );
}

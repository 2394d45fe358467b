'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { JumpNotice } from '@/components/program/jump-notice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSegmentedControl } from '@/components/ui/form-choices';
import { FormDecimalField, FormTextField } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { findLoadJump, type LoadJump } from '@/lib/domain/program/load-jump';
import type { ProposalView } from '@/lib/schemas/proposal';
import { decimalLoad, lineText, loadUnit } from '@/lib/schemas/values';
import type { Answer } from './proposal-answers';

const emptyIsNone = z.literal('').transform(() => null);
const loadForm = z.strictObject({
  load: z.strictObject({ value: decimalLoad, unit: loadUnit }),
  note: z.union([emptyIsNone, lineText(1000)]),
});

type LoadValues = z.output<typeof loadForm>;

type Props = {
  proposal: ProposalView;
  /** The load of the prescription now. */
  load: NonNullable<ProposalView['load']>;
  onAnswer: (answer: Answer) => Promise<unknown>;
};

/** Another load than the proposed one. More than double or less than half of the present load is asked about first (H-4). */
export function ChangeLoadDialog(props: Props) {
  return (
    <Dialog
      title={`${props.proposal.exercise}: another load`}
      width="narrow"
      trigger={<Button aria-label={`Change the load: ${props.proposal.exercise}`}>Change…</Button>}
    >
      {(close) => <LoadForm {...props} onDone={close} />}
    </Dialog>
  );
}

function LoadForm({ proposal, load, onAnswer, onDone }: Props & { onDone: () => void }) {
  const suggested = proposal.suggestedLoad ?? load;
  const form = useZodForm(loadForm, { load: suggested, note: '' });
  const [asked, setAsked] = useState<LoadJump | null>(null);
  /** The load that was confirmed; any other one is asked about again. */
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const router = useRouter();
  const change = useWrite((values: LoadValues) => onAnswer({ outcome: 'changed', ...values }), {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  const askOrSend = async (values: LoadValues) => {
    const jump = findLoadJump(load, values.load);
    if (jump === null || confirmed === loadWords(values.load)) return change.send(values);
    setAsked(jump);
    return null;
  };
  return (
    <Form form={form} label="Another load" write={{ ...change, send: askOrSend }}>
      <p>
        Now {load.value} {load.unit}
        {proposal.suggestedLoad !== null && `, proposed ${suggested.value} ${suggested.unit}`}. Your load
        becomes a new version of the program at once.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <FormDecimalField control={form.control} name="load.value" label="Load" autoFocus />
        <FormSegmentedControl
          control={form.control}
          name="load.unit"
          label="Unit"
          options={[
            { value: 'kg', label: 'kg' },
            { value: 'lb', label: 'lb' },
          ]}
        />
      </div>
      <FormTextField control={form.control} name="note" label="Why" optional />
      {asked === null ? (
        <div>
          <SubmitButton>Publish this load</SubmitButton>
        </div>
      ) : (
        <JumpNotice
          name={proposal.exercise}
          jump={asked}
          onBack={() => {
            form.setValue('load', load);
            setAsked(null);
          }}
          onConfirm={() => {
            setConfirmed(loadWords(asked.next));
            setAsked(null);
          }}
        />
      )}
    </Form>
  );
}

const loadWords = ({ value, unit }: { value: string | number; unit: string }) => `${Number(value)} ${unit}`;

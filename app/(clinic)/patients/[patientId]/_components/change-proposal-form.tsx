'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { JumpNotice } from '@/components/program/jump-notice';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormTextField } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import type { Weight } from '@/lib/domain/dosage/load';
import { findLoadJump, type LoadJump } from '@/lib/domain/program/load-jump';
import {
  changeDefaults,
  changeForm,
  type ChangeValues,
  sameVersion,
  toChange,
} from '@/components/proposal/change-form';
import { DoseChangeFields } from '@/components/proposal/dose-change-fields';
import type { Props } from './change-proposal-dialog';

const directionWords = { easier: 'Easier', harder: 'Harder' } as const;

/** What is written in place of the proposal. */
export function ChangeForm({ proposal, onAnswer, onDone }: Props & { onDone: () => void }) {
  const { present, variations, exercise } = proposal;
  const form = useZodForm(changeForm, changeDefaults(proposal));
  const [asked, setAsked] = useState<LoadJump | null>(null);
  /** The load that was confirmed; any other one is asked about again. */
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const router = useRouter();
  const change = useWrite(
    (values: ChangeValues) =>
      onAnswer({ outcome: 'changed', change: toChange(values, proposal), note: values.note }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  const askOrSend = async (values: ChangeValues) => {
    const { load } = toChange(values, proposal);
    const jump = load === undefined ? null : findLoadJump(present.load, load);
    if (jump === null || load === undefined || confirmed === loadWords(load)) return change.send(values);
    setAsked(jump);
    return null;
  };
  const chosen = variations.find(({ slug }) => slug === form.watch('change.variation'));
  return (
    <Form form={form} label="Something else" write={{ ...change, send: askOrSend }}>
      <p>Your change becomes a new version of the program at once.</p>
      {variations.length > 0 && (
        <FormSelect
          control={form.control}
          name="change.variation"
          label="Version"
          options={[
            { value: sameVersion, label: `As now: ${exercise}` },
            ...variations.map(({ slug, name, direction }) => ({
              value: slug,
              label: `${directionWords[direction]}: ${name}`,
            })),
          ]}
        />
      )}
      {chosen === undefined ? (
        <DoseChangeFields form={form} present={present} />
      ) : (
        <p>
          It begins with {chosen.dose}. What was done so far stays with {exercise}.
        </p>
      )}
      <FormTextField control={form.control} name="note" label="Why" optional />
      {asked === null ? (
        <div>
          <SubmitButton>Publish this change</SubmitButton>
        </div>
      ) : (
        <JumpNotice
          name={exercise}
          jump={asked}
          onBack={() => {
            if (present.load !== null) form.setValue('change.load', present.load);
            setAsked(null);
          }}
          onConfirm={() => {
            setConfirmed(loadWords({ ...asked.next, value: `${asked.next.value}` }));
            setAsked(null);
          }}
        />
      )}
    </Form>
  );
}

const loadWords = ({ value, unit }: Weight) => `${Number(value)} ${unit}`;

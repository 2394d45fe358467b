'use client';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { useWrite } from '@/lib/client/use-write';
import { noteText } from '@/lib/schemas/values';

const shape = z.strictObject({ reason: noteText(500) });

type Props = {
  /** What follows from it. */
  children: ReactNode;
  button: string;
  isDanger?: boolean;
  onSend: (reason: string) => Promise<unknown>;
  onDone: () => void;
};

/** Asks for the reason of something and does it. */
export function ReasonForm({ children, button, isDanger = false, onSend, onDone }: Props) {
  const form = useZodForm(shape, { reason: '' });
  const write = useWrite(({ reason }: { reason: string }) => onSend(reason), { onDone });
  return (
    <Form form={form} label={button} write={write}>
      <div>{children}</div>
      <FormTextArea control={form.control} name="reason" label="Reason" autoFocus />
      <div>
        <SubmitButton variant={isDanger ? 'danger' : 'primary'}>{button}</SubmitButton>
      </div>
    </Form>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { closeFlag } from '@/lib/client/flag';
import { useWrite } from '@/lib/client/use-write';
import { flagClosing } from '@/lib/schemas/screening';

/** The reason with which a flag is closed. */
export function CloseForm({
  patientId,
  flagId,
  onDone,
}: {
  patientId: string;
  flagId: string;
  onDone: () => void;
}) {
  const router = useRouter();
  const form = useZodForm(flagClosing, { patientId, reason: '' });
  const closing = useWrite((values: { patientId: string; reason: string }) => closeFlag(flagId, values), {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <Form form={form} write={closing}>
      <p className="text-sm text-muted">
        The program goes on, and the question is asked again only as “has this changed?”.
      </p>
      <FormTextArea
        control={form.control}
        name="reason"
        label="Reason"
        hint="What was examined or found, in at least ten characters."
        maxLength={1000}
        autoFocus
      />
      <div>
        <SubmitButton variant="danger">Close the flag</SubmitButton>
      </div>
    </Form>
  );
}

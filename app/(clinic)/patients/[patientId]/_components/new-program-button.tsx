'use client';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, useZodForm } from '@/components/ui/form';
import { FormTextField } from '@/components/ui/form-fields';
import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { lineText } from '@/lib/schemas/values';

const titleForm = z.strictObject({ title: lineText(200) });
const created = z.object({ programId: z.string() });

/** Names a program and opens the builder with an empty draft. */
export function NewProgramButton({ patientId, isFirst }: { patientId: string; isFirst: boolean }) {
  const router = useRouter();
  const form = useZodForm(titleForm, { title: '' });
  return (
    <Dialog
      title="New program"
      width="narrow"
      trigger={<Button variant={isFirst ? 'primary' : 'secondary'}>New program</Button>}
    >
      <Form
        form={form}
        onSubmit={async ({ title }) => {
          const { programId } = await sendJson(
            'POST',
            paths.api.programs(patientId),
            { patientId, title },
            created,
          );
          router.push(paths.editProgram(patientId, programId));
        }}
      >
        <FormTextField
          control={form.control}
          name="title"
          label="Title"
          hint="The patient reads it: “Stronger hip”, “Back to walking”."
          autoFocus
        />
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          Start
        </Button>
      </Form>
    </Dialog>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { Bdi } from '@/components/ui/bdi';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { joinCareTeam } from '@/lib/client/patient';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import { type CareTeamInput, careTeamInput } from '@/lib/schemas/patient';

type Props = { patientId: string; name: string; birthDate: string | null };

/** Puts oneself into a patient's care team, with the reason that the owner sees. */
export function TakeOverButton({ patientId, name, birthDate }: Props) {
  const router = useRouter();
  const form = useZodForm(careTeamInput, { reason: '' });
  const joining = useWrite((values: CareTeamInput) => joinCareTeam(patientId, values), {
    onDone: () => router.push(paths.patient(patientId)),
  });
  return (
    <Dialog
      title="Take over this patient"
      trigger={
        <Button variant="quiet" aria-label={`Take over ${name}`}>
          Take over
        </Button>
      }
    >
      <p className="mb-3">
        <b>
          <Bdi>{name}</Bdi>
        </b>
        {birthDate !== null && `, born ${birthDate}`}. You will see the whole record. The clinic’s owner sees
        that you took over, and why.
      </p>
      <Form form={form} write={joining}>
        <FormTextArea control={form.control} name="reason" label="Reason" />
        <SubmitButton>Take over</SubmitButton>
      </Form>
    </Dialog>
  );
}

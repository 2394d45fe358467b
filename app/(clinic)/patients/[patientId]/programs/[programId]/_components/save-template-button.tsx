'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { saveTemplate, templatesQuery } from '@/lib/client/template';
import { useWrite } from '@/lib/client/use-write';
import { paths } from '@/lib/paths';
import { saveTemplateInput } from '@/lib/schemas/program-template';

const { name, purpose } = saveTemplateInput.shape;
const form = z.strictObject({ place: z.string().min(1, 'Choose where.'), name, purpose });
const newPlaces = [
  { value: 'clinic', label: 'A new template for the clinic' },
  { value: 'mine', label: 'A new template for me' },
];

type Props = { patientId: string; programId: string; programVersionId: string; title: string };

/** Makes a template from this version. Nothing of the patient goes along: no load, no side, no note. */
export function SaveTemplateButton(props: Props) {
  return (
    <Dialog
      title="Save as template"
      width="narrow"
      trigger={<Button variant="quiet">Save as template…</Button>}
    >
      {(close) => <SaveForm {...props} onSaved={close} />}
    </Dialog>
  );
}

function SaveForm({
  patientId,
  programId,
  programVersionId,
  title,
  onSaved,
}: Props & { onSaved: () => void }) {
  const router = useRouter();
  const queries = useQueryClient();
  const own = (useQuery(templatesQuery()).data?.templates ?? []).filter(
    ({ from, isArchived }) => from !== 'authored' && !isArchived,
  );
  const zodForm = useZodForm(form, { place: 'clinic', name: title.slice(0, 80), purpose: '' });
  const save = useWrite(
    async ({ place, ...words }: z.output<typeof form>) => {
      const isNew = place === 'clinic' || place === 'mine';
      const saved = await saveTemplate({
        patientId,
        programId,
        programVersionId,
        templateId: isNew ? null : place,
        basedOn: own.find(({ key }) => key === place)?.newestVersion ?? null,
        owner: place === 'mine' ? 'mine' : 'clinic',
        ...words,
      });
      await queries.invalidateQueries({ queryKey: ['templates'] });
      return saved;
    },
    {
      onDone: ({ templateId }) => {
        onSaved();
        router.push(paths.template(templateId));
      },
    },
  );
  const places = [
    ...newPlaces,
    ...own.map(({ key, names, newestVersion }) => ({
      value: key,
      label: `Version ${newestVersion + 1} of “${names.en}”`,
    })),
  ];
  return (
    <Form form={zodForm} write={save}>
      <p className="text-muted">Exercises, doses and phases. Loads, sides and notes stay with the patient.</p>
      <FormSelect control={zodForm.control} name="place" label="Save as" options={places} />
      <FormTextField
        control={zodForm.control}
        name="name"
        label="Name of the template"
        hint="Everybody who may use it reads it: no patient’s name."
      />
      <FormTextArea control={zodForm.control} name="purpose" label="What it is for" />
      <SubmitButton>Save template</SubmitButton>
    </Form>
  );
}

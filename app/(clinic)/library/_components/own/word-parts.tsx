'use client';
import { useFieldArray } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { byLocale } from '@/lib/domain/result';
import { LanguageFields, type OwnForm } from './text-fields';

const empty = () => byLocale(() => '');

/** What the patient reads, part by part. */
export function WordParts({ form }: { form: OwnForm }) {
  return (
    <section aria-labelledby="words" className="flex flex-col gap-4">
      <h2 id="words">What the patient reads</h2>
      <p className="text-muted">
        In short sentences, in every language: each patient sees the one of their language only.
      </p>
      <LanguageFields form={form} name="setup" label="Getting ready" length="paragraph" />
      <Steps form={form} />
      <LanguageFields form={form} name="breathing" label="Breathing" length="paragraph" />
      <LanguageFields form={form} name="feelIt" label="You should feel" length="paragraph" />
      <LanguageFields form={form} name="stopIf" label="When to stop" length="paragraph" />
      <Faults form={form} />
    </section>
  );
}

function Steps({ form }: { form: OwnForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'steps' });
  return (
    <>
      {fields.map((field, index) => (
        <LanguageFields
          key={field.id}
          form={form}
          name={`steps.${index}`}
          label={`Step ${index + 1}`}
          length="sentence"
        />
      ))}
      <div className="flex gap-2">
        {fields.length < 5 && <Button onPress={() => append(empty())}>Add a step</Button>}
        {fields.length > 3 && (
          <Button variant="quiet" onPress={() => remove(fields.length - 1)}>
            Remove step {fields.length}
          </Button>
        )}
      </div>
    </>
  );
}

function Faults({ form }: { form: OwnForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'commonFaults' });
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className="flex flex-col gap-3 rounded-panel border border-line p-3">
          <LanguageFields
            form={form}
            name={`commonFaults.${index}.fault`}
            label={`Fault ${index + 1}`}
            length="sentence"
          />
          <LanguageFields
            form={form}
            name={`commonFaults.${index}.fix`}
            label={`What helps ${index + 1}`}
            length="sentence"
          />
        </div>
      ))}
      <div className="flex gap-2">
        {fields.length < 4 && (
          <Button onPress={() => append({ fault: empty(), fix: empty() })}>Add a fault</Button>
        )}
        {fields.length > 2 && (
          <Button variant="quiet" onPress={() => remove(fields.length - 1)}>
            Remove fault {fields.length}
          </Button>
        )}
      </div>
    </>
  );
}

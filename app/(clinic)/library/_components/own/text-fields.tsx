'use client';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ReadingHint } from '@/components/exercise/reading-hint';
import type { ZodForm } from '@/components/ui/form';
import { FormField } from '@/components/ui/form-field';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { TextArea, TextField } from '@/components/ui/text-field';
import type { OwnExercise, OwnExerciseForm } from '@/lib/schemas/exercise-own';

export type OwnForm = ZodForm<OwnExerciseForm, OwnExercise>;
type Both =
  | 'names'
  | 'setup'
  | 'breathing'
  | 'feelIt'
  | 'stopIf'
  | `steps.${number}`
  | `commonFaults.${number}.fault`
  | `commonFaults.${number}.fix`;

/** A name on one line, a sentence that grows with its text, or a paragraph. */
type Length = 'line' | 'sentence' | 'paragraph';

/** One text in English and Spanish, side by side. Both are needed: the patient reads the one of their language. */
export function BothFields({
  form,
  name,
  label,
  length = 'line',
}: {
  form: OwnForm;
  name: Both;
  label: string;
  length?: Length;
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['en', 'es'] as const).map((language) => (
        <LanguageField
          key={language}
          form={form}
          name={`${name}.${language}`}
          label={label}
          length={length}
        />
      ))}
    </div>
  );
}

function LanguageField({
  form,
  name,
  label,
  length,
}: {
  form: OwnForm;
  name: `${Both}.${'en' | 'es'}`;
  label: string;
  length: Length;
}) {
  const text = useWatch({ control: form.control, name });
  const language = name.endsWith('.es') ? 'es' : 'en';
  const full = `${label}, ${language === 'en' ? 'English' : 'Spanish'}`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {length === 'line' ? (
        <FormTextField control={form.control} name={name} label={full} />
      ) : (
        <FormTextArea
          control={form.control}
          name={name}
          label={full}
          {...(length === 'sentence' ? { grows: true, rows: 2 } : {})}
        />
      )}
      {!name.startsWith('names') && (
        <ReadingHint text={typeof text === 'string' ? text : ''} language={language} fewestWords={4} />
      )}
    </div>
  );
}

/** A list of short texts, one a line. */
export function LinesField({
  form,
  name,
  label,
}: {
  form: OwnForm;
  name: 'aliases.en' | 'aliases.es';
  label: string;
}) {
  const [typed, setTyped] = useState((form.getValues(name) ?? []).join('\n'));
  return (
    <FormField control={form.control} name={name} label={label}>
      {({ onChange, value: _value, ...field }) => (
        <TextArea
          {...field}
          label={label}
          hint="For the search, one a line"
          optional
          rows={2}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            onChange(
              text
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            );
          }}
        />
      )}
    </FormField>
  );
}

/** The address of a film; empty means none. */
export function VideoField({ form }: { form: OwnForm }) {
  const label = 'Link to a film';
  return (
    <FormField control={form.control} name="video" label={label}>
      {({ onChange, value, ...field }) => (
        <TextField
          {...field}
          label={label}
          hint="Begins with https://. It is shown as a link and opens on the other site."
          optional
          type="url"
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )}
    </FormField>
  );
}

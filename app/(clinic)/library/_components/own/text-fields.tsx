'use client';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ReadingHint } from '@/components/exercise/reading-hint';
import type { ZodForm } from '@/components/ui/form';
import { FormField } from '@/components/ui/form-field';
import { FormTextArea, FormTextField } from '@/components/ui/form-fields';
import { TextArea, TextField } from '@/components/ui/text-field';
import { languageNames } from '@/lib/domain/messages/languages';
import { type Locale, locales } from '@/lib/domain/result';
import type { OwnExercise, OwnExerciseForm } from '@/lib/schemas/exercise-own';

export type OwnForm = ZodForm<OwnExerciseForm, OwnExercise>;
type Text =
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

/** One text in every language, side by side. All are needed: the patient reads the one of their language. */
export function LanguageFields({
  form,
  name,
  label,
  length = 'line',
}: {
  form: OwnForm;
  name: Text;
  label: string;
  length?: Length;
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {locales.map((language) => (
        <LanguageField
          key={language}
          form={form}
          name={name}
          language={language}
          label={label}
          length={length}
        />
      ))}
    </div>
  );
}

function LanguageField({
  form,
  name: part,
  language,
  label,
  length,
}: {
  form: OwnForm;
  name: Text;
  language: Locale;
  label: string;
  length: Length;
}) {
  const name = `${part}.${language}` as const;
  const text = useWatch({ control: form.control, name });
  const full = `${label}, ${languageNames[language]}`;
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
      {part !== 'names' && (
        <ReadingHint text={typeof text === 'string' ? text : ''} language={language} fewestWords={4} />
      )}
    </div>
  );
}

/** Other names in one language, one a line. */
export function AliasesField({ form, language }: { form: OwnForm; language: Locale }) {
  const name = `aliases.${language}` as const;
  const label = `Other names, ${languageNames[language]}`;
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

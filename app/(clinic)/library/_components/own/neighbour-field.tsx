'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ComboBox } from '@/components/ui/combo-box';
import { FormField } from '@/components/ui/form-field';
import { useSettled } from '@/components/ui/use-settled';
import { exerciseSearchQuery } from '@/lib/client/exercise';
import type { OwnForm } from './text-fields';

const typingMs = 200;
const mostNeighbours = 12;

export type Named = { slug: string; name: string };

/** The easier or harder neighbours of an exercise, found by typing. */
export function NeighbourField({
  form,
  name,
  label,
  known,
}: {
  form: OwnForm;
  name: 'regressions' | 'progressions';
  label: string;
  known: readonly Named[];
}) {
  const [names, setNames] = useState(new Map(known.map((one) => [one.slug, one.name])));
  const search = useExerciseOptions();
  return (
    <FormField control={form.control} name={name} label={label}>
      {({ id, value, onChange, errorMessage }) => {
        const chosen = Array.isArray(value)
          ? value.filter((slug): slug is string => typeof slug === 'string')
          : [];
        return (
          <div className="flex min-w-0 flex-col gap-2">
            <ComboBox
              id={id}
              label={label}
              optional
              placeholder="Name of an exercise"
              options={search.options}
              value={null}
              onSearch={search.onSearch}
              isDisabled={chosen.length >= mostNeighbours}
              {...(errorMessage === undefined ? {} : { errorMessage })}
              onChange={(slug) => {
                const found = search.options.find((option) => option.value === slug);
                if (found === undefined || chosen.includes(found.value)) return;
                setNames((before) => new Map(before).set(found.value, found.label));
                onChange([...chosen, found.value]);
              }}
            />
            <ul aria-label={label} className="flex flex-col gap-1 empty:hidden">
              {chosen.map((slug) => (
                <li key={slug} className="flex items-center justify-between gap-2 border-b border-line">
                  <span>{names.get(slug) ?? slug}</span>
                  <Button
                    variant="quiet"
                    size="compact"
                    aria-label={`Remove ${names.get(slug) ?? slug}`}
                    onPress={() => onChange(chosen.filter((one) => one !== slug))}
                  >
                    Remove
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </FormField>
  );
}

/** The exercises that a typed text finds, as choices. */
export function useExerciseOptions() {
  const [written, setWritten] = useState('');
  const q = useSettled(written.trim().slice(0, 100), typingMs);
  const { data } = useQuery(exerciseSearchQuery({ q }));
  const options = (data?.exercises ?? []).map(({ slug, names, level }) => ({
    value: slug,
    label: names.en,
    detail: `level ${level}`,
  }));
  return { options, onSearch: setWritten };
}

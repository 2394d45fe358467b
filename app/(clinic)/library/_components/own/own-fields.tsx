'use client';
import { locales } from '@/lib/domain/result';
import { DoseFields } from './dose-fields';
import { DrawingField } from './drawing-field';
import { FactFields } from './fact-fields';
import { type Named, NeighbourField } from './neighbour-field';
import { AliasesField, LanguageFields, type OwnForm, VideoField } from './text-fields';
import { WordParts } from './word-parts';

/** Everything of an own exercise that a person writes, in the order in which one thinks of it. */
export function OwnFields({ form, known }: { form: OwnForm; known: readonly Named[] }) {
  return (
    <>
      <section aria-labelledby="names" className="flex flex-col gap-4">
        <h2 id="names">Name</h2>
        <LanguageFields form={form} name="names" label="Name" />
        <div className="grid gap-3 sm:grid-cols-2">
          {locales.map((language) => (
            <AliasesField key={language} form={form} language={language} />
          ))}
        </div>
      </section>
      <FactFields form={form} />
      <DrawingField form={form} />
      <DoseFields form={form} />
      <WordParts form={form} />
      <section aria-labelledby="ladder" className="flex flex-col gap-4">
        <h2 id="ladder">Easier and harder</h2>
        <div className="grid gap-3 sm:grid-cols-2">
          <NeighbourField form={form} name="regressions" label="Easier exercises" known={known} />
          <NeighbourField form={form} name="progressions" label="Harder exercises" known={known} />
        </div>
        <p className="text-sm text-muted">Above level 1 at least one easier exercise is needed.</p>
        <VideoField form={form} />
      </section>
    </>
  );
}

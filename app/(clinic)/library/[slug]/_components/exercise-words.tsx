'use client';
import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/radio-group';
import { staffLocale, languageNames } from '@/lib/domain/messages/languages';
import { type Locale, locales, type LocalizedText } from '@/lib/domain/result';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';

const headings: Record<
  Locale,
  Record<'setup' | 'steps' | 'breathing' | 'feel' | 'stop' | 'faults', string>
> = {
  en: {
    setup: 'Getting ready',
    steps: 'Steps',
    breathing: 'Breathing',
    feel: 'You should feel',
    stop: 'When to stop',
    faults: 'Common faults',
  },
  es: {
    setup: 'Preparación',
    steps: 'Pasos',
    breathing: 'Respiración',
    feel: 'Debe notar',
    stop: 'Cuándo parar',
    faults: 'Errores frecuentes',
  },
};

const languages = locales.map((value) => ({ value, label: languageNames[value] }));

/** What the patient reads, in one language at a time. */
export function ExerciseWords({ content }: { content: ExerciseContent }) {
  const [locale, setLocale] = useState<Locale>(staffLocale);
  const words = headings[locale];
  const part = (title: string, text: LocalizedText) => (
    <div>
      <h3>{title}</h3>
      <p>{text[locale]}</p>
    </div>
  );
  return (
    <section aria-labelledby="words" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="words">What the patient reads</h2>
        <SegmentedControl
          label="Language"
          labelHidden
          options={languages}
          value={locale}
          onChange={setLocale}
        />
      </div>
      <div lang={locale} className="flex flex-col gap-3">
        {locale !== staffLocale && <p className="text-md font-bold">{content.names[locale]}</p>}
        {part(words.setup, content.setup)}
        <div>
          <h3>{words.steps}</h3>
          <ol className="list-decimal ps-5">
            {content.steps.map((step) => (
              <li key={step.en}>{step[locale]}</li>
            ))}
          </ol>
        </div>
        {part(words.breathing, content.breathing)}
        {part(words.feel, content.feelIt)}
        {part(words.stop, content.stopIf)}
        <div>
          <h3>{words.faults}</h3>
          <ul className="list-disc ps-5">
            {content.commonFaults.map(({ fault, fix }) => (
              <li key={fault.en}>
                <b>{fault[locale]}.</b> {fix[locale]}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/plain-button';
import { patientWords } from '@/lib/domain/messages/patient';
import type { Locale } from '@/lib/domain/result';

type UsualMorningCardProps = {
  emergencyNumber: string;
  locale: Locale;
  onSave: (pain: number | null) => void;
};

/** How mornings usually are: asked once when a program begins. Nothing waits for it. */
export function UsualMorningCard({ emergencyNumber, locale, onSave }: UsualMorningCardProps) {
  const [answer, setAnswer] = useState<PainAnswer>(null);
  const { usualMorning: words, emergency } = patientWords[locale];
  return (
    <section className="flex flex-col gap-3 rounded-large border border-line bg-card p-4">
      <h2>{words.title}</h2>
      <p className="text-sm text-muted">{words.why}</p>
      <PainScale
        id="usual-morning"
        label={words.title}
        labelHidden
        isCompact
        words={painWords[locale]}
        value={answer}
        onChange={setAnswer}
      />
      {answer !== null && (
        <Button variant="primary" block onPress={() => onSave(answer === 'declined' ? null : answer)}>
          {words.save}
        </Button>
      )}
      <EmergencyText words={emergency} number={emergencyNumber} />
    </section>
  );
}

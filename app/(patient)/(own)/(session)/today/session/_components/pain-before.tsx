'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/button';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';

type PainBeforeProps = {
  words: SessionWords;
  locale: Locale;
  emergencyNumber: string;
  onSave: (score: number | null) => void;
};

/** Pain before the first exercise, for limits that are judged by how much it rises. */
export function PainBefore({ words, locale, emergencyNumber, onSave }: PainBeforeProps) {
  const [answer, setAnswer] = useState<PainAnswer>(null);
  const { emergency } = patientWords[locale];
  return (
    <div className="flex flex-col gap-4">
      <h1>{words.before.title}</h1>
      <PainScale
        label={words.before.title}
        labelHidden
        words={painWords[locale]}
        value={answer}
        onChange={setAnswer}
      />
      <Button
        variant="primary"
        size="large"
        block
        onPress={() => onSave(typeof answer === 'number' ? answer : null)}
      >
        {words.before.go}
      </Button>
      <EmergencyText
        notWatched={emergency.notWatched}
        signs={emergency.signs}
        action={emergency.action(emergencyNumber)}
        phone={emergencyNumber}
      />
    </div>
  );
}

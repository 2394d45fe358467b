'use client';
import { useEffect, useRef, useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/plain-button';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';

type SessionPainProps = {
  title: string;
  words: SessionWords;
  locale: Locale;
  emergencyNumber: string;
  /** What a score means for this patient, in words; left out where it is not judged. */
  meaningOf?: (score: number) => string | undefined;
  onSave: (score: number | null) => void;
};

/** Pain before the first exercise, and after the last one: asked once a session. */
export function SessionPain({ title, words, locale, emergencyNumber, meaningOf, onSave }: SessionPainProps) {
  const [answer, setAnswer] = useState<PainAnswer>(null);
  const { emergency } = patientWords[locale];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {title}
      </h1>
      <PainScale
        label={title}
        labelHidden
        words={painWords[locale]}
        value={answer}
        onChange={setAnswer}
        meaning={typeof answer === 'number' ? meaningOf?.(answer) : undefined}
      />
      <Button
        variant="primary"
        size="large"
        block
        onPress={() => onSave(typeof answer === 'number' ? answer : null)}
      >
        {words.before.go}
      </Button>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

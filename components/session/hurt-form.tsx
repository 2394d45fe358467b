'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/plain-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { Locale } from '@/lib/domain/result';
import { painMeaning } from './pain-meaning';
import { TopBar } from './top-bar';

type HurtFormProps = {
  title: string;
  limits: AgreedLimits;
  painBefore: number | null;
  /** Whether symptoms may spread with exercises like these. */
  asksSpread: boolean;
  emergencyNumber: string;
  words: SessionWords;
  locale: Locale;
  onBack: () => void;
  onSave: (said: { during: number | null; spread: boolean | null }) => void;
};

/** An exercise that hurt is stopped: how much it hurt at worst, and whether it spread. Nothing has to be answered to stop. */
export function HurtForm(props: HurtFormProps) {
  const { title, limits, painBefore, asksSpread, emergencyNumber, words, locale, onBack, onSave } = props;
  const [pain, setPain] = useState<PainAnswer>(null);
  const [spread, setSpread] = useState<boolean | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { emergency } = patientWords[locale];
  function save(): void {
    if (isSaved) return;
    setSaved(true);
    onSave({ during: typeof pain === 'number' ? pain : null, spread });
  }
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {words.back}
          </Button>
        }
        middle={title}
      />
      <h1 className="sr-only">{title}</h1>
      <PainScale
        label={words.hurt.worst}
        words={painWords[locale]}
        value={pain}
        onChange={setPain}
        meaning={typeof pain === 'number' ? painMeaning(pain, limits, painBefore, words) : undefined}
      />
      {asksSpread && (
        <RadioGroup
          label={words.feel.spread}
          options={(['no', 'yes'] as const).map((value) => ({ value, label: words.feel.spreads[value] }))}
          value={spread === null ? null : spread ? 'yes' : 'no'}
          onChange={(value) => setSpread(value === 'yes')}
        />
      )}
      <Button variant="primary" size="large" block onPress={save}>
        {words.hurt.save}
      </Button>
      <p className="text-muted">{words.hurt.keeps}</p>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

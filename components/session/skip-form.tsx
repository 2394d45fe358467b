'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { Button } from '@/components/ui/plain-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import { type SkipReason, skipReasons } from '@/lib/domain/record/told';
import { TopBar } from './top-bar';
import { useFirstFocus } from './use-first-focus';

type SkipFormProps = {
  title: string;
  emergencyNumber: string;
  words: SessionWords;
  locale: Locale;
  initial?: SkipReason | null;
  /** How many sets were done before; they stay. */
  doneSets?: number;
  onBack: () => void;
  onSave: (reason: SkipReason) => void;
};

/** Why it was not done. No reason is better or worse than another, and none is chosen beforehand. */
export function SkipForm({
  title,
  emergencyNumber,
  words,
  locale,
  initial = null,
  doneSets = 0,
  onBack,
  onSave,
}: SkipFormProps) {
  const [reason, setReason] = useState<SkipReason | null>(initial);
  const [isAsked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { skipReasons: names, emergency } = patientWords[locale];
  const start = useFirstFocus<HTMLHeadingElement>();
  const heading = doneSets > 0 ? words.restTitle : words.skipTitle;
  function save(): void {
    if (reason === null) return setAsked(true);
    if (isSaved) return;
    setSaved(true);
    onSave(reason);
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
      <div>
        <h1 ref={start} tabIndex={-1} className="outline-none">
          {heading}
        </h1>
        {doneSets > 0 && <p className="text-muted">{words.restKeeps(doneSets)}</p>}
      </div>
      <RadioGroup
        label={heading}
        labelHidden
        options={skipReasons.map((value) => ({ value, label: names[value] }))}
        value={reason}
        onChange={setReason}
        errorMessage={isAsked && reason === null ? words.skipMissing : undefined}
      />
      <Button variant="primary" size="large" block onPress={save}>
        {words.skipSave}
      </Button>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

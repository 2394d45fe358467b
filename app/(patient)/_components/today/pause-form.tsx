'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { DateField } from '@/components/ui/date-field';
import { RadioGroup } from '@/components/ui/radio-group';
import { dayInWords, patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { latestOwnPauseDay, type OwnPauseReason, ownPauseReasons } from '@/lib/domain/record/pause';
import type { Locale } from '@/lib/domain/result';
import { addDays, isLocalDate } from '@/lib/domain/time/calendar-date';

type PauseFormProps = {
  /** The first day of the pause. */
  today: string;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onSave: (pause: { reason: OwnPauseReason; untilOn: string }) => void;
};

/** Some days without exercises, told by the patient: why, until when, and what that means. */
export function PauseForm({ today, emergencyNumber, locale, onBack, onSave }: PauseFormProps) {
  const [reason, setReason] = useState<OwnPauseReason | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { ownPause: words, emergency } = patientWords[locale];
  const latest = latestOwnPauseDay(today);
  const inWords = (day: string) => dayInWords(day, locale, 'day');
  const untilOn = typed !== null && isLocalDate(typed) && typed >= today && typed <= latest ? typed : null;
  function save(): void {
    if (reason === null || untilOn === null) return setAsked(true);
    if (isSaved) return;
    setSaved(true);
    onSave({ reason, untilOn });
  }
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {sessionWords[locale].back}
          </Button>
        }
      />
      <h1>{words.title}</h1>
      <RadioGroup
        label={words.why}
        options={ownPauseReasons.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason}
        onChange={setReason}
        errorMessage={isAsked && reason === null ? words.reasonMissing : undefined}
      />
      <DateField
        id="pause-until"
        label={words.last}
        hint={words.lastHint(inWords(latest))}
        value={typed}
        onChange={setTyped}
        errorMessage={isAsked && untilOn === null ? words.lastWrong(inWords(latest)) : undefined}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
      <p role="status" className="empty:hidden">
        {untilOn !== null && words.meaning(inWords(untilOn), inWords(addDays(untilOn, 1)))}
      </p>
      <Button variant="primary" size="large" block onPress={save}>
        {words.save}
      </Button>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

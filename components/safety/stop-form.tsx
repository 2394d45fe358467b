'use client';
import { useEffect, useRef } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { patientWords } from '@/lib/domain/messages/patient';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import type { Locale } from '@/lib/domain/result';
import { isStopSymptom, type StopSymptomId, stopSymptoms } from '@/lib/domain/safety/stop-symptoms';

type StopFormProps = {
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onTell: (code: StopSymptomId) => void;
};

const codes = Object.keys(stopSymptoms).filter(isStopSymptom);

/** "I have to stop": one tap on what is felt. The emergencies come first. */
export function StopForm({ emergencyNumber, locale, onBack, onTell }: StopFormProps) {
  const { stop, back } = questionWords[locale];
  const { emergency } = patientWords[locale];
  const heading = useRef<HTMLHeadingElement>(null);
  const isTold = useRef(false);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {back}
          </Button>
        }
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {stop.title}
      </h1>
      <p>{stop.text}</p>
      <EmergencyText words={emergency} number={emergencyNumber} />
      <ul className="flex flex-col gap-2.5">
        {codes.map((code) => (
          <li key={code}>
            <Button
              block
              onPress={() => {
                if (isTold.current) return;
                isTold.current = true;
                onTell(code);
              }}
            >
              {stopSymptoms[code].label[locale]}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="quiet" block onPress={onBack}>
        {stop.none}
      </Button>
    </div>
  );
}

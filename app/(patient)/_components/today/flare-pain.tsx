'use client';
import { useEffect, useRef, useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { painEnds } from '@/components/pain/pain-words';
import { AnswerPad } from '@/components/session/answer-pad';
import { ScorePad } from '@/components/session/score-pad';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/domain/messages/patient';
import { flareWords } from '@/lib/domain/messages/patient-flare';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import { type FlareCause, flareCauses } from '@/lib/domain/record/flare';
import type { Locale } from '@/lib/domain/result';

export type FlareSaid = { pain: number; spreading: boolean | null; cause: FlareCause | null };

type FlarePainProps = {
  asksSpread: boolean;
  /** Asked once, when it begins; nobody has to say. */
  asksCause: boolean;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onSave: (said: FlareSaid) => void;
};

/** How bad a flare-up is now: the plan is made from it, so that it takes a number. */
export function FlarePain(props: FlarePainProps) {
  const { asksSpread, asksCause, emergencyNumber, locale, onBack, onSave } = props;
  const words = flareWords[locale];
  const { none, worst } = painEnds[locale];
  const { emergency } = patientWords[locale];
  const [pain, setPain] = useState<number | null>(null);
  const [spreading, setSpreading] = useState<boolean | null>(null);
  const [cause, setCause] = useState<FlareCause | null>(null);
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {safetyWords[locale].back}
          </Button>
        }
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {words.title}
      </h1>
      <p>{words.calm}</p>
      <ScorePad
        label={words.painNow}
        value={pain}
        ends={{ low: none, high: worst }}
        tone={null}
        onPick={(score) => {
          setPain(score);
          setMissing(false);
        }}
      />
      {asksSpread && (
        <AnswerPad<'no' | 'yes'>
          label={words.spread}
          answers={(['no', 'yes'] as const).map((value) => ({ value, label: words.spreads[value] }))}
          value={spreading === null ? null : spreading ? 'yes' : 'no'}
          onPick={(said) => setSpreading(said === 'yes')}
        />
      )}
      {asksCause && (
        <AnswerPad<FlareCause>
          label={words.note}
          answers={flareCauses.map((value) => ({ value, label: words.causes[value] }))}
          value={cause}
          onPick={setCause}
        />
      )}
      {isMissing && (
        <Notice tone="warn" announce>
          {words.painMissing}
        </Notice>
      )}
      <Button
        variant="primary"
        size="large"
        block
        onPress={() => (pain === null ? setMissing(true) : onSave({ pain, spreading, cause }))}
      >
        {words.show}
      </Button>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

'use client';
import { useState, useSyncExternalStore } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { AnswerPad } from '@/components/session/answer-pad';
import { FigureBox } from '@/components/session/figure-box';
import { Pinned } from '@/components/session/pinned';
import { ScorePad } from '@/components/session/score-pad';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/plain-button';
import type { KeptTrial } from '@/lib/client/home-trial';
import { onNetwork } from '@/lib/client/on-network';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import { patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { trialWords } from '@/lib/domain/messages/patient-trial';
import type { Locale } from '@/lib/domain/result';
import { isStopSymptom, stopSymptoms } from '@/lib/domain/safety/stop-symptoms';
import type { TodayExercise } from '@/lib/schemas/today';
import { TurnBox } from '../../later-parts';
import { TrialBar } from './trial-bar';

type Shared = { trial: KeptTrial; locale: Locale; isSending: boolean; onStop: () => void };

type TrialReadyProps = Shared & {
  exercise: TodayExercise;
  picture: ExercisePicture | null;
  needsAdult: boolean;
  onBack: () => void;
  onReady: (adultPresent: boolean) => void;
};

const readyAsks = ['warm', 'support', 'shoes'] as const;

/** T0: what it is, and what has to be done first. Without a network it says so before anything is asked. */
export function TrialReady({
  exercise,
  picture,
  needsAdult,
  locale,
  onBack,
  onStop,
  onReady,
}: TrialReadyProps) {
  const words = trialWords[locale];
  const [done, setDone] = useState<readonly string[]>([]);
  const [wasAsked, setAsked] = useState(false);
  const isOnline = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  );
  const heading = useFirstFocus<HTMLHeadingElement>();
  const isAdultMissing = needsAdult && !done.includes('adult');
  const isReady = done.some((one) => one !== 'adult') && !isAdultMissing;
  const asks = [
    ...readyAsks.map((ask) => ({ ask, label: words.asks[ask] })),
    ...(needsAdult ? [{ ask: 'adult', label: words.adult }] : []),
  ];
  return (
    <>
      <TrialBar words={words} onBack={onBack} onStop={onStop} />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {words.ready} <span className="font-normal text-muted">{exercise.name}</span>
      </h1>
      <FigureBox
        picture={picture}
        rhythm={exercise.rhythm}
        Turn={TurnBox}
        words={sessionWords[locale].figure}
      />
      <p>{words.intro}</p>
      {isOnline ? (
        <>
          <ul>
            {asks.map(({ ask, label }) => (
              <li key={ask}>
                <label className="flex min-h-12 items-center gap-3">
                  <input
                    type="checkbox"
                    className="size-6 flex-none accent-(--action)"
                    checked={done.includes(ask)}
                    onChange={(event) =>
                      setDone(event.target.checked ? [...done, ask] : done.filter((one) => one !== ask))
                    }
                  />
                  {label}
                </label>
              </li>
            ))}
          </ul>
          {wasAsked && !isReady && (
            <Notice tone="warn" announce>
              {done.some((one) => one !== 'adult') ? words.adultFirst : words.first}
            </Notice>
          )}
          <Pinned>
            <Button
              variant="primary"
              size="large"
              block
              onPress={() => (isReady ? onReady(done.includes('adult')) : setAsked(true))}
            >
              {words.goOn}
            </Button>
          </Pinned>
        </>
      ) : (
        <Notice tone="warn" announce>
          {words.offline}
        </Notice>
      )}
    </>
  );
}

type TrialBeforeProps = Shared & {
  emergencyNumber: string;
  onBack: () => void;
  onSay: (changes: Pick<Partial<KeptTrial>, 'noStopSymptom' | 'painBefore'>) => void;
  onSymptom: () => void;
  onGoOn: (painBefore: number) => void;
};

const symptomCodes = Object.keys(stopSymptoms).filter(isStopSymptom);

/** T1: stop symptoms, and how much it hurts now. */
export function TrialBefore(props: TrialBeforeProps) {
  const { trial, locale, isSending, emergencyNumber, onBack, onStop, onSay, onSymptom, onGoOn } = props;
  const words = trialWords[locale];
  const { emergency } = patientWords[locale];
  const { noStopSymptom, painBefore } = trial;
  const [isMissing, setMissing] = useState(false);
  const heading = useFirstFocus<HTMLHeadingElement>();
  const isSaid = noStopSymptom === true && painBefore !== null;
  return (
    <>
      <TrialBar words={words} onBack={onBack} onStop={onStop} />
      <h1 ref={heading} tabIndex={-1} className="text-lg outline-none">
        {words.symptoms}
      </h1>
      <ul className="list-disc ps-5">
        {symptomCodes.map((code) => (
          <li key={code}>{stopSymptoms[code].label[locale]}</li>
        ))}
      </ul>
      <AnswerPad<'none' | 'some'>
        label={<span className="sr-only">{words.symptoms}</span>}
        answers={[
          { value: 'none', label: words.none },
          { value: 'some', label: words.some },
        ]}
        value={noStopSymptom === true ? 'none' : null}
        onPick={(said) => (said === 'none' ? onSay({ noStopSymptom: true }) : onSymptom())}
      />
      <ScorePad
        label={words.painNow}
        value={painBefore}
        ends={sessionWords[locale].feel.ends}
        tone={null}
        onPick={(score) => onSay({ painBefore: score })}
      />
      <EmergencyText words={emergency} number={emergencyNumber} />
      {isMissing && !isSaid && (
        <Notice tone="warn" announce>
          {words.missing}
        </Notice>
      )}
      <Pinned>
        <Button
          variant="primary"
          size="large"
          block
          isPending={isSending}
          onPress={() => (isSaid ? onGoOn(painBefore) : setMissing(true))}
        >
          {words.goOn}
        </Button>
      </Pinned>
    </>
  );
}

'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { AnswerPad } from '@/components/session/answer-pad';
import { useAwake } from '@/components/session/aids';
import { FigureBox } from '@/components/session/figure-box';
import { Pinned } from '@/components/session/pinned';
import { Ring } from '@/components/session/ring';
import { ScorePad } from '@/components/session/score-pad';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { useNow } from '@/components/session/use-now';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/plain-button';
import type { KeptTrial, TrialSaid } from '@/lib/client/home-trial';
import { describeLoad } from '@/lib/domain/dosage/describe-dosage';
import { effortWords } from '@/lib/domain/load/effort';
import { trialTechniques } from '@/lib/domain/load/recorded-trial';
import { asClock } from '@/lib/domain/log/amount-words';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import { patientWords } from '@/lib/domain/messages/patient';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { trialWords } from '@/lib/domain/messages/patient-trial';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';
import { TurnBox } from '../../later-parts';
import { TrialBar } from './trial-bar';

type Shared = { trial: KeptTrial; locale: Locale; isSending: boolean; onStop: () => void };
type OfSet = Shared & { load: NonNullable<KeptTrial['next']>; unit: LoadUnit; repetitions: number };

/** T2, T5, T6: the weight of the next set, after the rest where there was one before it. */
export function NextTrialSet(props: OfSet & { onBack: (() => void) | null; onStart: () => void }) {
  const { trial, locale, load, unit, repetitions, onBack, onStop, onStart } = props;
  const words = trialWords[locale];
  const { sets, restUntilMs } = trial;
  const last = sets.at(-1)?.action ?? null;
  const heading = useFirstFocus<HTMLHeadingElement>();
  const said =
    last === 'decrease' ? words.much : last === 'repeat' ? words.repeat : last === null ? null : words.easy;
  return (
    <>
      <TrialBar words={words} onBack={onBack} onStop={onStop} />
      <h1
        ref={heading}
        tabIndex={-1}
        className={said === null ? 'text-base font-normal text-muted outline-none' : 'text-lg outline-none'}
      >
        {said ?? words.weight}
      </h1>
      {restUntilMs !== null && <Rest untilMs={restUntilMs} />}
      <div className="rounded-large border border-line bg-card p-4">
        <p
          key={describeLoad(load, locale, 'long', unit)}
          className="text-2xl font-bold first-letter:uppercase"
        >
          {describeLoad(load, locale, 'long', unit)}
        </p>
        <p className="text-lg">{words.times(repetitions)}</p>
      </div>
      <Pinned>
        <Button variant="primary" size="large" block onPress={onStart}>
          {words.start(sets.length + 1)}
        </Button>
      </Pinned>
    </>
  );
}

const restSeconds = 120;

/** The two minutes between two sets; nobody is held up by it. */
function Rest({ untilMs }: { untilMs: number }) {
  const now = useNow(true);
  const seconds = Math.max(0, Math.ceil((untilMs - now) / 1000));
  return (
    <Ring share={seconds / restSeconds}>
      <span role="timer" className="text-[3.25rem] font-bold tabular-nums">
        <span key={seconds}>{asClock(seconds)}</span>
      </span>
    </Ring>
  );
}

/** Seconds of one repetition where no tempo is prescribed (a working value). */
const usualSeconds = 4;

type TrialSetRunningProps = OfSet & {
  exercise: TodayExercise;
  picture: ExercisePicture | null;
  onBack: () => void;
  onSymptom: () => void;
  onDone: (stoppedEarly: boolean) => void;
};

/** T3: the set itself, counted at its tempo for the eye; how many were done the patient says. */
export function TrialSetRunning(props: TrialSetRunningProps) {
  const { trial, locale, exercise, picture, load, unit, repetitions, onBack, onStop, onSymptom, onDone } =
    props;
  const words = trialWords[locale];
  const now = useNow(true);
  const heading = useFirstFocus<HTMLHeadingElement>();
  useAwake(true);
  const { rhythm } = exercise;
  const cycle =
    rhythm === undefined
      ? usualSeconds
      : rhythm.startSeconds + rhythm.outSeconds + rhythm.holdSeconds + rhythm.backSeconds;
  const passed = Math.max(0, now - (trial.startedMs ?? now)) / 1000;
  const counted = Math.min(repetitions, Math.floor(passed / Math.max(1, cycle)) + 1);
  return (
    <>
      <TrialBar words={words} onBack={onBack} onStop={onStop} />
      <h1 ref={heading} tabIndex={-1} className="text-lg outline-none first-letter:uppercase">
        {describeLoad(load, locale, 'long', unit)} · {words.times(repetitions)}
      </h1>
      <FigureBox picture={picture} rhythm={rhythm} Turn={TurnBox} words={sessionWords[locale].figure} />
      <p aria-hidden="true" className="text-center text-xl font-bold tabular-nums">
        <span key={counted}>{words.counted(counted, repetitions)}</span>
      </p>
      <p className="text-center">{words.breathe}</p>
      <Button variant="quiet" block onPress={onSymptom}>
        {questionWords[locale].stop.button}
      </Button>
      <Pinned>
        <Button block onPress={() => onDone(true)}>
          {words.early}
        </Button>
        <Button variant="primary" size="large" block onPress={() => onDone(false)}>
          {words.done}
        </Button>
      </Pinned>
    </>
  );
}

type AfterTrialSetProps = Shared & {
  emergencyNumber: string;
  onBack: () => void;
  onSay: (said: Partial<TrialSaid>) => void;
  onSave: () => void;
};

/** T4: how hard, how it hurt, how it looked. Nothing is chosen beforehand. */
export function AfterTrialSet(props: AfterTrialSetProps) {
  const { trial, locale, isSending, emergencyNumber, onBack, onStop, onSay, onSave } = props;
  const words = trialWords[locale];
  const { emergency } = patientWords[locale];
  const { effort, painDuring, technique } = trial.said;
  const [isMissing, setMissing] = useState(false);
  const heading = useFirstFocus<HTMLHeadingElement>();
  const isSaid = effort !== null && painDuring !== null && technique !== null;
  return (
    <>
      <TrialBar words={words} onBack={onBack} onStop={onStop} />
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        {words.hard}
      </h1>
      <ScorePad
        label={words.worst}
        value={painDuring}
        ends={sessionWords[locale].feel.ends}
        tone={null}
        onPick={(score) => onSay({ painDuring: score })}
      />
      <AnswerPad
        label={words.hard}
        answers={effortWords.map((text, number) => ({
          value: number,
          label: text[locale].charAt(0).toUpperCase() + text[locale].slice(1),
          number,
        }))}
        value={effort}
        onPick={(said) => onSay({ effort: said })}
      />
      <AnswerPad
        label={words.look}
        answers={trialTechniques.map((value) => ({ value, label: words.looks[value] }))}
        value={technique}
        onPick={(said) => onSay({ technique: said })}
      />
      <EmergencyText words={emergency} number={emergencyNumber} />
      {isMissing && !isSaid && (
        <Notice tone="warn" announce>
          {words.missingAfter}
        </Notice>
      )}
      <Pinned>
        <Button
          variant="primary"
          size="large"
          block
          isPending={isSending}
          onPress={() => (isSaid ? onSave() : setMissing(true))}
        >
          {words.save}
        </Button>
      </Pinned>
    </>
  );
}

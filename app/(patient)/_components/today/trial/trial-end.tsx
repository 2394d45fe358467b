'use client';
import type { ReactNode } from 'react';
import { CallLines } from '@/components/safety/call-lines';
import type { Help } from '@/components/safety/what-to-do';
import { Pinned } from '@/components/session/pinned';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { Button } from '@/components/ui/plain-button';
import type { KeptTrial } from '@/lib/client/home-trial';
import { describeLoad } from '@/lib/domain/dosage/describe-dosage';
import { isForPain } from '@/lib/domain/load/recorded-trial';
import { trialWords } from '@/lib/domain/messages/patient-trial';
import type { LoadUnit } from '@/lib/domain/number/units';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

type TrialEndProps = {
  trial: KeptTrial;
  exercise: TodayExercise;
  unit: LoadUnit;
  repetitions: number;
  help: Help;
  locale: Locale;
  onBack: () => void;
  /** Leaves the exercise out today, because it hurts; null where nothing of it is to be done. */
  onLeaveOut: (() => void) | null;
};

/** T7, T8, T-PAIN, or stopped early: what the trial says, and what happens with it. */
export function TrialEnd(props: TrialEndProps) {
  const { trial, exercise, unit, repetitions, help, locale, onBack, onLeaveOut } = props;
  const words = trialWords[locale];
  const last = trial.sets.at(-1);
  const toDay = (
    <Button variant="primary" size="large" block onPress={onBack}>
      {words.toDay}
    </Button>
  );
  if (last !== undefined && isForPain(last))
    return (
      <Ending
        title={words.notToday}
        actions={
          onLeaveOut === null ? (
            toDay
          ) : (
            <Button variant="primary" size="large" block onPress={onLeaveOut}>
              {words.leaveOut}
            </Button>
          )
        }
      >
        <p>{words.notTodayText}</p>
        <CallLines urgency="inform_clinician" help={help} locale={locale} />
      </Ending>
    );
  if (last?.action === 'easier_variation')
    return (
      <Ending title={words.lighter} actions={toDay}>
        <p>{words.lighterText}</p>
        <p>{exercise.easier === undefined ? words.lighterLater : words.lighterIs(exercise.easier.name)}</p>
      </Ending>
    );
  if (last?.action === 'accept' || last?.action === 'end_trials' || last?.action === 'at_max')
    return (
      <Ending title={words.one} actions={toDay}>
        <p className="text-lg font-bold first-letter:uppercase">
          {words.oneText(describeLoad(last.load, locale, 'long', unit), repetitions, exercise.sets)}
        </p>
        {last.effort !== null && trial.target !== null && (
          <Gauge
            said={last.effort}
            {...trial.target}
            label={words.gauge(last.effort, trial.target.low, trial.target.high)}
          />
        )}
        <p>{words.confirm}</p>
      </Ending>
    );
  const isTooMuch = last?.action === 'decrease';
  return (
    <Ending title={isTooMuch ? words.tooMuch : words.stopped} actions={toDay}>
      <p>{isTooMuch ? words.tooMuchText : words.stoppedText}</p>
    </Ending>
  );
}

function Ending({ title, actions, children }: { title: string; actions: ReactNode; children: ReactNode }) {
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {title}
      </h1>
      {children}
      <Pinned>{actions}</Pinned>
    </>
  );
}

const efforts = Array.from({ length: 11 }, (_, effort) => effort);

/** How hard it was on the scale, with what is aimed at; the words below say the same. */
function Gauge({ said, low, high, label }: { said: number; low: number; high: number; label: string }) {
  return (
    <figure>
      <div aria-hidden="true" className="grid grid-cols-11 gap-0.5">
        {efforts.map((effort) => (
          <span
            key={effort}
            className={`grid h-8 place-items-center rounded-sm tabular-nums ${
              effort >= low && effort <= high ? 'bg-tint text-teal-ink' : 'bg-card text-muted'
            } ${effort === said ? 'border-2 border-ink font-bold' : ''}`}
          >
            {effort}
          </span>
        ))}
      </div>
      <figcaption className="mt-1">{label}</figcaption>
    </figure>
  );
}

type RefusedCode = keyof (typeof trialWords)['en']['refused'];
const isRefused = (code: string, words: object): code is RefusedCode => Object.hasOwn(words, code);

/** Nothing is tried now: why, in the patient's words. */
export function TrialRefused({ code, locale, onBack }: { code: string; locale: Locale; onBack: () => void }) {
  const words = trialWords[locale];
  const text =
    code === 'elsewhere' ? words.elsewhere : words.refused[isRefused(code, words.refused) ? code : 'other'];
  return (
    <Ending
      title={words.noMore}
      actions={
        <Button variant="primary" size="large" block onPress={onBack}>
          {words.toDay}
        </Button>
      }
    >
      <p>{text}</p>
    </Ending>
  );
}

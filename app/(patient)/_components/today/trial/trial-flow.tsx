'use client';
import { useState } from 'react';
import { StopForm } from '@/components/safety/stop-form';
import type { Help } from '@/components/safety/what-to-do';
import { useDropEcho } from '@/components/session/use-drop-echo';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/plain-button';
import {
  beginOf,
  type KeptTrial,
  keepTrial,
  newTrial,
  nothingSaidOfSet,
  offeredTrials,
  readTrial,
  sendTrial,
  setOf,
} from '@/lib/client/home-trial';
import { type ProblemError, readProblem } from '@/lib/client/problem';
import { usePortal } from '@/lib/client/portal/use-portal';
import { isOpen, logRecord, occasionFor, sessionRecords, toldSkip } from '@/lib/client/records';
import { stopSymptomRecord } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import { trialRepetitions } from '@/lib/domain/load/recorded-trial';
import { trialWords } from '@/lib/domain/messages/patient-trial';
import type { Locale } from '@/lib/domain/result';
import type { HomeTrialInput } from '@/lib/schemas/trial';
import { TrialBefore, TrialReady } from './trial-before';
import { TrialEnd, TrialRefused } from './trial-end';
import { AfterTrialSet, NextTrialSet, TrialSetRunning } from './trial-set';

type TrialFlowProps = {
  today: Today;
  prescriptionId: string;
  help: Help;
  locale: Locale;
  onBack: () => void;
};

const restMs = 120_000;

/**
 * Trial sets at home (LG-4.4): one thing at a time. Whether it may begin and which weight comes next is the server's answer; what was
 * said stays on the phone until it was taken, through a reload and without a network.
 */
export function TrialFlow({ today, prescriptionId, help, locale, onBack }: TrialFlowProps) {
  const { view, plan, sync } = today;
  const { data, refresh } = usePortal();
  const { patientId } = view;
  const words = trialWords[locale];
  const exercise = view.exercises.find((one) => one.prescriptionId === prescriptionId);
  const [offer] = useState(() => offeredTrials(plan).find((one) => one.prescriptionId === prescriptionId));
  const [trial, setTrial] = useState<KeptTrial>(() => {
    const kept = readTrial(patientId, view.localDate);
    return kept?.prescriptionId === prescriptionId
      ? kept
      : newTrial(prescriptionId, view.localDate, offer?.repetitions ?? trialRepetitions);
  });
  const [waiting, setWaiting] = useState<HomeTrialInput | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  // The second half of a double tap on the start of a set is not its end.
  const dropEcho = useDropEcho(`${trial.at} ${trial.sets.length}`);
  const change = (changes: Partial<KeptTrial>): KeptTrial => {
    const next = { ...trial, ...changes };
    setTrial(next);
    keepTrial(patientId, next.at === 'ended' ? null : next);
    return next;
  };
  const go = (at: KeptTrial['at']) => change({ at });

  async function send(input: HomeTrialInput): Promise<void> {
    if (waiting !== null && problem === null) return;
    setWaiting(input);
    setProblem(null);
    try {
      const { sets, next, target } = await sendTrial(input);
      setWaiting(null);
      change({
        ...{ sets, next, target, said: nothingSaidOfSet, stoppedEarly: false, startedMs: null },
        at: next === null ? 'ended' : 'next',
        restUntilMs: sets.length === 0 ? null : Date.now() + restMs,
      });
      if (next === null) void refresh();
    } catch (thrown) {
      const refused = readProblem(thrown, words.unsent);
      setProblem(refused);
      if (refused.isTemporary) return;
      keepTrial(patientId, null);
      void refresh();
    }
  }

  if (exercise === undefined) return <TrialRefused code="other" locale={locale} onBack={onBack} />;
  const { repetitions } = trial;
  const end = (isEnd: boolean) => {
    const set = setOf(trial, isEnd);
    if (set !== null) void send(set);
  };
  /** Always in sight: a set that was begun is kept, and counts as one trial of the day. */
  const stop = () => {
    if (trial.at === 'set' || trial.at === 'after') return end(true);
    keepTrial(patientId, null);
    onBack();
  };
  function leaveOut(): void {
    const occasion = exercise === undefined ? null : occasionFor(view, [exercise]);
    if (exercise !== undefined && isOpen(exercise) && occasion !== null)
      sync.queue.add([
        ...sessionRecords(view, occasion),
        logRecord(view, occasion.sessionId, exercise, toldSkip('pain')),
      ]);
    onBack();
  }

  if (problem !== null && !problem.isTemporary)
    return (
      <TrialRefused
        code={problem.code === 'conflict' ? 'elsewhere' : (problem.fields[0]?.code ?? 'other')}
        locale={locale}
        onBack={onBack}
      />
    );
  const screen = { trial, locale, isSending: waiting !== null && problem === null, onStop: stop };
  const picture = data.pictures[prescriptionId] ?? null;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it only drops what is an echo
    <div className="flex flex-1 flex-col gap-3" onClickCapture={trial.at === 'set' ? dropEcho : undefined}>
      {problem !== null && waiting !== null && (
        <Notice
          tone="warn"
          announce
          action={<Button onPress={() => void send(waiting)}>{words.again}</Button>}
        >
          {words.unsent}
        </Notice>
      )}
      {trial.at === 'ready' && (
        <TrialReady
          {...screen}
          exercise={exercise}
          picture={picture}
          needsAdult={offer?.needsAdult === true}
          onBack={onBack}
          onReady={(adultPresent) => change({ adultPresent, at: 'before' })}
        />
      )}
      {trial.at === 'before' && (
        <TrialBefore
          {...screen}
          emergencyNumber={help.emergencyNumber}
          onBack={() => go('ready')}
          onSay={change}
          onSymptom={() => go('stop')}
          onGoOn={(painBefore) => void send(beginOf(trial, painBefore))}
        />
      )}
      {trial.at === 'stop' && (
        <StopForm
          emergencyNumber={help.emergencyNumber}
          locale={locale}
          onBack={() => go(trial.sets.length > 0 || trial.startedMs !== null ? 'set' : 'before')}
          onTell={(code) => {
            // What stops everything is told first, and without a network too; the day shows whom to call.
            sync.queue.add([stopSymptomRecord(view, null, code)]);
            if (trial.startedMs !== null) end(true);
            keepTrial(patientId, null);
            onBack();
          }}
        />
      )}
      {trial.at === 'next' && trial.next !== null && (
        <NextTrialSet
          {...screen}
          load={trial.next}
          unit={plan.loadUnit}
          repetitions={repetitions}
          onBack={trial.sets.length === 0 ? () => go('before') : null}
          onStart={() => change({ at: 'set', startedMs: Date.now() })}
        />
      )}
      {trial.at === 'set' && trial.next !== null && (
        <TrialSetRunning
          {...screen}
          exercise={exercise}
          picture={picture}
          load={trial.next}
          unit={plan.loadUnit}
          repetitions={repetitions}
          onBack={() => change({ at: 'next', startedMs: null })}
          onSymptom={() => go('stop')}
          onDone={(stoppedEarly) => change({ at: 'after', stoppedEarly })}
        />
      )}
      {trial.at === 'after' && (
        <AfterTrialSet
          {...screen}
          emergencyNumber={help.emergencyNumber}
          onBack={() => go('set')}
          onSay={(said) => change({ said: { ...trial.said, ...said } })}
          onSave={() => end(false)}
        />
      )}
      {trial.at === 'ended' && (
        <TrialEnd
          trial={trial}
          exercise={exercise}
          unit={plan.loadUnit}
          repetitions={repetitions}
          help={help}
          locale={locale}
          onBack={onBack}
          onLeaveOut={isOpen(exercise) ? leaveOut : null}
        />
      )}
    </div>
  );
}

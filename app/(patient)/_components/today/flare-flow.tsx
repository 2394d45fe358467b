'use client';
import { useState } from 'react';
import type { Help } from '@/components/safety/what-to-do';
import {
  flareAsking,
  flareOverRecord,
  flareRecord,
  isWorse,
  reportIn,
  usualPainOn,
} from '@/lib/client/flare';
import { type Asking, isStopped } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import { flareWords } from '@/lib/domain/messages/patient-flare';
import { flareOn } from '@/lib/domain/progression/records/flare-on';
import type { Locale } from '@/lib/domain/result';
import { SafetyQuestions } from '../later-parts';
import { FlarePain, type FlareSaid } from './flare-pain';
import { FlareEnd, FlarePlan } from './flare-plan';

type FlareFlowProps = { today: Today; help: Help; locale: Locale; onBack: () => void };

type Step =
  | { kind: 'ask'; asking: Asking }
  | { kind: 'pain' }
  | { kind: 'plan' }
  | { kind: 'near'; pain: number; usual: number | null }
  | { kind: 'over' };

/**
 * A flare-up as the patient says it (LG-8.8): the safety questions first, then how bad it is, then the plan, on that day and on those
 * that follow until it is over. What stops comes before everything; all of it is asked again when it has become worse.
 */
export function FlareFlow({ today, help, locale, onBack }: FlareFlowProps) {
  const { view, plan, sync } = today;
  const { flare } = view;
  const [step, setStep] = useState<Step>(
    flare === null ? { kind: 'ask', asking: flareAsking(view) } : { kind: 'plan' },
  );
  const words = flareWords[locale];
  const go = (next: Step) => {
    setStep(next);
    window.scrollTo(0, 0);
  };

  function save({ pain, spreading, cause }: FlareSaid): void {
    const usualPain = flare === null ? usualPainOn(plan, view.localDate) : flare.usualPain;
    const record = flareRecord(view, { pain, usualPain, spreading, cause });
    sync.queue.add([record]);
    const isFlare = flareOn([...plan.flareReports, reportIn(record)], record.localDate) !== null;
    if (isFlare && flare !== null && isWorse(flare, { pain, spreading }))
      go({ kind: 'ask', asking: flareAsking(view) });
    else if (isFlare) go({ kind: 'plan' });
    else go(flare === null ? { kind: 'near', pain, usual: usualPain } : { kind: 'over' });
  }

  switch (step.kind) {
    case 'ask':
      return (
        <SafetyQuestions
          today={today}
          asking={step.asking}
          help={help}
          locale={locale}
          onBack={onBack}
          onDone={() => (isStopped(view.safety) ? onBack() : go({ kind: flare === null ? 'pain' : 'plan' }))}
        />
      );
    case 'pain':
      return (
        <FlarePain
          asksSpread={view.program?.asksSpread !== false}
          asksCause={flare === null}
          emergencyNumber={help.emergencyNumber}
          locale={locale}
          onBack={flare === null ? onBack : () => go({ kind: 'plan' })}
          onSave={save}
        />
      );
    case 'plan':
      return flare === null ? null : (
        <FlarePlan
          flare={flare}
          help={help}
          locale={locale}
          onBack={onBack}
          onAgain={() => go({ kind: 'pain' })}
          onOver={() => {
            sync.queue.add([flareOverRecord(view)]);
            go({ kind: 'over' });
          }}
        />
      );
    case 'near':
      return (
        <FlareEnd
          title={words.near}
          text={words.nearText(step.pain, step.usual)}
          locale={locale}
          onBack={onBack}
        />
      );
    case 'over':
      return <FlareEnd title={words.over} text={words.overText} locale={locale} onBack={onBack} />;
  }
}

'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { StopForm } from '@/components/safety/stop-form';
import { type Help, WhatToDo } from '@/components/safety/what-to-do';
import { Button } from '@/components/ui/plain-button';
import { LinkButton } from '@/components/ui/plain-link';
import { usePortal } from '@/lib/client/portal/use-portal';
import { sessionRecords } from '@/lib/client/records';
import { type Asking, isStopped, stopSymptomRecord, worryAsking } from '@/lib/client/safety';
import type { Today } from '@/lib/client/today';
import type { Sitting } from '@/lib/domain/log/sitting';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';
import type { StopSymptomId } from '@/lib/domain/safety/stop-symptoms';
import { portalPaths } from '@/lib/portal-paths';
import type { FlagView } from '@/lib/schemas/screening';
import { SafetyQuestions } from '../later-parts';

type SessionSafetyProps = {
  today: Pick<Today, 'view' | 'sync'>;
  sitting: Sitting;
  help: Help;
  locale: Locale;
  /** Keeps what was done and ends the session. */
  onBreakOff: () => void;
  /** The screens of the session; they keep what was typed while something else is shown. */
  children: ReactNode;
};

type Screen =
  | { kind: 'stop' }
  | {
      kind: 'ask';
      asking: Asking;
      /** Questions that are due are not gone round: back is back to the day. */
      isDue: boolean;
    };

/**
 * Stands around every screen of the session: questions that are due come between two exercises, "I have to stop" and "anything new or
 * worrying?" are always within reach, and an open flag ends the session, whoever raised it.
 */
export function SessionSafety({ today, sitting, help, locale, onBreakOff, children }: SessionSafetyProps) {
  const { view, sync } = today;
  const { safety } = view;
  const [screen, setScreen] = useState<Screen | null>(null);
  const [stoppedBy, setStoppedBy] = useState<readonly FlagView[] | null>(null);
  const words = questionWords[locale];
  const { go } = usePortal();
  // Sticky: a session that was stopped does not go on when the flag is closed meanwhile, and never ends with praise.
  if (isStopped(safety) && stoppedBy === null) setStoppedBy(safety.open);
  const isOver = stoppedBy !== null;
  useEffect(() => {
    if (isOver) onBreakOff();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it becomes over
  }, [isOver]);

  function tellSymptom(code: StopSymptomId): void {
    sync.queue.add([...sessionRecords(view, sitting), stopSymptomRecord(view, sitting.sessionId, code)]);
    setScreen(null);
  }

  if (stoppedBy !== null)
    return (
      <div className="flex flex-col gap-4">
        <WhatToDo flags={stoppedBy} help={help} locale={locale} isNew />
        <LinkButton href={portalPaths.today} block>
          {sessionWords[locale].finished.home}
        </LinkButton>
      </div>
    );
  const isBetween = sitting.sets.length === 0 && (sitting.phase === 'set' || sitting.phase === 'before');
  // What is asked stays until what follows was read, though an answer has settled it.
  const due = isBetween && screen === null ? safety.due : null;
  if (due !== null) setScreen({ kind: 'ask', asking: due, isDue: true });
  const back = () => setScreen(null);
  return (
    <>
      {screen?.kind === 'ask' && (
        <SafetyQuestions
          key={screen.asking.occasion}
          today={today}
          asking={screen.asking}
          help={help}
          locale={locale}
          onBack={screen.isDue ? () => go(portalPaths.today) : back}
          onDone={back}
        />
      )}
      {screen?.kind === 'stop' && (
        <StopForm emergencyNumber={help.emergencyNumber} locale={locale} onBack={back} onTell={tellSymptom} />
      )}
      <div className={screen === null ? 'contents' : 'hidden'}>{children}</div>
      {screen === null && (
        <div className="flex flex-wrap justify-center gap-2.5">
          <Button onPress={() => setScreen({ kind: 'stop' })}>{words.stop.button}</Button>
          <Button
            variant="quiet"
            onPress={() => setScreen({ kind: 'ask', asking: worryAsking(view), isDue: false })}
          >
            {words.worry}
          </Button>
        </div>
      )}
    </>
  );
}

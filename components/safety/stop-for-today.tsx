'use client';
import { useEffect, useRef } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { Button } from '@/components/ui/plain-button';
import { LinkButton } from '@/components/ui/plain-link';
import { patientWords } from '@/lib/domain/messages/patient';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import { portalPaths } from '@/lib/portal-paths';
import type { LogView, TodayExercise } from '@/lib/schemas/today';
import { CallLines } from './call-lines';
import type { Help } from './what-to-do';

type StopForTodayProps = {
  ended: { exercise: TodayExercise; log: LogView };
  help: Help;
  locale: Locale;
  /** It was on an earlier day, and is told now. */
  isPast?: boolean;
  /** What comes when the screen is left, in the place of the day. */
  onEnd?: (() => void) | undefined;
  /** Corrects the entry. Without it this is a screen of its own, with the way to the day; with it a part of the day. */
  onChange?: () => void;
};

/** Severe pain, a steep rise or symptoms that spread end the day's exercises: what was noted, whom to call, and no way back into them. */
export function StopForToday({ ended, help, locale, isPast = false, onEnd, onChange }: StopForTodayProps) {
  const isScreen = onChange === undefined;
  const words = safetyWords[locale].ended;
  const { emergency } = patientWords[locale];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isScreen) return;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [isScreen]);
  const { exercise, log } = ended;
  const worst = Math.max(log.pain.during ?? 0, log.pain.after ?? 0);
  const Heading = isScreen ? 'h1' : 'h2';
  return (
    <div className="flex flex-col gap-4">
      <section className="flex flex-col gap-2 rounded-large border-2 border-red bg-red-tint p-4">
        <Heading ref={heading} tabIndex={-1} className="flex items-center gap-2.5 text-red outline-none">
          <span aria-hidden="true" className="size-[0.7em] flex-none bg-red" />
          {isPast ? words.pastTitle : words.title}
        </Heading>
        <p>{log.symptomsSpread === true ? words.spread(exercise.name) : words.pain(worst, exercise.name)}</p>
        <p>{isPast ? words.pastLeaveOut : words.leaveOut}</p>
      </section>
      <h2 className="text-base">{words.talk}</h2>
      <CallLines urgency="same_day" help={help} locale={locale} />
      <EmergencyText words={emergency} number={help.emergencyNumber} />
      {isScreen ? (
        <>
          {onEnd === undefined ? (
            <LinkButton href={portalPaths.today} variant="primary" size="large" block>
              {words.end}
            </LinkButton>
          ) : (
            <Button variant="primary" size="large" block onPress={onEnd}>
              {words.end}
            </Button>
          )}
          <p className="text-sm text-muted">{words.wrong}</p>
        </>
      ) : (
        <Button variant="quiet" block onPress={onChange}>
          {words.change}
        </Button>
      )}
    </div>
  );
}

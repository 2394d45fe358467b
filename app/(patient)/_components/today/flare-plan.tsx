'use client';
import { useEffect, useRef } from 'react';
import { CallLines } from '@/components/safety/call-lines';
import type { Help } from '@/components/safety/what-to-do';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { flareWords } from '@/lib/domain/messages/patient-flare';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import type { TodayView } from '@/lib/schemas/today';

type FlarePlanProps = {
  flare: NonNullable<TodayView['flare']>;
  help: Help;
  locale: Locale;
  onBack: () => void;
  onAgain: () => void;
  onOver: () => void;
};

/** The plan for a flare-up in the words of its day; whom to call stands first where the clinic is to be told. */
export function FlarePlan({ flare, help, locale, onBack, onAgain, onOver }: FlarePlanProps) {
  const words = flareWords[locale];
  const heading = useHeading();
  const contact = words.contact(help.clinicPhone);
  const isContact = flare.stage === 'contact';
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {safetyWords[locale].back}
          </Button>
        }
        middle={<span key={flare.days}>{words.day(flare.days + 1)}</span>}
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {words.title}
      </h1>
      {isContact && (
        <>
          <Notice tone="warn">
            <p>{contact}</p>
            <p>{words.told}</p>
          </Notice>
          <CallLines urgency="inform_clinician" help={help} locale={locale} />
        </>
      )}
      <p>{words.calm}</p>
      <p key={flare.dose} className="rounded-large border-2 border-action bg-card p-4 text-lg font-bold">
        {words[flare.dose]}
      </p>
      <p>{words.lowered}</p>
      <p>{words.comfort}</p>
      {!isContact && <p>{contact}</p>}
      <p>{words.after}</p>
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Button onPress={onOver}>{words.isOver}</Button>
        <Button onPress={onAgain}>{words.again}</Button>
      </div>
      <Button variant="primary" size="large" block onPress={onBack}>
        {words.toDay}
      </Button>
    </div>
  );
}

/** What was said is no flare-up, or one is over. */
export function FlareEnd({
  title,
  text,
  locale,
  onBack,
}: {
  title: string;
  text: string;
  locale: Locale;
  onBack: () => void;
}) {
  const heading = useHeading();
  return (
    <div className="flex flex-col gap-4">
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {title}
      </h1>
      <p>{text}</p>
      <Button variant="primary" size="large" block onPress={onBack}>
        {flareWords[locale].toDay}
      </Button>
    </div>
  );
}

function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}

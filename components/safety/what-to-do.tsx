'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import { type ClinicContacts, redFlagMessage } from '@/lib/domain/safety/red-flag-messages';
import { type Urgency, urgencies } from '@/lib/domain/safety/urgency';
import type { OpeningHours } from '@/lib/domain/time/opening-hours';
import type { FlagView } from '@/lib/schemas/screening';
import { CallLines } from './call-lines';

export type Help = ClinicContacts & {
  /** When somebody answers the clinic's telephone, in words. */
  hours: ReactNode;
  /** The same as times, with the zone they are meant in; null where nobody has said them day by day. */
  opening: { hours: OpeningHours; timeZone: string } | null;
};

type WhatToDoProps = {
  flags: readonly FlagView[];
  help: Help;
  locale: Locale;
  /** Just said: read out at once and given the focus. */
  isNew?: boolean;
  /** Inside a form: no heading of its own. */
  isInline?: boolean;
};

const boxes: Record<Urgency, string> = {
  emergency_now: 'border-red bg-red-tint',
  same_day: 'border-red bg-card',
  inform_clinician: 'border-line bg-card',
};

/** What to do about open flags, with numbers that dial. It is on the page: nothing waits for the network. */
export function WhatToDo({ flags, help, locale, isNew = false, isInline = false }: WhatToDoProps) {
  const words = safetyWords[locale].direction;
  const urgency = urgencies.find((one) => flags.some((flag) => flag.urgency === one));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isNew || isInline) return;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [isNew, isInline]);
  if (urgency === undefined) return null;
  const message = redFlagMessage(flags, help, locale);
  return (
    <section
      {...(isInline ? { role: 'alert' } : {})}
      className={`flex flex-col gap-3 rounded-large border-2 p-4 ${boxes[urgency]}`}
    >
      {isInline ? (
        <p className="font-bold">{words[urgency]}</p>
      ) : (
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {words[urgency]}
        </h1>
      )}
      <p>{message}</p>
      <CallLines
        urgency={urgency}
        isCrisis={flags.some(({ code }) => code === 'rf_self_harm')}
        help={help}
        locale={locale}
      />
      {urgency !== 'inform_clinician' && <p className="font-bold">{words.stopped}</p>}
      <p className="text-sm text-muted">
        {words.notWatched} {words.told}
      </p>
    </section>
  );
}

'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import { type ClinicContacts, redFlagMessage } from '@/lib/domain/safety/red-flag-messages';
import { type Urgency, urgencies } from '@/lib/domain/safety/urgency';
import type { FlagView } from '@/lib/schemas/screening';

export type Help = ClinicContacts & {
  /** When somebody answers the clinic's telephone, in words. */
  hours: ReactNode;
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
      <ul className="flex flex-col gap-2">
        {numbersFor(urgency, flags, help).map(({ kind, number }) => (
          <li key={kind}>
            <a
              href={`tel:${number.replace(/[^+\d]/g, '')}`}
              className="flex min-h-control flex-wrap items-center gap-x-3 rounded-field border-2 border-edge bg-card px-4 py-2 font-bold text-action"
            >
              <span className="font-normal text-ink">{words[kind]}</span> <bdi dir="ltr">{number}</bdi>
            </a>
            {kind === 'clinic' && help.hours !== null && <p className="mt-1 text-sm">{help.hours}</p>}
          </li>
        ))}
      </ul>
      {urgency !== 'inform_clinician' && <p className="font-bold">{words.stopped}</p>}
      <p className="text-sm text-muted">
        {words.notWatched} {words.told}
      </p>
    </section>
  );
}

type Call = { kind: 'emergency' | 'clinic' | 'outOfHours' | 'crisis'; number: string };

/** The numbers in the order in which they are needed; those that nobody has set are left out. */
function numbersFor(urgency: Urgency, flags: readonly FlagView[], help: Help): Call[] {
  const clinic: Call[] = [
    ...(help.clinicPhone === null ? [] : [{ kind: 'clinic' as const, number: help.clinicPhone }]),
    ...(help.outOfHoursLine === null ? [] : [{ kind: 'outOfHours' as const, number: help.outOfHoursLine }]),
  ];
  const emergency: Call = { kind: 'emergency', number: help.emergencyNumber };
  const isSelfHarm = flags.some(({ code }) => code === 'rf_self_harm');
  const crisis: Call[] =
    isSelfHarm && help.crisisLine !== null ? [{ kind: 'crisis', number: help.crisisLine }] : [];
  if (urgency === 'emergency_now') return [emergency, ...crisis, ...clinic];
  return [...crisis, ...clinic, emergency];
}

'use client';
import { useHydrated } from '@/lib/client/use-hydrated';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import type { Urgency } from '@/lib/domain/safety/urgency';
import { openingState } from '@/lib/domain/time/opening-hours';
import { clockIn } from '@/lib/domain/time/zone-clock';
import type { Help } from './what-to-do';

type CallLinesProps = {
  urgency: Urgency;
  /** Somebody to talk to in a crisis of the mind comes first. */
  isCrisis?: boolean;
  help: Help;
  locale: Locale;
};

/** Whom to call, each with a number that dials: who is needed most, and of clinic and out-of-hours line who answers now, comes first. */
export function CallLines({ urgency, isCrisis = false, help, locale }: CallLinesProps) {
  const words = safetyWords[locale].direction;
  // The device tells the time, and it is the reader's page that has to be right.
  const isClosed = useHydrated() && isClosedNow(help);
  return (
    <ul className="flex flex-col gap-2">
      {numbersFor(urgency, { isCrisis, isClosed }, help).map(({ kind, number }) => (
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
  );
}

function isClosedNow({ opening }: Help): boolean {
  if (opening === null) return false;
  const clock = clockIn(new Date().toISOString(), opening.timeZone);
  return clock.ok && openingState(opening.hours, clock).kind !== 'open';
}

type Call = { kind: 'emergency' | 'clinic' | 'outOfHours' | 'crisis'; number: string };

/** The numbers in the order in which they are needed; those that nobody has set are left out. */
function numbersFor(
  urgency: Urgency,
  { isCrisis, isClosed }: { isCrisis: boolean; isClosed: boolean },
  help: Help,
): Call[] {
  const inHours: Call[] = help.clinicPhone === null ? [] : [{ kind: 'clinic', number: help.clinicPhone }];
  const outOfHours: Call[] =
    help.outOfHoursLine === null ? [] : [{ kind: 'outOfHours', number: help.outOfHoursLine }];
  const clinic = isClosed ? [...outOfHours, ...inHours] : [...inHours, ...outOfHours];
  const emergency: Call = { kind: 'emergency', number: help.emergencyNumber };
  const crisis: Call[] =
    isCrisis && help.crisisLine !== null ? [{ kind: 'crisis', number: help.crisisLine }] : [];
  if (urgency === 'emergency_now') return [emergency, ...crisis, ...clinic];
  return [...crisis, ...clinic, emergency];
}

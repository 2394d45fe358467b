'use client';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import type { Urgency } from '@/lib/domain/safety/urgency';
import type { Help } from './what-to-do';

type CallLinesProps = {
  urgency: Urgency;
  /** Somebody to talk to in a crisis of the mind comes first. */
  isCrisis?: boolean;
  help: Help;
  locale: Locale;
};

/** Whom to call, each with a number that dials, in the order in which they are needed. */
export function CallLines({ urgency, isCrisis = false, help, locale }: CallLinesProps) {
  const words = safetyWords[locale].direction;
  return (
    <ul className="flex flex-col gap-2">
      {numbersFor(urgency, isCrisis, help).map(({ kind, number }) => (
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

type Call = { kind: 'emergency' | 'clinic' | 'outOfHours' | 'crisis'; number: string };

/** The numbers in the order in which they are needed; those that nobody has set are left out. */
function numbersFor(urgency: Urgency, isCrisis: boolean, help: Help): Call[] {
  const clinic: Call[] = [
    ...(help.clinicPhone === null ? [] : [{ kind: 'clinic' as const, number: help.clinicPhone }]),
    ...(help.outOfHoursLine === null ? [] : [{ kind: 'outOfHours' as const, number: help.outOfHoursLine }]),
  ];
  const emergency: Call = { kind: 'emergency', number: help.emergencyNumber };
  const crisis: Call[] =
    isCrisis && help.crisisLine !== null ? [{ kind: 'crisis', number: help.crisisLine }] : [];
  if (urgency === 'emergency_now') return [emergency, ...crisis, ...clinic];
  return [...crisis, ...clinic, emergency];
}

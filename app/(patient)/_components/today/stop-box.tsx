import type { Help } from '@/components/safety/what-to-do';
import { guidanceWords } from '@/lib/domain/messages/patient-guidance';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

type StopBoxProps = { exercises: readonly TodayExercise[]; help: Help; words: PatientWords; locale: Locale };

/** What is stopped, and why, directly above the way to start: read before anything is begun (H-9). */
export function StopBox({ exercises, help, words, locale }: StopBoxProps) {
  const stopped = exercises.flatMap(({ name, guidance }) =>
    guidance?.leaveOut === true
      ? [{ name, text: guidance.text || safetyWords[locale].ended.pastLeaveOut, instead: guidance.instead }]
      : [],
  );
  if (stopped.length === 0) return null;
  const texts = [...new Set(stopped.map(({ text }) => text))];
  return (
    <section className="max-h-[36dvh] overflow-y-auto rounded-large border-2 border-red bg-red-tint px-3.5 py-2.5">
      <h2 className="flex items-baseline gap-2 text-base text-red">
        <span aria-hidden="true" className="size-[0.7em] flex-none bg-red" />
        <span>{words.today.isStopped(stopped.map(({ name }) => name).join(', '))}</span>
      </h2>
      {texts.map((text) => (
        <p key={text} className="text-sm">
          {text}
        </p>
      ))}
      {stopped.map(
        ({ name, instead }) =>
          instead !== null && (
            <p key={name} className="text-sm">
              {guidanceWords[locale].instead(instead.name)}
            </p>
          ),
      )}
      {help.clinicPhone !== null && (
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <a
            href={`tel:${help.clinicPhone.replace(/[^+\d]/g, '')}`}
            className="inline-flex min-h-control items-center font-bold text-red underline underline-offset-2"
          >
            {help.clinicPhone}
          </a>
          {help.hours}
        </p>
      )}
    </section>
  );
}

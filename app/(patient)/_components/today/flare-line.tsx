'use client';
import { flareWords } from '@/lib/domain/messages/patient-flare';
import type { Locale } from '@/lib/domain/result';
import type { TodayView } from '@/lib/schemas/today';

type FlareLineProps = { flare: TodayView['flare']; locale: Locale; onOpen: () => void };

/**
 * While a flare-up lasts what counts today and the way to its plan; else the quiet way to say that there is one, which nobody but the
 * patient does. It comes later and alone, and so with the browser's own button.
 */
export function FlareLine({ flare, locale, onOpen }: FlareLineProps) {
  const words = flareWords[locale];
  const button = (label: string, place: string) => (
    <button type="button" onClick={onOpen} className={`min-h-control font-bold text-action ${place}`}>
      {label}
    </button>
  );
  if (flare === null) return button(words.begin, 'w-full rounded-field hover:bg-tint');
  return (
    <section className="flex flex-col items-start rounded-large border border-line bg-card px-4 py-3">
      <h2 className="text-md">
        {words.title} · <span key={flare.days}>{words.day(flare.days + 1)}</span>
      </h2>
      <p key={flare.dose}>{words[flare.dose]}</p>
      {button(words.see, '-mb-2')}
    </section>
  );
}

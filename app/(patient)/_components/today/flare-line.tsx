'use client';
import { Button } from '@/components/ui/plain-button';
import { flareWords } from '@/lib/domain/messages/patient-flare';
import type { Locale } from '@/lib/domain/result';
import type { TodayView } from '@/lib/schemas/today';

type FlareLineProps = { flare: NonNullable<TodayView['flare']>; locale: Locale; onOpen: () => void };

/** While a flare-up lasts: what counts today, and the way to its plan. */
export function FlareLine({ flare, locale, onOpen }: FlareLineProps) {
  const words = flareWords[locale];
  return (
    <section className="flex flex-col gap-1 rounded-large border border-line bg-card px-4 py-3">
      <h2 className="text-md">
        {words.title} · <span key={flare.days}>{words.day(flare.days + 1)}</span>
      </h2>
      <p key={flare.dose}>{words[flare.dose]}</p>
      <div className="-mb-1.5 -ml-2">
        <Button variant="quiet" onPress={onOpen}>
          {words.see}
        </Button>
      </div>
    </section>
  );
}

/** The way in: nobody but the patient says that there is one. */
export function FlareButton({ locale, onOpen }: Omit<FlareLineProps, 'flare'>) {
  return (
    <Button variant="quiet" block onPress={onOpen}>
      {flareWords[locale].begin}
    </Button>
  );
}

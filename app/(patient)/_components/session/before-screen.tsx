'use client';
import { PainQuestion } from '@/components/session/pain-question';
import { Button } from '@/components/ui/plain-button';
import { TopBar } from '@/components/session/top-bar';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';

type BeforeScreenProps = {
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onSave: (score: number | null) => void;
};

/** Pain before the first exercise: asked once, and the tap goes on. */
export function BeforeScreen({ emergencyNumber, locale, onBack, onSave }: BeforeScreenProps) {
  const words = sessionWords[locale];
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <div className="flex flex-1 flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            {words.backTo}
          </Button>
        }
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {words.before.title}
      </h1>
      <PainQuestion
        label={words.before.title}
        labelHidden
        value={null}
        limits={null}
        painBefore={null}
        emergencyNumber={emergencyNumber}
        locale={locale}
        onPick={onSave}
      >
        <Button variant="quiet" block onPress={() => onSave(null)}>
          {words.feel.decline}
        </Button>
      </PainQuestion>
    </div>
  );
}

'use client';
import type { SaidOfExercise } from '@/lib/domain/log/sitting';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { Locale } from '@/lib/domain/result';
import { PainQuestion } from './pain-question';
import { SpreadQuestion } from './spread-question';
import { Pinned } from './pinned';
import { Button } from '@/components/ui/plain-button';
import { TopBar } from './top-bar';
import { useFirstFocus } from './use-first-focus';

type HurtFormProps = {
  title: string;
  said: SaidOfExercise;
  limits: AgreedLimits;
  painBefore: number | null;
  /** Whether symptoms may spread with exercises like these. */
  asksSpread: boolean;
  emergencyNumber: string;
  locale: Locale;
  onSay: (said: Partial<SaidOfExercise>) => void;
  onBack: () => void;
  onStop: () => void;
};

/** An exercise that hurt is stopped: how much it hurt at worst, and whether it spread. Nothing has to be answered to stop. */
export function HurtForm(props: HurtFormProps) {
  const { title, said, limits, painBefore, asksSpread, emergencyNumber, locale, onSay, onBack, onStop } =
    props;
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
        middle={title}
      />
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        {title}. {words.hurt.worst}
      </h1>
      <PainQuestion
        label={words.hurt.worst}
        value={said.during}
        limits={limits}
        painBefore={painBefore}
        emergencyNumber={emergencyNumber}
        locale={locale}
        onPick={(during) => onSay({ during })}
      >
        {asksSpread && (
          <SpreadQuestion words={words} value={said.spread} onPick={(spread) => onSay({ spread })} />
        )}
      </PainQuestion>
      <Pinned>
        <p className="text-sm text-muted">{words.hurt.keeps}</p>
        <Button variant="primary" size="large" block onPress={onStop}>
          {words.hurt.save}
        </Button>
      </Pinned>
    </div>
  );
}

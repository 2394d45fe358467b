'use client';
import { painMeaning } from '@/components/session/pain-meaning';
import { SessionPain } from '@/components/session/session-pain';
import { SkipForm } from '@/components/session/skip-form';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { patientWords } from '@/lib/domain/messages/patient';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { strictestRule } from '@/lib/domain/pain/pain-zone';
import type { SkipReason } from '@/lib/domain/record/told';
import type { Locale } from '@/lib/domain/result';
import type { TodayView } from '@/lib/schemas/today';

// The screens of the day that speak as the session does: they come with its words, which the day itself does not need.

type Common = { emergencyNumber: string; locale: Locale };

/** Pain after a session that was noted without the guide. */
export function PainAfter({
  view,
  before,
  isPast = false,
  onSave,
  ...common
}: Common & {
  view: TodayView;
  before: number | null;
  /** It was on an earlier day: nobody is asked how it is now. */
  isPast?: boolean;
  onSave: (score: number | null) => void;
}) {
  const words = sessionWords[common.locale];
  return (
    <SessionPain
      {...common}
      title={isPast ? words.feel.afterThen : words.feel.after}
      words={words}
      meaningOf={(score) => painMeaning(score, limitsOf(view.program ?? strictestRule, null), before, words)}
      onSave={onSave}
    />
  );
}

/** Why nothing is done today; a holiday or an illness of some days is a pause. */
export function CannotToday({
  onAway,
  ...props
}: Common & { onBack: () => void; onSave: (reason: SkipReason) => void; onAway: () => void }) {
  const words = patientWords[props.locale].today;
  return (
    <>
      <SkipForm {...props} title={words.cannot} words={sessionWords[props.locale]} />
      <Button block onPress={onAway}>
        {words.away}
      </Button>
    </>
  );
}

/** A session that could not go on was noted as a part. */
export function LeftNote({ exercise, locale }: { exercise: string; locale: Locale }) {
  return (
    <Notice tone="info" announce>
      {sessionWords[locale].finished.left(exercise)}
    </Notice>
  );
}

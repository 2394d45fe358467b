'use client';
import { EmergencyText } from '@/components/pain/emergency-text';
import { Pinned } from '@/components/session/pinned';
import { TopBar } from '@/components/session/top-bar';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { cx } from '@/components/ui/cx';
import { Button } from '@/components/ui/plain-button';
import { patientWords } from '@/lib/domain/messages/patient';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import type { Locale } from '@/lib/domain/result';
import { type RedFlagAnswer, redFlagAnswers, type ScreeningOccasion } from '@/lib/domain/safety/flag-raised';
import { hasThisChanged, redFlagIntroduction } from '@/lib/domain/safety/red-flag-messages';
import { redFlagQuestions } from '@/lib/domain/safety/red-flag-questions';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';

type QuestionScreenProps = {
  questionId: RedFlagId;
  /** Counted from 1. */
  number: number;
  of: number;
  occasion: ScreeningOccasion;
  /** A clinician has closed its flag. */
  isKnown: boolean;
  /** What was answered before somebody came back; null: nothing. */
  given: RedFlagAnswer | null;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onAnswer: (answer: RedFlagAnswer) => void;
  /** The list may end here; left out where every question is to be answered. */
  onFinish?: () => void;
};

/**
 * Up to so many characters a question stands in large letters; a longer one in smaller ones, so that all of it is over the answers on a
 * small phone, also in the wide letters of a phone that has not got ours yet.
 */
const largeUpTo = 90;
const mediumUpTo = 150;

/** One safety question and its three answers, alike in size and look; a tap answers. It takes the focus, so that it is read out. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { questionId, number, of, occasion, isKnown, given, emergencyNumber, locale } = props;
  const { onBack, onAnswer, onFinish } = props;
  const words = questionWords[locale];
  const text = redFlagQuestions[questionId][locale];
  const heading = useFirstFocus<HTMLHeadingElement>();
  const size = text.length <= largeUpTo ? 'text-xl' : text.length <= mediumUpTo ? 'text-lg' : 'text-base';
  return (
    <div
      data-alone=""
      className="flex flex-1 flex-col gap-3 low:grid low:grid-cols-2 low:content-start low:gap-x-5"
    >
      <div className="low:col-span-2">
        <TopBar
          start={
            <Button variant="quiet" size="compact" onPress={onBack}>
              ‹ {words.back}
            </Button>
          }
          middle={<span aria-hidden="true">{words.countShort(number, of)}</span>}
          end={
            onFinish !== undefined && (
              <Button variant="quiet" size="compact" onPress={onFinish}>
                {words.finish}
              </Button>
            )
          }
        />
        <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-full bg-line">
          <div className="h-full bg-teal" style={{ width: `${(number / of) * 100}%` }} />
        </div>
      </div>
      <div className="flex flex-col gap-3">
        {isKnown && <p>{hasThisChanged[locale]}</p>}
        <h1
          ref={heading}
          tabIndex={-1}
          className={cx('leading-tight text-pretty hyphens-auto outline-none', size)}
        >
          <span className="sr-only">{words.count(number, of)}. </span>
          {text}
        </h1>
        <p className="text-sm text-muted">{redFlagIntroduction[locale]}</p>
        <details className="border-y border-line">
          <summary className="flex min-h-12 cursor-pointer items-center justify-between gap-3 font-bold text-action">
            {words.whyAsk}
            <svg viewBox="0 0 12 12" width="0.85em" height="0.85em" aria-hidden="true" className="flex-none">
              <path d="m2 4 4 4.5L10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </summary>
          <p className="pb-3">{words.why[occasion]}</p>
        </details>
        <EmergencyText words={patientWords[locale].emergency} number={emergencyNumber} isShort />
      </div>
      <Pinned>
        {redFlagAnswers.map((answer) => (
          <button
            key={answer}
            type="button"
            {...(given === answer ? { 'aria-pressed': true } : {})}
            onClick={() => onAnswer(answer)}
            className={cx(
              'flex min-h-control-large items-center justify-center gap-2 rounded-control border-2 bg-card px-4 py-1 text-lg leading-tight font-bold hover:border-ink',
              given === answer ? 'border-ink' : 'border-edge',
            )}
          >
            {given === answer && <span aria-hidden="true">✓</span>}
            {words.answers[answer]}
          </button>
        ))}
      </Pinned>
    </div>
  );
}

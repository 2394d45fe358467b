'use client';
import { effortWords } from '@/lib/domain/load/effort';
import type { SaidOfExercise } from '@/lib/domain/log/sitting';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import type { SessionQuestions } from '@/lib/domain/record/session-questions';
import { type Technique, techniques } from '@/lib/domain/record/told';
import type { Locale } from '@/lib/domain/result';
import { type Answer, AnswerPad } from './answer-pad';
import { PainQuestion } from './pain-question';
import { SpreadQuestion } from './spread-question';
import { Pinned } from './pinned';
import { Button } from '@/components/ui/plain-button';
import { useFirstFocus } from './use-first-focus';

type FeelScreenProps = {
  said: SaidOfExercise;
  limits: AgreedLimits;
  painBefore: number | null;
  asks: SessionQuestions;
  /** What was said is on record already. */
  isSaved: boolean;
  emergencyNumber: string;
  /** What the main button leads to. */
  nextLabel: string;
  locale: Locale;
  onSay: (said: Partial<SaidOfExercise>) => void;
  onUndo: () => void;
  onNext: () => void;
};

/** From very easy up: nobody trains at rest. */
const lowestEffort = 2;

/** How an exercise was, on one screen: each tap answers, the last answer that is due saves. No answer is asked that does not belong here. */
export function FeelScreen(props: FeelScreenProps) {
  const { said, limits, painBefore, asks, isSaved, emergencyNumber, nextLabel, locale } = props;
  const { onSay, onUndo, onNext } = props;
  const words = sessionWords[locale];
  const start = useFirstFocus<HTMLElement>();
  const efforts: Answer<number>[] = effortWords
    .map((_, number) => ({ value: number, label: upper(effortIn(number, locale)), number }))
    .slice(lowestEffort);
  const isPainSaid = said.during !== null;
  return (
    <section
      ref={start}
      aria-label={words.feel.worst}
      tabIndex={-1}
      className="flex flex-1 flex-col gap-4 outline-none"
    >
      <PainQuestion
        label={words.feel.worst}
        value={said.during}
        limits={limits}
        painBefore={painBefore}
        emergencyNumber={emergencyNumber}
        locale={locale}
        onPick={(during) => onSay({ during })}
      >
        <AnswerPad
          label={words.feel.effort}
          answers={efforts}
          value={said.effort}
          onPick={(effort) => onSay({ effort })}
        />
        <div aria-live="polite" className="flex flex-col gap-4 empty:hidden">
          {asks.technique && (
            <AnswerPad<Technique>
              label={words.feel.technique}
              answers={techniques.map((value) => ({ value, label: words.feel.techniques[value] }))}
              value={said.technique}
              onPick={(technique) => onSay({ technique })}
            />
          )}
          {asks.spread && isPainSaid && (
            <SpreadQuestion words={words} value={said.spread} onPick={(spread) => onSay({ spread })} />
          )}
        </div>
        <Comment words={words} value={said.comment} onChange={(comment) => onSay({ comment })} />
        <Button
          variant="quiet"
          onPress={() => onSay({ during: 'declined' })}
          aria-pressed={said.during === 'declined'}
        >
          {words.feel.decline}
        </Button>
      </PainQuestion>
      <Pinned>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is read out less reliably */}
        <div role="status" className="flex min-h-8 flex-wrap items-center justify-between gap-x-3">
          <p className={isSaved ? '' : 'text-muted'}>
            <span key={statusOf(said, asks, isSaved, locale)}>{statusOf(said, asks, isSaved, locale)}</span>
          </p>
          {isSaved && (
            <Button variant="quiet" size="compact" onPress={onUndo}>
              {words.undo}
            </Button>
          )}
        </div>
        <Button variant="primary" size="large" block onPress={onNext}>
          {nextLabel}
        </Button>
      </Pinned>
    </section>
  );
}

/** How hard it was in few words. */
const effortIn = (effort: number, locale: Locale): string =>
  sessionWords[locale].efforts[effort] ?? effortWords[effort]?.[locale] ?? String(effort);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What was saved, or which tap saves. */
function statusOf(said: SaidOfExercise, asks: SessionQuestions, isSaved: boolean, locale: Locale): string {
  const words = sessionWords[locale].feel;
  const effort = said.effort === null ? null : effortIn(said.effort, locale);
  if (isSaved) return words.savedAs(typeof said.during === 'number' ? said.during : null, effort);
  if (said.during === null) return words.tapPain;
  if (said.effort === null) return words.tapEffort;
  return isDue(said, asks) ? words.tapRest : words.tapNext;
}

/** Whether an answer that is due is still open. */
export const isDue = (said: SaidOfExercise, asks: SessionQuestions): boolean =>
  said.during === null ||
  said.effort === null ||
  (asks.technique && said.technique === null) ||
  (asks.spread && said.spread === null);

type CommentProps = {
  words: (typeof sessionWords)[Locale];
  value: string;
  onChange: (comment: string) => void;
};

/** A word to the physiotherapist, for whoever wants to write one. */
function Comment({ words, value, onChange }: CommentProps) {
  return (
    <details open={value !== ''}>
      <summary className="flex min-h-12 cursor-pointer items-center font-bold text-action">
        {words.feel.comment}
      </summary>
      <textarea
        aria-label={words.feel.comment}
        maxLength={1000}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="w-full rounded-field border-2 border-edge bg-card p-3 text-field"
      />
    </details>
  );
}

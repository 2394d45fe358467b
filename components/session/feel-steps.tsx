'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-field';
import { effortWords } from '@/lib/domain/load/effort';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import { d05SeverePain } from '@/lib/domain/progression/rows/d05-severe-pain';
import { endsTheDay } from '@/lib/client/ended-by';
import type { SessionQuestions } from '@/lib/domain/record/session-questions';
import { type Technique, techniques } from '@/lib/domain/record/told';
import type { Locale } from '@/lib/domain/result';
import { painMeaning } from './pain-meaning';
import { TopBar } from './top-bar';

/** What was answered; null is "not said", which is never 0. */
export type Feelings = {
  before: number | null;
  during: number | null;
  after: number | null;
  effort: number | null;
  technique: Technique | null;
  spread: boolean | null;
  comment: string | null;
};

type Step = 'before' | 'during' | 'after' | 'effort';

/** The questions as they stand while they are answered: whoever goes back finds them so again. */
export type FeelDraft = {
  place: number;
  answers: Record<Step, PainAnswer>;
  technique: Technique | null;
  spread: boolean | null;
  comment: string;
};

export const feelDraftOf = (initial: Feelings | null): FeelDraft => ({
  place: 0,
  answers: {
    before: initial?.before ?? null,
    during: initial?.during ?? null,
    after: initial?.after ?? null,
    effort: initial?.effort ?? null,
  },
  technique: initial?.technique ?? null,
  spread: initial?.spread ?? null,
  comment: initial?.comment ?? '',
});

type FeelStepsProps = {
  title: string;
  /** The pain limits of this exercise. */
  limits: AgreedLimits;
  /** Pain before, where it was said on another screen. */
  painBefore: number | null;
  /** Which questions belong to this exercise; some hang on the pain while it was done. */
  asks: (painDuring: number | null) => SessionQuestions;
  emergencyNumber: string;
  /** What was said before, in the entry that is corrected. */
  initial: Feelings | null;
  draft: FeelDraft;
  onDraft: (draft: FeelDraft) => void;
  /** It was on an earlier day: nobody is asked how it is now. */
  isPast: boolean;
  words: SessionWords;
  locale: Locale;
  saveLabel: string;
  onBack: () => void;
  onSave: (feelings: Feelings) => void;
};

const said = (given: PainAnswer) => (typeof given === 'number' ? given : null);
const anchors: Record<Locale, Readonly<Partial<Record<number, string>>>> = {
  en: { 0: 'resting', 3: 'easy', 6: 'working', 8: 'hard', 10: 'no more' },
  es: { 0: 'reposo', 3: 'fácil', 6: 'cuesta', 8: 'duro', 10: 'ni una más' },
};

/** Pain, how hard and how well it went: one question at a time, each may stay unanswered, and none that does not belong here. */
export function FeelSteps(props: FeelStepsProps) {
  const { title, words, locale, limits, emergencyNumber, initial, saveLabel, draft, isPast } = props;
  const { place, answers, technique, spread, comment } = draft;
  const change = (changes: Partial<FeelDraft>) => props.onDraft({ ...draft, ...changes });
  const [isSaved, setSaved] = useState(false);
  const asks = props.asks(said(answers.during));
  const steps: Step[] = [
    ...(asks.painBefore ? (['before'] as const) : []),
    'during',
    ...(asks.painAfter ? (['after'] as const) : []),
    'effort',
  ];
  const step = steps[place] ?? 'effort';
  const answer = answers[step];
  const isLast = place === steps.length - 1;
  // What was said once can be corrected, whether or not it would be asked now.
  const asksTechnique = asks.technique || (initial?.technique ?? null) !== null;
  const asksSpread = asks.spread || (initial?.spread ?? null) !== null;
  const painBefore = said(answers.before) ?? props.painBefore;
  const emergency = patientWords[locale].emergency;

  // What ends the day is kept at once: nobody in such pain is asked how hard it was.
  const isTooMuch =
    step === 'during' && endsTheDay({ pain: { rest: painBefore, during: said(answers.during) } });

  function goOn(): void {
    if (!isLast && !isTooMuch) return change({ place: place + 1 });
    if (isSaved) return;
    setSaved(true);
    props.onSave({
      before: said(answers.before),
      during: said(answers.during),
      after: said(answers.after),
      effort: said(answers.effort),
      technique,
      spread: asksSpread ? spread : null,
      comment: comment.trim() === '' ? null : comment.trim(),
    });
  }

  const scaleWords =
    step === 'effort'
      ? { anchors: anchors[locale], hint: words.feel.effortHint, decline: painWords[locale].decline }
      : painWords[locale];
  const meaning =
    typeof answer !== 'number'
      ? undefined
      : step === 'effort'
        ? `${answer}: ${effortWords[answer]?.[locale] ?? ''}.`
        : step === 'before'
          ? undefined
          : painMeaning(answer, limits, painBefore, words);
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button
            variant="quiet"
            size="compact"
            onPress={() => (place === 0 ? props.onBack() : change({ place: place - 1 }))}
          >
            ‹ {words.back}
          </Button>
        }
        middle={title}
      />
      <h1 className="sr-only">{title}</h1>
      <PainScale
        key={step}
        id={`scale-${step}`}
        label={step === 'after' && isPast ? words.feel.afterThen : words.feel[step]}
        words={scaleWords}
        value={answer}
        onChange={(given) => change({ answers: { ...answers, [step]: given } })}
        meaning={meaning}
      />
      {isLast && asksTechnique && (
        <RadioGroup
          label={words.feel.technique}
          optional
          options={techniques.map((value) => ({ value, label: words.feel.techniques[value] }))}
          value={technique}
          onChange={(given) => change({ technique: given })}
        />
      )}
      {isLast && asksSpread && (
        <RadioGroup
          label={words.feel.spread}
          optional
          options={(['no', 'yes'] as const).map((value) => ({ value, label: words.feel.spreads[value] }))}
          value={spread === null ? null : spread ? 'yes' : 'no'}
          onChange={(value) => change({ spread: value === 'yes' })}
        />
      )}
      {isLast && asksSpread && spread === true && (
        <Notice tone="danger" announce>
          {d05SeverePain.says.severe_or_spreading_pain.patient?.[locale]}
        </Notice>
      )}
      {isLast && (
        <TextArea
          label={words.feel.comment}
          optional
          maxLength={1000}
          value={comment}
          onChange={(text) => change({ comment: text })}
        />
      )}
      <Button variant="primary" size="large" block onPress={goOn}>
        {isTooMuch ? words.feel.save : isLast ? saveLabel : words.before.go}
      </Button>
      <EmergencyText words={emergency} number={emergencyNumber} />
    </div>
  );
}

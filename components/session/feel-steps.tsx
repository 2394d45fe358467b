'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { type PainAnswer, PainScale } from '@/components/pain/pain-scale';
import { painWords } from '@/components/pain/pain-words';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-field';
import { type Movement, movements } from '@/lib/client/records';
import { effortWords } from '@/lib/domain/load/effort';
import { patientWords } from '@/lib/domain/messages/patient';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { AgreedLimits } from '@/lib/domain/pain/agreed-limits';
import { d05SeverePain } from '@/lib/domain/progression/rows/d05-severe-pain';
import type { Locale } from '@/lib/domain/result';
import { painMeaning } from './pain-meaning';
import { TopBar } from './top-bar';

/** What was answered; null is "not said", which is never 0. */
export type Feelings = {
  during: number | null;
  after: number | null;
  effort: number | null;
  movement: Movement | null;
  comment: string | null;
};

type FeelStepsProps = {
  title: string;
  /** The pain limits of this exercise. */
  limits: AgreedLimits;
  painBefore: number | null;
  emergencyNumber: string;
  initial?: Feelings;
  words: SessionWords;
  locale: Locale;
  saveLabel: string;
  onBack: () => void;
  onSave: (feelings: Feelings) => void;
};

const steps = ['during', 'after', 'effort'] as const;
const anchors: Record<Locale, Readonly<Partial<Record<number, string>>>> = {
  en: { 0: 'resting', 3: 'easy', 6: 'working', 8: 'hard', 10: 'no more' },
  es: { 0: 'reposo', 3: 'fácil', 6: 'cuesta', 8: 'duro', 10: 'ni una más' },
};

/** Pain while doing it, pain now, how hard and how well it went: one question at a time, each may stay unanswered. */
export function FeelSteps(props: FeelStepsProps) {
  const { title, words, locale, limits, painBefore, emergencyNumber, initial, saveLabel } = props;
  const [place, setPlace] = useState(0);
  const [answers, setAnswers] = useState<Record<(typeof steps)[number], PainAnswer>>({
    during: initial?.during ?? null,
    after: initial?.after ?? null,
    effort: initial?.effort ?? null,
  });
  const [movement, setMovement] = useState<Movement | null>(initial?.movement ?? null);
  const [comment, setComment] = useState(initial?.comment ?? '');
  const [isSaved, setSaved] = useState(false);
  const step = steps[place] ?? 'effort';
  const answer = answers[step];
  const isLast = place === steps.length - 1;
  const emergency = patientWords[locale].emergency;

  function goOn(): void {
    if (!isLast) return setPlace(place + 1);
    if (isSaved) return;
    setSaved(true);
    const said = (given: PainAnswer) => (typeof given === 'number' ? given : null);
    props.onSave({
      during: said(answers.during),
      after: said(answers.after),
      effort: said(answers.effort),
      movement,
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
        : painMeaning(answer, limits, painBefore, words);
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button
            variant="quiet"
            size="compact"
            onPress={() => (place === 0 ? props.onBack() : setPlace(place - 1))}
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
        label={words.feel[step]}
        words={scaleWords}
        value={answer}
        onChange={(given) => setAnswers({ ...answers, [step]: given })}
        meaning={meaning}
      />
      {isLast && (
        <RadioGroup
          label={words.feel.movement}
          optional
          options={movements.map((value) => ({ value, label: words.feel.movements[value] }))}
          value={movement}
          onChange={setMovement}
        />
      )}
      {isLast && movement === 'spread' && (
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
          onChange={setComment}
        />
      )}
      <Button variant="primary" size="large" block onPress={goOn}>
        {isLast ? saveLabel : words.before.go}
      </Button>
      <EmergencyText
        notWatched={emergency.notWatched}
        signs={emergency.signs}
        action={emergency.action(emergencyNumber)}
        phone={emergencyNumber}
      />
    </div>
  );
}

'use client';
import { useEffect, useRef, useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import { SegmentedControl } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-field';
import type { Asking } from '@/lib/client/safety';
import { patientWords } from '@/lib/domain/messages/patient';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import { type RedFlagAnswer, redFlagAnswers, urgencyOfAnswer } from '@/lib/domain/safety/flag-raised';
import { hasThisChanged, redFlagIntroduction } from '@/lib/domain/safety/red-flag-messages';
import { redFlagQuestions } from '@/lib/domain/safety/red-flag-questions';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import { type Help, WhatToDo } from './what-to-do';

/** What was answered; a question that is not in the map was left open. */
export type SafetySaid = { answers: ReadonlyMap<RedFlagId, RedFlagAnswer>; comment: string | null };

type SafetyFormProps = {
  asking: Asking;
  /** Questions whose flag a clinician has closed. */
  known: readonly RedFlagId[];
  help: Help;
  locale: Locale;
  onBack: () => void;
  onSave: (said: SafetySaid) => void;
};

/**
 * One list of questions, each yes, no or not sure, none answered beforehand. A serious "yes" says at once what to do; it is kept also
 * when somebody leaves without saving, because whoever runs for help does not press a button first.
 */
export function SafetyForm({ asking, known, help, locale, onBack, onSave }: SafetyFormProps) {
  const words = safetyWords[locale];
  const isWorry = asking.occasion === 'worry';
  const [answers, setAnswers] = useState<ReadonlyMap<RedFlagId, RedFlagAnswer>>(new Map());
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState<'nothing' | 'open' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const leaving = useLeaving(onSave);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const openCount = asking.questionIds.filter((id) => !answers.has(id)).length;
  const said: SafetySaid = { answers, comment: comment.trim() === '' ? null : comment.trim() };

  function answer(id: RedFlagId, given: RedFlagAnswer): void {
    const next = new Map(answers).set(id, given);
    setAnswers(next);
    setAsked(null);
    leaving.remember({ ...said, answers: next });
  }

  function save(): void {
    if (answers.size === 0 && said.comment === null) return setAsked('nothing');
    if (!isWorry && openCount > 0 && asked !== 'open') return setAsked('open');
    leaving.save(said);
  }

  const { emergency } = patientWords[locale];
  return (
    <div className="flex flex-col gap-4">
      <TopBar
        start={
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {words.back}
          </Button>
        }
      />
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {isWorry ? words.worry : words.title}
      </h1>
      <EmergencyText words={emergency} number={help.emergencyNumber} />
      <p>
        {words.why[asking.occasion]} {redFlagIntroduction[locale]}
      </p>
      {isWorry && (
        <TextArea
          label={words.comment}
          hint={words.commentHint}
          optional
          maxLength={1000}
          value={comment}
          onChange={setComment}
        />
      )}
      <ol className="flex flex-col gap-6">
        {asking.questionIds.map((id) => (
          <li key={id} className="flex flex-col gap-2 border-t border-line pt-4">
            <SegmentedControl
              label={
                <>
                  {known.includes(id) && <span className="block">{hasThisChanged[locale]}</span>}
                  {redFlagQuestions[id][locale]}
                </>
              }
              options={redFlagAnswers.map((value) => ({ value, label: words.answers[value] }))}
              value={answers.get(id) ?? null}
              onChange={(given) => answer(id, given)}
            />
            <AtOnce id={id} answer={answers.get(id) ?? null} help={help} locale={locale} />
          </li>
        ))}
      </ol>
      {asked !== null && (
        <Notice tone="warn" announce>
          {asked === 'open' ? words.open(openCount) : words.nothing}
        </Notice>
      )}
      <Button variant="primary" size="large" block onPress={save}>
        {words.save}
      </Button>
    </div>
  );
}

type AtOnceProps = { id: RedFlagId; answer: RedFlagAnswer | null; help: Help; locale: Locale };

/** The direction for one answer, under its question; what can wait for the clinician waits for the end of the list. */
function AtOnce({ id, answer, help, locale }: AtOnceProps) {
  const urgency = urgencyOfAnswer({ questionId: id, answer });
  if (urgency === null || urgency === 'inform_clinician') return null;
  return (
    <WhatToDo flags={[{ code: id, urgency, isStopSymptom: false }]} help={help} locale={locale} isInline />
  );
}

const isTold = ({ answers }: SafetySaid): boolean => [...answers.values()].some((given) => given !== 'no');

/** Saves once: with the button, or with what was last said when the form or the page goes away over a "yes" or "not sure". */
function useLeaving(onSave: (said: SafetySaid) => void) {
  const last = useRef<SafetySaid | null>(null);
  const saver = useRef(onSave);
  useEffect(() => {
    saver.current = onSave;
  }, [onSave]);
  useEffect(() => {
    const leave = () => {
      const said = last.current;
      last.current = null;
      if (said !== null && isTold(said)) saver.current(said);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return {
    remember: (said: SafetySaid) => {
      last.current = said;
    },
    save: (said: SafetySaid) => {
      last.current = null;
      saver.current(said);
    },
  };
}

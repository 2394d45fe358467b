'use client';
import { useEffect, useRef, useState } from 'react';
import { Pinned } from '@/components/session/pinned';
import { TopBar } from '@/components/session/top-bar';
import { useDropEcho } from '@/components/session/use-drop-echo';
import { Button } from '@/components/ui/plain-button';
import type { Answering } from '@/lib/client/kept-questions';
import type { Asking } from '@/lib/client/safety';
import { useBackSteps } from '@/lib/client/use-back-steps';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import type { Locale } from '@/lib/domain/result';
import { isUrgent, stepAfter } from '@/lib/domain/safety/answer-step';
import { type RedFlagAnswer, urgencyOfAnswer } from '@/lib/domain/safety/flag-raised';
import type { RedFlagId } from '@/lib/domain/safety/red-flags';
import { QuestionScreen } from './question-screen';
import { type Help, WhatToDo } from './what-to-do';
import { WorryScreen } from './worry-screen';

/** What was answered; a question that is not in the map was not reached. */
export type SafetySaid = { answers: ReadonlyMap<RedFlagId, RedFlagAnswer>; comment: string | null };

type SafetyFormProps = {
  asking: Asking;
  /** Questions whose flag a clinician has closed. */
  known: readonly RedFlagId[];
  /** Where somebody left it; null: it begins. */
  start: Answering | null;
  help: Help;
  locale: Locale;
  /** Every answer, as it is given. */
  onChange: (now: Answering) => void;
  onBack: () => void;
  onSave: (said: SafetySaid) => void;
};

/**
 * Safety questions, one at a time, each yes, no or not sure, none answered beforehand. A "yes" to an emergency ends the list and says
 * what to do. What is to be checked today is told before the next question, and is noted also when somebody leaves: whoever runs for
 * help does not press a button first.
 */
export function SafetyForm({
  asking,
  known,
  start,
  help,
  locale,
  onChange,
  onBack,
  onSave,
}: SafetyFormProps) {
  const { questionIds, occasion } = asking;
  const isWorry = occasion === 'worry';
  const words = questionWords[locale];
  const [now, setNow] = useState<Answering>(
    () => start ?? { answers: new Map(), place: isWorry ? -1 : 0, comment: '' },
  );
  /** What to do today stands where the next question would. */
  const [isTelling, setTelling] = useState(false);
  const leaving = useLeaving(onSave);
  const { answers, place, comment } = now;
  const questionId = questionIds[place];
  const dropEcho = useDropEcho(`${place} ${isTelling}`);
  const first = isWorry ? -1 : 0;

  function change(next: Answering): void {
    setNow(next);
    onChange(next);
    leaving.remember(saidIn(next));
  }
  function back(): void {
    if (isTelling) return setTelling(false);
    if (place <= first) return onBack();
    change({ ...now, place: place - 1 });
  }
  function goOn(from: Answering): void {
    setTelling(false);
    if (from.place + 1 >= questionIds.length) leaving.save(saidIn(from));
    else change({ ...from, place: from.place + 1 });
  }
  function answer(given: RedFlagAnswer): void {
    if (questionId === undefined) return;
    const isTold = urgentIn(answers).some((id) => id !== questionId);
    const next = { ...now, answers: new Map(answers).set(questionId, given) };
    const step = stepAfter({ questionId, answer: given }, isTold);
    if (step === 'stop') return leaving.save(saidIn(next));
    // After the last question it stands on the next screen anyway.
    if (step === 'next' || place + 1 >= questionIds.length) return goOn(next);
    change(next);
    setTelling(true);
  }
  function finish(): void {
    if (answers.size === 0 && saidIn(now).comment === null) return onBack();
    leaving.save(saidIn(now));
  }
  useBackSteps(1, place - first + (isTelling ? 1 : 0), back);

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it only drops what is an echo
    <div className="contents" onClickCapture={dropEcho}>
      {isTelling ? (
        <div data-alone="" className="flex flex-1 flex-col gap-4">
          <TopBar
            start={
              <Button variant="quiet" size="compact" onPress={back}>
                ‹ {words.back}
              </Button>
            }
          />
          <WhatToDo
            flags={[...answers].flatMap(([id, given]) => flagOf(id, given))}
            help={help}
            locale={locale}
            isNew
          />
          <Pinned>
            <Button size="large" block onPress={() => goOn(now)}>
              {words.next}
            </Button>
          </Pinned>
        </div>
      ) : questionId === undefined ? (
        <WorryScreen
          comment={comment}
          emergencyNumber={help.emergencyNumber}
          locale={locale}
          onBack={back}
          onComment={(text) => change({ ...now, comment: text })}
          onQuestions={() => change({ ...now, place: 0 })}
          onSend={finish}
        />
      ) : (
        <QuestionScreen
          key={questionId}
          questionId={questionId}
          number={place + 1}
          of={questionIds.length}
          occasion={occasion}
          isKnown={known.includes(questionId)}
          given={answers.get(questionId) ?? null}
          emergencyNumber={help.emergencyNumber}
          locale={locale}
          onBack={back}
          onAnswer={answer}
          {...(isWorry ? { onFinish: finish } : {})}
        />
      )}
    </div>
  );
}

const saidIn = ({ answers, comment }: Answering): SafetySaid => ({
  answers,
  comment: comment.trim() === '' ? null : comment.trim(),
});

const urgentIn = (answers: SafetySaid['answers']): RedFlagId[] =>
  [...answers].flatMap(([questionId, answer]) => (isUrgent({ questionId, answer }) ? [questionId] : []));

function flagOf(code: RedFlagId, answer: RedFlagAnswer) {
  const urgency = urgencyOfAnswer({ questionId: code, answer });
  return urgency === null ? [] : [{ code, urgency, isStopSymptom: false }];
}

/** Saves once: at the end, or with what was last said when the form or the page goes away over something that may not wait. */
function useLeaving(onSave: (said: SafetySaid) => void) {
  const last = useRef<SafetySaid | null>(null);
  const isSaved = useRef(false);
  const saver = useRef(onSave);
  useEffect(() => {
    saver.current = onSave;
  }, [onSave]);
  useEffect(() => {
    const leave = () => {
      const said = last.current;
      last.current = null;
      if (said === null || isSaved.current || urgentIn(said.answers).length === 0) return;
      isSaved.current = true;
      saver.current(said);
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
      if (isSaved.current) return;
      isSaved.current = true;
      saver.current(said);
    },
  };
}

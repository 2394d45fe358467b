'use client';
import { useState } from 'react';
import { EmergencyText } from '@/components/pain/emergency-text';
import { TopBar } from '@/components/session/top-bar';
import { useFirstFocus } from '@/components/session/use-first-focus';
import { Notice } from '@/components/ui/notice';
import { Button } from '@/components/ui/plain-button';
import { TextArea } from '@/components/ui/text-field';
import { patientWords } from '@/lib/domain/messages/patient';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import type { Locale } from '@/lib/domain/result';

type WorryScreenProps = {
  comment: string;
  emergencyNumber: string;
  locale: Locale;
  onBack: () => void;
  onComment: (comment: string) => void;
  onQuestions: () => void;
  /** Only what was written. */
  onSend: () => void;
};

/** "Anything new or worrying?" begins with words of one's own; the questions follow for whoever wants them. */
export function WorryScreen(props: WorryScreenProps) {
  const { comment, emergencyNumber, locale, onBack, onComment, onQuestions, onSend } = props;
  const words = questionWords[locale];
  const heading = useFirstFocus<HTMLHeadingElement>();
  const [isEmpty, setEmpty] = useState(false);
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
        {words.worry}
      </h1>
      <EmergencyText words={patientWords[locale].emergency} number={emergencyNumber} />
      <p>{words.worryHow}</p>
      <Button variant="primary" size="large" block onPress={onQuestions}>
        {words.worryQuestions}
      </Button>
      <TextArea
        label={words.comment}
        hint={words.commentHint}
        optional
        maxLength={1000}
        value={comment}
        onChange={(text) => {
          setEmpty(false);
          onComment(text);
        }}
      />
      {isEmpty && (
        <Notice tone="warn" announce>
          {words.nothing}
        </Notice>
      )}
      <Button block onPress={() => (comment.trim() === '' ? setEmpty(true) : onSend())}>
        {words.worrySend}
      </Button>
    </div>
  );
}

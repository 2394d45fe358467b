'use client';
import { useEffect, useRef } from 'react';
import { useDropEcho } from '@/components/session/use-drop-echo';
import { Button } from '@/components/ui/plain-button';
import { questionWords } from '@/lib/domain/messages/patient-questions';
import type { Locale } from '@/lib/domain/result';
import type { FlagView } from '@/lib/schemas/screening';
import { type Help, WhatToDo } from './what-to-do';

type AfterQuestionsProps = {
  flags: readonly FlagView[];
  /** Every question was answered, and every one with "no". */
  isClear: boolean;
  help: Help;
  locale: Locale;
  onGoOn: () => void;
};

/** What follows from the answers: what to do now, or thanks and the way on. */
export function AfterQuestions({ flags, isClear, help, locale, onGoOn }: AfterQuestionsProps) {
  const words = questionWords[locale];
  const line = useRef<HTMLHeadingElement>(null);
  const dropEcho = useDropEcho('');
  useEffect(() => line.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- it only drops what is an echo
    <div className="flex flex-col gap-4" onClickCapture={dropEcho}>
      {flags.length === 0 ? (
        <h1 ref={line} tabIndex={-1} className="outline-none">
          {isClear ? words.clear : words.saved}
        </h1>
      ) : (
        <WhatToDo flags={flags} help={help} locale={locale} isNew />
      )}
      <Button variant={flags.length === 0 ? 'primary' : 'quiet'} size="large" block onPress={onGoOn}>
        {words.goOn}
      </Button>
    </div>
  );
}

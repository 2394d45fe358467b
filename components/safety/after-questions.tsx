'use client';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/plain-button';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';
import type { FlagView } from '@/lib/schemas/screening';
import { type Help, WhatToDo } from './what-to-do';

type AfterQuestionsProps = {
  flags: readonly FlagView[];
  help: Help;
  locale: Locale;
  onGoOn: () => void;
};

/** What follows from the answers: what to do now, or thanks and the way on. */
export function AfterQuestions({ flags, help, locale, onGoOn }: AfterQuestionsProps) {
  const words = safetyWords[locale];
  const line = useRef<HTMLHeadingElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4">
      {flags.length === 0 ? (
        <h1 ref={line} tabIndex={-1} className="outline-none">
          {words.saved}
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

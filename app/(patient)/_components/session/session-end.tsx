'use client';
import { useEffect, useRef } from 'react';
import { LinkButton } from '@/components/ui/plain-link';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { paths } from '@/lib/paths';

type SessionEndProps = {
  words: SessionWords;
  isEmpty: boolean;
  nothing: string;
  /** Something of it was stopped because it hurt. */
  isStopped?: boolean;
};

/** The end of a session, or of a day on which all was done before. */
export function SessionEnd({ words, isEmpty, nothing, isStopped = false }: SessionEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-4 pt-6">
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {isStopped ? words.finished.stoppedTitle : words.finished.title}
      </h1>
      <p>{isEmpty ? nothing : words.finished.text}</p>
      <LinkButton href={paths.today} variant="primary" size="large" block>
        {words.finished.home}
      </LinkButton>
    </div>
  );
}

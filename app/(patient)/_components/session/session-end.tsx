'use client';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/plain-link';
import { Pinned } from '@/components/session/pinned';
import { useFirstFocus } from '@/components/session/use-first-focus';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { portalPaths } from '@/lib/portal-paths';

type SessionEndProps = {
  words: SessionWords;
  /** One sentence of what was done; null where nothing was to do. */
  done: string | null;
  nothing: string;
  /** The day on which something is planned next, in words; null where none is known. */
  next: string | null;
  /** Tomorrow morning is asked about. */
  asksTomorrow: boolean;
  /** Something of it was stopped because it hurt. */
  isStopped?: boolean;
  /** The last question of the session. */
  question?: ReactNode;
};

/** The end of a session, or of a day on which all was done before: what was done, when next, what is asked tomorrow. Nothing that can be lost. */
export function SessionEnd(props: SessionEndProps) {
  const { words, done, nothing, next, asksTomorrow, isStopped = false, question } = props;
  const heading = useFirstFocus<HTMLHeadingElement>();
  const isAsking = question !== undefined;
  return (
    <div className="flex flex-1 flex-col gap-4 pt-2">
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        <span key={String(isAsking)}>
          {isAsking ? words.feel.after : isStopped ? words.finished.stoppedTitle : words.finished.title}
        </span>
      </h1>
      {question}
      <p className={isAsking ? 'border-t border-line pt-4' : undefined}>
        <span key={done ?? nothing}>{done ?? nothing}</span>
      </p>
      {(next !== null || asksTomorrow) && (
        <dl className="grid grid-cols-[minmax(0,max-content)_minmax(0,1fr)] gap-x-4 gap-y-2 hyphens-auto">
          {asksTomorrow && (
            <>
              <dt className="text-muted">{words.finished.tomorrow}</dt>
              <dd>{words.finished.tomorrowAsks}</dd>
            </>
          )}
          {next !== null && (
            <>
              <dt className="text-muted">{words.finished.next}</dt>
              <dd className="first-letter:uppercase">{next}</dd>
            </>
          )}
        </dl>
      )}
      <Pinned>
        <LinkButton href={portalPaths.today} variant="primary" size="large" block>
          {words.finished.home}
        </LinkButton>
      </Pinned>
    </div>
  );
}

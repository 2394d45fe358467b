'use client';
import { useEffect, useId, useRef } from 'react';
import type { Oddity } from '@/lib/client/odd-set';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { Tap } from './tap';

type OddQuestionProps = {
  /** What is in question; null while nothing is asked. */
  asked: Oddity | null;
  words: SessionWords;
  onYes: () => void;
  onNo: () => void;
};

/** Asks about a number far from the plan or the last weight, and names both with their units (H-4). */
export function OddQuestion({ asked, words, onYes, onNo }: OddQuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (asked === null) dialog.current?.close();
    else dialog.current?.showModal();
  }, [asked]);
  if (asked === null) return null;
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={onNo}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-large bg-card p-5 text-ink backdrop:bg-black/50"
    >
      <h2 id={`${id}-title`} className="text-lg">
        {words.odd.title}
      </h2>
      <p id={`${id}-text`} className="mt-2">
        {words.odd.text(asked.entered, asked.before)}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">
        <Tap autoFocus onClick={onNo}>
          {words.odd.no}
        </Tap>
        <Tap variant="primary" onClick={onYes}>
          {words.odd.yes(asked.entered)}
        </Tap>
      </div>
    </dialog>
  );
}

'use client';
import { useRef } from 'react';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { Tap } from './tap';

/** The way to take an entry back: it stays on file and does not count. Asked first, for it cannot be taken back itself. */
export function TakeBack({ words, onTakeBack }: { words: SessionWords; onTakeBack: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Tap variant="quiet" block onClick={() => dialog.current?.showModal()}>
        {words.takeBack.button}
      </Tap>
      <dialog
        ref={dialog}
        aria-labelledby="take-back"
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-large bg-card p-5 text-ink backdrop:bg-black/50"
      >
        <h2 id="take-back" className="text-lg">
          {words.takeBack.title}
        </h2>
        <p className="mt-2">{words.takeBack.text}</p>
        <div className="mt-5 flex flex-col gap-2.5">
          <Tap block autoFocus onClick={() => dialog.current?.close()}>
            {words.takeBack.no}
          </Tap>
          <Tap
            block
            onClick={() => {
              dialog.current?.close();
              onTakeBack();
            }}
          >
            {words.takeBack.yes}
          </Tap>
        </div>
      </dialog>
    </>
  );
}

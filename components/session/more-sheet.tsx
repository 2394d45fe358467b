'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { OverlayMark } from '@/components/ui/open-overlays';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { canSpeak, setAids } from '@/lib/client/aids';
import { useAids } from './aids';
import { Button } from '@/components/ui/plain-button';

type MoreSheetProps = {
  title: string;
  words: SessionWords;
  onSkip: () => void;
  /** How the exercise is done, and what to mind. */
  children: ReactNode;
};

/** What is one tap away from a set: how it is done, leaving it out, sound and reading aloud. */
export function MoreSheet({ title, words, onSkip, children }: MoreSheetProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        aria-label={words.about}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="grid size-12 place-items-center rounded-large text-xl leading-none font-bold text-action"
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <Sheet title={title} words={words} onClose={close}>
          {children}
          <AidSwitches words={words} />
          <Button
            block
            onPress={() => {
              close();
              onSkip();
            }}
          >
            {words.skip}
          </Button>
        </Sheet>
      )}
    </>
  );
}

type SheetProps = { title: string; words: SessionWords; onClose: () => void; children: ReactNode };

/** A sheet over the session for as long as it is rendered, by the browser's own dialog: it takes the focus and gives it back. */
function Sheet({ title, words, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="more-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-1.5rem))] overflow-y-auto rounded-large bg-paper p-5 text-ink backdrop:bg-scrim"
    >
      <OverlayMark />
      <div className="flex flex-col gap-4">
        <div className="flex items-start justify-between gap-3">
          <h2 id="more-title" className="text-lg">
            {title}
          </h2>
          <Button variant="quiet" size="compact" autoFocus onPress={onClose}>
            {words.close}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** Sound, vibration and reading aloud, each by itself; remembered on the phone. */
function AidSwitches({ words }: { words: SessionWords }) {
  const aids = useAids();
  const names = ['sound', 'vibration', ...(canSpeak() ? (['aloud'] as const) : [])] as const;
  return (
    <fieldset className="flex flex-col">
      <legend className="font-bold">{words.aids.title}</legend>
      {names.map((name) => (
        <label key={name} className="flex min-h-12 items-center gap-3">
          <input
            type="checkbox"
            checked={aids[name]}
            onChange={(event) => setAids({ [name]: event.target.checked })}
            className="size-6 flex-none accent-(--action)"
          />
          <span>{words.aids[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}

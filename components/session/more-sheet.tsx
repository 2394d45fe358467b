'use client';
import { type ReactNode, useState } from 'react';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { canSpeak, setAids } from '@/lib/client/aids';
import { useAids } from './aids';
import { Button } from '@/components/ui/plain-button';
import { PlainSheet } from '@/components/ui/plain-dialog';

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
        <PlainSheet title={title} closeLabel={words.close} onClose={close}>
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
        </PlainSheet>
      )}
    </>
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

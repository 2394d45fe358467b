'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/plain-button';
import { PlainAlert } from '@/components/ui/plain-dialog';
import type { SessionWords } from '@/lib/domain/messages/patient-session';

/** The way to take an entry back: it stays on file and does not count. Asked first, for it cannot be taken back itself. */
export function TakeBack({ words, onTakeBack }: { words: SessionWords; onTakeBack: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="quiet" block onPress={() => setAsked(true)}>
        {words.takeBack.button}
      </Button>
      {isAsked && (
        <PlainAlert
          title={words.takeBack.title}
          confirmLabel={words.takeBack.yes}
          cancelLabel={words.takeBack.no}
          onConfirm={onTakeBack}
          onClose={() => setAsked(false)}
        >
          {words.takeBack.text}
        </PlainAlert>
      )}
    </>
  );
}

'use client';
import { PlainAlert } from '@/components/ui/plain-dialog';
import type { Oddity } from '@/lib/client/odd-set';
import type { SessionWords } from '@/lib/domain/messages/patient-session';

type OddQuestionProps = {
  /** What is in question; null while nothing is asked. */
  asked: Oddity | null;
  words: SessionWords;
  onYes: () => void;
  onNo: () => void;
};

/** Asks about a number far from the plan or the last weight, or a weight outside those the patient has, and names both with their units (H-4). */
export function OddQuestion({ asked, words, onYes, onNo }: OddQuestionProps) {
  if (asked === null) return null;
  return (
    <PlainAlert
      tone="primary"
      title={words.odd.title}
      confirmLabel={words.odd.yes(asked.entered)}
      cancelLabel={words.odd.no}
      onConfirm={onYes}
      onClose={onNo}
    >
      {'before' in asked
        ? words.odd.text(asked.entered, asked.before)
        : words.odd.own(asked.entered, asked.lightest, asked.heaviest)}
    </PlainAlert>
  );
}

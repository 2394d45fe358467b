'use client';
import { AlertDialog } from '@/components/ui/dialog';
import { weightInWords } from '@/lib/domain/log/amount-words';
import type { Weight } from '@/lib/domain/dosage/load';
import type { SessionWords } from '@/lib/domain/messages/patient-session';
import type { Locale } from '@/lib/domain/result';

type LoadQuestionProps = {
  /** The weights in question; null while nothing is asked. */
  asked: { entered: Weight; before: Weight } | null;
  words: SessionWords;
  locale: Locale;
  onYes: () => void;
  onNo: () => void;
};

/** Asks about a weight far from the last one and names both with their units (H-4). */
export function LoadQuestion({ asked, words, locale, onYes, onNo }: LoadQuestionProps) {
  if (asked === null) return null;
  const entered = weightInWords(asked.entered, locale);
  return (
    <AlertDialog
      isOpen
      tone="primary"
      title={words.load.title}
      confirmLabel={words.load.yes(entered)}
      cancelLabel={words.load.no}
      onConfirm={onYes}
      onOpenChange={(isOpen) => {
        if (!isOpen) onNo();
      }}
    >
      {words.load.text(entered, weightInWords(asked.before, locale))}
    </AlertDialog>
  );
}

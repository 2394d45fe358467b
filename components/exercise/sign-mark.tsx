import type { SignState } from '@/lib/domain/library/sign-off';

const marks: Record<SignState, { words: string; look: string }> = {
  signed: { words: 'signed off', look: 'text-teal-ink' },
  earlier: { words: 'signed for an earlier wording', look: 'text-amber' },
  none: { words: 'not yet signed off', look: 'text-muted' },
};

/** Whether a clinical lead has signed an exercise off, in small words for lists. */
export function SignMark({ state }: { state: SignState }) {
  const { words, look } = marks[state];
  return (
    <span className={`text-sm ${look}`}>
      {state === 'signed' && <span aria-hidden="true">✓ </span>}
      {words}
    </span>
  );
}

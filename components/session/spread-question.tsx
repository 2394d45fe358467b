import type { SessionWords } from '@/lib/domain/messages/patient-session';
import { AnswerPad } from './answer-pad';

type SpreadQuestionProps = {
  words: SessionWords;
  /** null: not said. */
  value: boolean | null;
  onPick: (spread: boolean) => void;
};

/** Whether pain or tingling went further down a limb (LG-8.5). */
export function SpreadQuestion({ words, value, onPick }: SpreadQuestionProps) {
  return (
    <AnswerPad<'no' | 'yes'>
      label={words.feel.spread}
      answers={(['no', 'yes'] as const).map((answer) => ({
        value: answer,
        label: words.feel.spreads[answer],
      }))}
      value={value === null ? null : value ? 'yes' : 'no'}
      onPick={(answer) => onPick(answer === 'yes')}
    />
  );
}

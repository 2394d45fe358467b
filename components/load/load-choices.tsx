import { Kbd } from '@/components/ui/kbd';
import { cx } from '@/components/ui/cx';
import type { ChoicePlace, LoadChoice } from '@/lib/domain/load/load-choices';
import { formatLoad, type LoadUnit } from '@/lib/domain/number/units';

const places: Record<ChoicePlace, { mark: string; words: string; tone: string }> = {
  light: { mark: '○', words: 'light', tone: 'text-blue' },
  line: { mark: '●', words: 'on the line', tone: 'text-teal-ink' },
  too_much: { mark: '▲', words: 'too much', tone: 'text-amber' },
  first: { mark: '●', words: 'begin here', tone: 'text-teal-ink' },
  untried: { mark: '·', words: 'not tried', tone: 'text-muted' },
};

/** The row of the suggestion: where the focus goes when it was worked out anew. */
export const advisedChoiceId = 'advised-load';

type Props = {
  choices: readonly LoadChoice[];
  isChosen: (choice: LoadChoice) => boolean;
  unit: LoadUnit;
  onChoose: (choice: LoadChoice) => void;
};

/** What the patient owns, lightest first, each with its key, what it allows and where it lies. */
export function LoadChoices({ choices, isChosen, unit, onChoose }: Props) {
  return (
    <ol aria-label="Loads to choose from" className="rounded-panel border border-line bg-card">
      {choices.map((choice, index) => {
        const { mark, words, tone } = places[choice.place];
        const chosen = isChosen(choice);
        return (
          <li key={choiceText(choice, unit)} className="border-t border-line first:border-t-0">
            <button
              type="button"
              id={choice.isAdvised ? advisedChoiceId : undefined}
              aria-pressed={chosen}
              onClick={() => onChoose(choice)}
              className={cx(
                'flex min-h-control w-full items-center gap-2.5 rounded-field px-2.5 py-1.5 text-start outline-offset-[-3px] hover:bg-tint',
                chosen && 'bg-tint font-bold shadow-[inset_0_0_0_2px_var(--teal-ink)]',
              )}
            >
              <Kbd>{index + 1}</Kbd>
              <span className={cx('min-w-0 flex-1 tabular-nums', chosen && 'text-md')}>
                {choiceText(choice, unit)}
                {choice.reps !== null && ` × ${choice.reps}`}
                {choice.plate !== null && (
                  <span className="font-normal text-muted"> · plate {choice.plate}</span>
                )}
              </span>
              <span className={cx('whitespace-nowrap', tone)}>
                <span aria-hidden="true">{mark}</span> {words}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** "4 kg", "red band", "body weight". */
export function choiceText({ load, label }: LoadChoice, unit: LoadUnit): string {
  if (label !== null) return formatLoad(label, unit);
  return load.unit === 'band' ? `${load.bandColor} band` : 'body weight';
}

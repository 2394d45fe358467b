import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { Kbd } from '@/components/ui/kbd';
import { cx } from '@/components/ui/cx';
import type { LinePlace } from '@/lib/domain/load/line-place';

export type VersionRow = {
  slug: string;
  name: string;
  place: 'easier' | 'this' | 'harder';
  /** How this one felt in its trial; left out: it was not tried, or it is another one. */
  felt?: LinePlace | null;
};

const places = {
  easier: { mark: '○', words: 'easier', tone: 'text-blue' },
  this: { mark: '●', words: 'this one', tone: 'text-teal-ink' },
  harder: { mark: '▲', words: 'harder', tone: 'text-amber' },
} as const;

const feltPlaces: Record<LinePlace, { mark: string; words: string; tone: string }> = {
  light: { mark: '○', words: 'light', tone: 'text-blue' },
  line: { mark: '●', words: 'on the line', tone: 'text-teal-ink' },
  too_much: { mark: '▲', words: 'too much', tone: 'text-amber' },
};

type Props = { rows: readonly VersionRow[]; onChoose: (row: VersionRow) => void };

/** The ladder of an exercise without a weight: the easier versions, this one, the harder ones, each with its key. */
export function VersionChoices({ rows, onChoose }: Props) {
  return (
    <ol aria-label="Versions to choose from" className="rounded-panel border border-line bg-card">
      {rows.map((row, index) => {
        const { mark, words, tone } = row.felt ? feltPlaces[row.felt] : places[row.place];
        const isThis = row.place === 'this';
        return (
          <li key={row.slug} className="border-t border-line first:border-t-0">
            <button
              type="button"
              aria-pressed={isThis}
              onClick={() => onChoose(row)}
              className={cx(
                'flex min-h-control w-full items-center gap-2.5 rounded-field px-2.5 py-1.5 text-start outline-offset-[-3px] hover:bg-tint',
                isThis && 'bg-tint font-bold shadow-[inset_0_0_0_2px_var(--teal-ink)]',
              )}
            >
              <Kbd>{index + 1}</Kbd>
              <ExerciseThumb slug={row.slug} size="small" />
              <span className="min-w-0 flex-1">{row.name}</span>
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

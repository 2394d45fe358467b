import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { DayMatrix, MatrixCell } from '@/lib/domain/review/day-matrix';
import { PainMark } from './pain-mark';

/** What was done of one exercise on one day, each sitting with its worst pain. */
export function DayCell({ cell: { entries, isMissing } }: { cell: MatrixCell }) {
  if (isMissing)
    return (
      <span className="font-bold text-amber">
        <span aria-hidden="true">○</span>
        <VisuallyHidden>planned, nothing reported</VisuallyHidden>
      </span>
    );
  return entries.map(({ done, pain, zone }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sittings of one day, in their order
    <span key={place} className="block">
      {unbroken(done)} <PainMark pain={pain} zone={zone} />
    </span>
  ));
}

/** A number stays on the line of its sign, its side and its unit: "L 3 × 8", "10 kg". */
const unbroken = (done: string): string =>
  done.replaceAll(/ (?=×|(?:s|m|min|kg|lb|steps|breaths)\b)|(?<=×|\b[LR]) /g, '\u00a0');

/** The pain of a morning; one that is no worse than usual has no mark of its own. */
export function MorningMark({ morning }: { morning: DayMatrix['mornings'][number] }) {
  if (morning === null) return null;
  return <PainMark pain={morning.pain} zone={morning.zone === 'green' ? 'missing' : morning.zone} />;
}

import { ToneShape } from '@/components/ui/badge';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { PainZone } from '@/lib/domain/pain/pain-zone';

const tones = { green: 'teal', amber: 'amber', red: 'red', missing: 'plain' } as const;
const words: Record<PainZone, string> = {
  green: 'comfortable',
  amber: 'within the limit',
  red: 'above the limit',
  missing: 'without a limit to hold it against',
};
const inks = { green: 'text-teal-ink', amber: 'text-amber', red: 'text-red', missing: 'text-ink' } as const;

/** A pain score with the shape and colour of where it lies; nothing where none was given. */
export function PainMark({ pain, zone }: { pain: number | null; zone: PainZone }) {
  if (pain === null) return null;
  return (
    <span className={`inline-flex items-center gap-1 font-bold tabular-nums ${inks[zone]}`}>
      <ToneShape tone={tones[zone]} />
      <VisuallyHidden>pain </VisuallyHidden>
      {pain}
      <VisuallyHidden>, {words[zone]}</VisuallyHidden>
    </span>
  );
}

import type { LabelledText } from '@/lib/domain/handout/handout-model';

/** A sentence after its label; the words may be of any script. */
export function Labelled({ item, className }: { item: LabelledText; className?: string | undefined }) {
  return (
    <p className={className}>
      <strong>{item.label}:</strong> <bdi>{item.text}</bdi>
    </p>
  );
}

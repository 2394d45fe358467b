import type { BoundsPart as Part } from '@/lib/server/data/bounds/bounds-view';
import { BoundsPart } from './bounds-part';

/** Beside a prescription that is being written: what is signed counts for the dose in force, never for a draft. */
export function BoundsSection({
  patientId,
  part,
  signer,
}: {
  patientId: string;
  part: Part | null;
  signer: string;
}) {
  return (
    <section aria-labelledby="bounds" className="mt-3 flex flex-col gap-1.5 border-t border-line pt-3">
      <h3 id="bounds">May move by itself</h3>
      {part === null ? (
        <p className="text-sm text-muted">No. Bounds are signed for a dose in force: publish it first.</p>
      ) : (
        <BoundsPart patientId={patientId} part={part} signer={signer} />
      )}
    </section>
  );
}

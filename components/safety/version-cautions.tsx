import { Badge } from '@/components/ui/badge';
import { judgePrecautions, precautionWords } from '@/lib/domain/safety/settled-precautions';
import type { PrescriptionView } from '@/lib/schemas/program-view';
import type { PrecautionsView } from '@/lib/schemas/safety';

type Props = { prescription: PrescriptionView; precautions: PrecautionsView };

/** The cautions of one prescription that nobody has marked as seen: they stay in view after it was published. */
export function VersionCautions({ prescription, precautions: { notes, ...facts } }: Props) {
  const { exercise, lineageId, side, goal, effortTarget } = prescription;
  const dose = { lineageId, side, goal, effortHigh: effortTarget?.high ?? null };
  const judged = judgePrecautions(exercise, dose, facts, notes);
  if (!judged.ok || judged.cautions.length === 0) return null;
  return (
    <p className="text-sm">
      <Badge tone="amber">Caution</Badge> <bdi dir="auto">{precautionWords(judged.cautions)}.</bdi>{' '}
      <span className="text-muted">Not marked as seen.</span>
    </p>
  );
}

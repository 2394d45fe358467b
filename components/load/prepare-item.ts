import { readDose } from '@/components/program/dose-draft';
import type { DraftItem } from '@/components/program/draft';
import type { Precautions } from '@/components/safety/precautions-context';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { dryRunProgram } from '@/lib/domain/program/dry-run-input';

export type PrescribedItem = { item: DraftItem; context: LoadContext; painModel: PainModel };
type Neighbours = Parameters<typeof dryRunProgram>[0]['neighbours'];

/** The selected prescription as the rules see it; null while its dose cannot be read. Refuses as `dryRunProgram` does. */
export function prepareItem(
  { item, context, painModel }: PrescribedItem,
  precautions: Pick<Precautions, 'facts' | 'notes'>,
  neighbours?: Neighbours,
): ReturnType<typeof dryRunProgram> | null {
  const reading = readDose(item.dose);
  if (!reading.ok) return null;
  const { dose } = reading;
  const { exercise } = item;
  return dryRunProgram({
    context,
    painModel,
    lineageId: dose.lineageId,
    exercise,
    dose,
    precautions,
    neighbours,
  });
}

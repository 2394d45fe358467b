import 'server-only';
import type { Barrier } from '@/lib/domain/adherence/barrier';
import { productBarriers } from '@/lib/domain/adherence/barrier-list';
import { changedMeanwhile } from '@/lib/errors';
import { barrierList, type BarrierListInput } from '@/lib/schemas/barrier';
import { audit } from '@/lib/server/audit';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** What can get in the way as it counts, with who set it and when; `number` 0: the list that ships with the product. */
export type BarrierListView = {
  number: number;
  barriers: readonly Barrier[];
  setBy: string | null;
  setAt: string | null;
};

const latest = { orderBy: { number: 'desc' } } as const;

/** The clinic's list, for those who may change it. */
export function viewBarrierList(actor: PractitionerActor): Promise<BarrierListView> {
  return act(actor, 'clinic.write', async (tx) => {
    const set = await tx.barrierList.findFirst({
      where: { clinicId: actor.clinicId },
      ...latest,
      select: { number: true, barriers: true, setAt: true, setBy: { select: { displayName: true } } },
    });
    if (set === null) return { number: 0, barriers: productBarriers, setBy: null, setAt: null };
    const { number, barriers, setAt, setBy } = set;
    return {
      number,
      barriers: barrierList.parse(barriers),
      setBy: setBy.displayName,
      setAt: setAt.toISOString(),
    };
  });
}

/**
 * Puts another list in the place of the one that counts; what was answered from earlier ones keeps their words. An empty one asks nobody.
 * Refuses `conflict` when there is a newer one than the writer has seen.
 */
export function setBarrierList(
  actor: PractitionerActor,
  { barriers, after }: BarrierListInput,
  now: Date,
): Promise<void> {
  return act(actor, 'clinic.write', async (tx) => {
    const { clinicId } = actor;
    const seen = await tx.barrierList.findFirst({
      where: { clinicId },
      ...latest,
      select: { number: true },
    });
    if ((seen?.number ?? 0) !== after) throw changedMeanwhile('the list of what can get in the way');
    const { id } = await tx.barrierList.create({
      data: { clinicId, number: after + 1, barriers, setAt: now, setById: actor.practitionerRoleId },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'clinic.write',
      entity: { kind: 'BarrierList', id },
      fields: ['barriers'],
    });
  });
}

/** The list that patients are shown now. */
export async function readCurrentBarriers(
  tx: Tx,
  clinicId: string,
): Promise<{ list: number | null; barriers: readonly Barrier[] }> {
  const set = await tx.barrierList.findFirst({
    where: { clinicId },
    ...latest,
    select: { number: true, barriers: true },
  });
  return set === null
    ? { list: null, barriers: productBarriers }
    : { list: set.number, barriers: barrierList.parse(set.barriers) };
}

/** Lists of the clinic by number, and under null the one that ships with the product. */
export async function readBarrierLists(
  tx: Tx,
  clinicId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number | null, readonly Barrier[]>> {
  const sets =
    numbers.length === 0
      ? []
      : await tx.barrierList.findMany({
          where: { clinicId, number: { in: [...new Set(numbers)] } },
          select: { number: true, barriers: true },
        });
  return new Map<number | null, readonly Barrier[]>([
    [null, productBarriers],
    ...sets.map((set) => [set.number, barrierList.parse(set.barriers)] as const),
  ]);
}

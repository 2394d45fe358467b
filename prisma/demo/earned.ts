import type { SyncItem } from '../../lib/schemas/log';
import type { PlannedVersion } from './history';
import type { Story } from './patients';

/** The sessions that earn the next weight: every set at the top of the range, as it should be done, not too hard. */
export function withEarned(
  session: SyncItem[],
  versions: readonly PlannedVersion[],
  story: Story,
): SyncItem[] {
  const planned = versions.flatMap(({ prescriptions }) => prescriptions);
  return session.map((item) => {
    if (item.kind !== 'log') return item;
    const prescription = planned.find((one) => one.prescriptionId === item.prescriptionId);
    if (prescription === undefined || prescription.slug !== story.earned) return item;
    const { sets, high, load, side } = prescription;
    return {
      ...item,
      outcome: 'done',
      skipReason: null,
      sets: Array.from({ length: sets }, (_, index) => ({
        setNumber: index + 1,
        side,
        amount: high,
        loadValue: load?.value ?? null,
        loadUnit: load?.unit ?? null,
      })),
      pain: { during: 1, after: 1 },
      effort: 5,
      technique: 'ok',
      symptomsSpread: false,
    };
  });
}

import type { PatientRecords } from '../../record/recorded.ts';
import { openPrecautions } from './override-on-record.ts';

/** A running prescription, through all its versions, and a recorded condition that forbids it. */
export type RunningConflict = { lineageId: string; conditionId: string };

/** What conflicts now in the running and the paused programs, with no reason on record (H-9). */
export const conflictsNow = ({
  versions,
  ...records
}: Pick<PatientRecords, 'versions' | 'precautions' | 'today'>): RunningConflict[] =>
  versions
    .filter(({ isActive, isOnHold }) => isActive || isOnHold)
    .flatMap(({ prescriptions }) => prescriptions)
    .flatMap((one) =>
      openPrecautions(one, records).map(({ conditionId }) => ({ lineageId: one.lineageId, conditionId })),
    );

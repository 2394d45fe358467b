import { plannedAmount } from '../dosage/dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { type Side, sidesPerSet } from '../dosage/side.ts';
import type { DiaryChange } from './diary-changes.ts';
import type { DiaryGrid, StoredEntry } from './diary-grid.ts';

const bandNote = 'Band: ';

/** What a sitting and its entries are sent as; the server adds the moment, the zone and who typed. */
export type DiarySession = { id: string; localDate: string; turn: number };
export type DiaryLog = {
  id: string;
  sessionId: string;
  prescriptionId: string;
  outcome: 'done' | 'partly' | 'skipped';
  skipReason: 'other' | null;
  sets: {
    setNumber: number;
    side: Side;
    amount: number;
    loadValue: string | null;
    loadUnit: 'kg' | 'lb' | 'band' | null;
  }[];
  pain: { after?: number };
  comment: string | null;
  correctsId: string | null;
};

/** Done when every set reached the least that was asked for, or was ticked; partly when less. */
function outcomeOf(dose: Dose, amounts: readonly number[]): 'done' | 'partly' {
  if (amounts.length === 0) return 'done';
  const { min } = plannedAmount(dose);
  return amounts.length >= dose.sets && amounts.every((amount) => amount >= min) ? 'done' : 'partly';
}

/**
 * Changes as sessions and logs. `idFor` gives the same new id for the same name as long as it is not saved, so that a second sending is
 * the same record. Pain is kept as pain after (the sheet has one column, written when the exercise is over); the sheet asks once for
 * "each side", so a box holds for both; "not done" gives no reason, kept as `other`.
 */
export function diaryItems(
  changes: readonly DiaryChange[],
  grids: readonly DiaryGrid[],
  stored: readonly StoredEntry[],
  idFor: (name: string) => string,
): { sessions: DiarySession[]; logs: DiaryLog[] } {
  const sessions = new Map<string, DiarySession>();
  const logs = changes.flatMap(({ entry, corrects }): DiaryLog[] => {
    const grid = grids.find(({ exercise }) => exercise.prescriptionId === entry.prescriptionId);
    if (grid === undefined) return [];
    const { localDate, turn, prescriptionId } = entry;
    const name = `${localDate} ${turn}`;
    const known = stored.find((one) => one.localDate === localDate && one.turn === turn)?.sessionId;
    const session = sessions.get(name) ?? { id: known ?? idFor(`session ${name}`), localDate, turn };
    sessions.set(name, session);
    return [
      {
        id: idFor(`log ${name} ${prescriptionId} ${corrects?.logId ?? 'first'}`),
        ...{ sessionId: session.id, prescriptionId },
        outcome: entry.isDone ? outcomeOf(grid.exercise.dose, entry.amounts) : 'skipped',
        skipReason: entry.isDone ? null : 'other',
        sets: entry.amounts.flatMap((amount, place) =>
          sidesPerSet(grid.exercise.dose.side, grid.exercise.isOneLimb).map((side) => ({
            ...{ setNumber: place + 1, side, amount, loadValue: entry.load },
            loadUnit: entry.load !== null || entry.band !== null ? grid.unit : null,
          })),
        ),
        pain: entry.pain === null ? {} : { after: entry.pain },
        comment: entry.band === null ? null : `${bandNote}${entry.band}`,
        correctsId: corrects?.logId ?? null,
      },
    ];
  });
  return { sessions: [...sessions.values()], logs };
}

/** The band that a stored comment names; null when it is a comment of another kind. */
export const bandOf = (comment: string | null): string | null =>
  comment?.startsWith(bandNote) === true ? comment.slice(bandNote.length) : null;

import { plannedAmount } from '../dosage/dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { type Side, sidesPerSet } from '../dosage/side.ts';
import type { PainRegion } from '../pain/pain-regions.ts';
import type { Technique } from '../record/told.ts';
import type { DiaryReading } from './diary-changes.ts';
import type { DiaryGrid, StoredEntry } from './diary-grid.ts';
import type { TypedEntry } from './diary-read.ts';

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
  pain: { rest?: number; during?: number; after?: number };
  effort: number | null;
  technique?: Technique;
  symptomsSpread?: boolean;
  comment: string | null;
  correctsId: string | null;
};

/** The answer of a morning; `correctsId` is the one whose place it takes. */
export type DiaryMorning = {
  id: string;
  localDate: string;
  pain: number | null;
  region: PainRegion | null;
  correctsId: string | null;
};

/** Done when every prescribed set reached the least that was asked for, or was ticked; partly when less. */
function outcomeOf(dose: Dose, amounts: readonly number[]): 'done' | 'partly' {
  if (amounts.length === 0) return 'done';
  const { min } = plannedAmount(dose);
  const judged = amounts.slice(0, dose.sets);
  return judged.length >= dose.sets && judged.every((amount) => amount >= min) ? 'done' : 'partly';
}

/** Pain and the other answers; what was not written is left out, never 0. */
function answersOf({ before, pain, after, effort, technique, spread }: TypedEntry) {
  return {
    pain: {
      ...(before === null ? {} : { rest: before }),
      ...(pain === null ? {} : { during: pain }),
      ...(after === null ? {} : { after }),
    },
    effort,
    ...(technique === null ? {} : { technique }),
    ...(spread === null ? {} : { symptomsSpread: spread }),
  };
}

/**
 * Changes as sessions, logs and mornings. `idFor` gives the same new id for the same name as long as it is not saved, so that a second
 * sending is the same record. The sheet asks once for "each side", so a box holds for both; "not done" gives no reason, kept as
 * `other`; where it hurt in the morning is not asked on paper, and stays as it was said.
 */
export function diaryItems(
  { changes, mornings }: Omit<DiaryReading, 'faults'>,
  grids: readonly DiaryGrid[],
  stored: readonly StoredEntry[],
  idFor: (name: string) => string,
): { sessions: DiarySession[]; logs: DiaryLog[]; mornings: DiaryMorning[] } {
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
        ...answersOf(entry),
        comment: entry.band === null ? null : `${bandNote}${entry.band}`,
        correctsId: corrects?.logId ?? null,
      },
    ];
  });
  return {
    sessions: [...sessions.values()],
    logs,
    mornings: mornings.map(({ localDate, pain, corrects }) => ({
      id: idFor(`morning ${localDate} ${corrects?.id ?? 'first'}`),
      ...{ localDate, pain, region: pain === null ? null : (corrects?.region ?? null) },
      correctsId: corrects?.id ?? null,
    })),
  };
}

/** The band that a stored comment names; null when it is a comment of another kind. */
export const bandOf = (comment: string | null): string | null =>
  comment?.startsWith(bandNote) === true ? comment.slice(bandNote.length) : null;

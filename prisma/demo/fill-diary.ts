import { addDays } from '../../lib/domain/time/calendar-date';
import { diaryChanges } from '../../lib/domain/log/diary-changes';
import { cellKey, type DiaryGrid, diaryGrid } from '../../lib/domain/log/diary-grid';
import { diaryItems } from '../../lib/domain/log/diary-items';
import { transcribeDiary } from '../../lib/server/data/diary/diary';
import { viewDiary } from '../../lib/server/data/diary/diary-view';
import type { DemoPatient } from './patients';
import { type Filling, staffOf } from './staff';

/** Weeks of sheets that a paper patient has brought back. */
export const paperWeeks = 6;
/** On these days of the seven a sheet with "times a week" was filled in. */
const paperDays = [0, 2, 4, 5, 6, 1, 3];

/** The sheets of a patient on paper, typed in by the physiotherapist week after week, through the screen's own road. */
export async function fillDiary(
  { people, more, now }: Filling,
  patient: DemoPatient,
  patientId: string,
  today: string,
): Promise<void> {
  const therapist = staffOf(people, patient.therapist);
  const firstDay = addDays(today, -7 * paperWeeks);
  for (let week = 0; week < paperWeeks; week++) {
    const from = addDays(firstDay, 7 * week);
    const view = await viewDiary(therapist, patientId, { from }, now);
    if (view.week === null) return;
    const { exercises, entries, valid, version } = view.week;
    const grids = exercises.map((exercise) => diaryGrid(exercise, from, view.loadUnit, entries));
    const cells = new Map(grids.flatMap((grid) => writeGrid(grid, from, more)));
    const { changes, faults } = diaryChanges(grids, cells, entries, valid);
    if (faults.size > 0) throw new Error(`${patient.name}: the diary cannot be read`);
    const ids = new Map<string, string>();
    const idFor = (name: string) => {
      const id = ids.get(name) ?? crypto.randomUUID();
      ids.set(name, id);
      return id;
    };
    const items = diaryItems(changes, grids, entries, idFor);
    if (items.logs.length === 0) continue;
    await transcribeDiary(therapist, patientId, { programVersionId: version.versionId, ...items }, now);
  }
}

/** What stands in the boxes of one exercise after a week: mostly done, now and then a dash or an empty column. */
function writeGrid(grid: DiaryGrid, from: string, random: () => number): [string, string][] {
  const { dose, prescriptionId } = grid.exercise;
  return grid.columns.flatMap((column, place) => {
    const chance = random();
    if (chance < 0.12) return [];
    const day = addDays(from, paperDays[place] ?? 0);
    const amount = dose.repsMin ?? dose.holdSeconds ?? 10;
    const done = chance < 0.2 ? '-' : Array.from({ length: dose.sets }, () => amount).join('/');
    const text = { day: String(Number(day.slice(8))), sets: done, count: '1', load: '', pain: '' };
    const pain = done === '-' ? '' : chance < 0.6 ? '1' : '2';
    return grid.rows.map((row): [string, string] => [
      cellKey(prescriptionId, column.key, row),
      row.kind === 'pain' ? pain : text[row.kind],
    ]);
  });
}

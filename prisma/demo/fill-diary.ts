import { addDays } from '../../lib/domain/time/calendar-date';
import { diaryChanges } from '../../lib/domain/log/diary-changes';
import { dayKey, type DiarySheet, diarySheet } from '../../lib/domain/log/diary-days';
import { cellKey, type DiaryGrid } from '../../lib/domain/log/diary-grid';
import { diaryItems } from '../../lib/domain/log/diary-items';
import { transcribeDiary } from '../../lib/server/data/diary/diary';
import { viewDiary } from '../../lib/server/data/diary/diary-view';
import { answering } from './answers';
import type { DemoPatient } from './demo-patient';
import { workingHours } from './fill-record';
import { type Filling, staffOf } from './staff';

/** Somebody at a kitchen table with a pencil. */
const rates = answering.most;
/** On these days of the seven a sheet with "times a week" was filled in. */
const paperDays = [0, 2, 4, 5, 6, 1, 3];

/** The sheets of a patient on paper, typed in by the physiotherapist week after week, through the screen's own road. */
export async function fillDiary(
  { people, random, now }: Filling,
  patient: DemoPatient,
  patientId: string,
  firstDay: string,
  today: string,
): Promise<void> {
  const therapist = staffOf(people, patient.therapist);
  for (let from = firstDay; from < today; from = addDays(from, 7)) {
    const typedAt = workingHours(addDays(from, 7), now);
    const view = await viewDiary(therapist, patientId, { from }, typedAt);
    if (view.week === null) return;
    const { exercises, entries, valid, version } = view.week;
    const sheet = diarySheet(exercises, from, view.loadUnit, view.week);
    const written = new Map(sheet.grids.flatMap((grid) => writeGrid(grid, from, random)));
    const { changes } = diaryChanges(sheet, written, view.week, valid);
    const done = new Set(changes.filter(({ entry }) => entry.isDone).map(({ entry }) => entry.localDate));
    const cells = new Map([...written, ...writeDays(sheet, done, random)]);
    const { faults, ...reading } = diaryChanges(sheet, cells, view.week, valid);
    if (faults.size > 0) throw new Error(`${patient.name}: the diary cannot be read`);
    const ids = new Map<string, string>();
    const idFor = (name: string) => {
      const id = ids.get(name) ?? crypto.randomUUID();
      ids.set(name, id);
      return id;
    };
    const items = diaryItems(reading, sheet.grids, entries, idFor);
    if (items.logs.length === 0) continue;
    await transcribeDiary(therapist, patientId, { programVersionId: version.versionId, ...items }, typedAt);
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
    const scores =
      done === '-'
        ? { effort: '', pain: '' }
        : {
            effort: random() >= rates.closing ? '' : chance < 0.7 ? '5' : '6',
            pain: random() >= rates.pain ? '' : chance < 0.6 ? '1' : '2',
          };
    const text = { day: String(Number(day.slice(8))), sets: done, count: '1', load: '', ...scores };
    return grid.rows.map((row): [string, string] => [
      cellKey(prescriptionId, column.key, row),
      text[row.kind],
    ]);
  });
}

const shareOf = (kind: DiarySheet['days']['rows'][number]['kind']): number =>
  kind === 'morning' ? rates.mornings : kind === 'before' || kind === 'after' ? rates.pain : rates.closing;

/** What stands in the boxes of the days on which something was done: now and then a line is left empty. */
function writeDays(
  { days }: DiarySheet,
  done: ReadonlySet<string>,
  random: () => number,
): [string, string][] {
  return days.columns
    .filter(({ date }) => done.has(date))
    .flatMap(({ date }) => {
      const usual = random() < 0.7 ? '1' : '2';
      const text = { before: '1', after: usual, technique: '0', spread: '0', morning: '1' };
      return days.rows
        .filter(({ kind }) => random() < shareOf(kind))
        .map(({ kind }): [string, string] => [dayKey(date, kind), text[kind]]);
    });
}

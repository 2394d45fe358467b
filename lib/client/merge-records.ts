import { mergeSafety } from '@/lib/client/safety';
import { localDate } from '@/lib/domain/time/local-date';
import { isPausedOn } from '@/lib/domain/record/pause';
import type { LogItem, MorningItem, PauseItem, SyncItem } from '@/lib/schemas/log';
import type { LogView, MorningView, TodayView } from '@/lib/schemas/today';

/** Today's view with the records of this device on top: new entries are added, corrected ones replaced, known ones left. */
export function mergeRecords(view: TodayView, records: readonly SyncItem[]): TodayView {
  const days = new Map(
    records.flatMap((record) => (record.kind === 'session' ? [[record.id, record.localDate] as const] : [])),
  );
  const isToday = (log: LogItem) => {
    const told = days.get(log.sessionId);
    if (told !== undefined) return told === view.localDate;
    const day = localDate({ instantUtc: log.recordedAt, tz: view.timeZone });
    return day.ok && day.localDate === view.localDate;
  };
  const logs = records.filter((record): record is LogItem => record.kind === 'log').filter(isToday);
  const mornings = records.filter((record): record is MorningItem => record.kind === 'morning');
  const morning = view.morning === null ? null : mornings.reduce(withMorning, view.morning);
  return withPauses(
    {
      ...view,
      morning,
      asksUsualMorning: view.asksUsualMorning && !records.some(({ kind }) => kind === 'usual_morning'),
      safety: mergeSafety({ ...view, morning }, records),
      exercises: view.exercises.map((exercise) => ({
        ...exercise,
        logs: chainsOf(logs.filter((log) => log.prescriptionId === exercise.prescriptionId)).reduce(
          withChain,
          exercise.logs,
        ),
      })),
    },
    records,
  );
}

/**
 * A pause that was told here and that the server has not heard of leaves nothing to do; the return from one that the server knows
 * waits for the exercises, which came with no paused day.
 */
function withPauses(view: TodayView, records: readonly SyncItem[]): TodayView {
  const ended = new Set(records.flatMap((record) => (record.kind === 'pause_end' ? [record.pauseId] : [])));
  const running = view.ownPauses.find(({ isRunning }) => isRunning);
  if (running !== undefined && ended.has(running.pauseId)) return { ...view, state: 'returning' };
  if (view.state !== 'ready' && view.state !== 'nothing_today') return view;
  const told = records.find(
    (record): record is PauseItem =>
      record.kind === 'pause' &&
      !ended.has(record.id) &&
      view.ownPauses.every(({ pauseId }) => pauseId !== record.id) &&
      isPausedOn({ firstDay: record.localDate, lastDay: record.untilOn }, view.localDate),
  );
  if (told === undefined) return view;
  return {
    ...view,
    state: 'paused',
    pausedUntil: told.untilOn,
    ownPauses: [...view.ownPauses, { pauseId: told.id, isRunning: true }],
    program: null,
    asksUsualMorning: false,
    minutes: 0,
    exercises: [],
  };
}

/** An entry of this device as it stands now, and every entry that it took the place of, first one first. */
type Chain = { log: LogItem; replaced: readonly string[]; isNew: boolean };

/** One chain for each entry that no other record of this device corrects. */
function chainsOf(logs: readonly LogItem[]): Chain[] {
  const chains = new Map<string, Chain>();
  for (const log of logs) {
    const before = log.correctsId === null ? undefined : chains.get(log.correctsId);
    if (log.correctsId !== null) chains.delete(log.correctsId);
    const replaced = log.correctsId === null ? [] : [...(before?.replaced ?? []), log.correctsId];
    chains.set(log.id, { log, replaced, isNew: before?.isNew ?? log.correctsId === null });
  }
  return [...chains.values()];
}

/** The answer may know any entry of the chain already; it is shown once, as it stands now. */
function withChain(logs: LogView[], { log, replaced, isNew }: Chain): LogView[] {
  if (logs.some(({ logId }) => logId === log.id)) return logs;
  const { kind: _kind, patientId: _patientId, id, correctsId: _correctsId, ...rest } = log;
  const view: LogView = { logId: id, ...rest };
  if (logs.some(({ logId }) => replaced.includes(logId)))
    return logs.map((known) => (replaced.includes(known.logId) ? view : known));
  return isNew ? [view, ...logs] : logs;
}

/** The first answer where there is none, and corrections of the answer that stands. */
function withMorning(
  view: MorningView,
  { id, localDate: day, correctsId, pain, region }: MorningItem,
): MorningView {
  return day === view.localDate && correctsId === (view.answer?.id ?? null)
    ? { ...view, answer: { id, pain, region } }
    : view;
}

import { mergeSafety } from '@/lib/client/safety';
import { localDate } from '@/lib/domain/time/local-date';
import type { LogItem, MorningItem, SyncItem } from '@/lib/schemas/log';
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
  return {
    ...view,
    morning,
    asksUsualMorning: view.asksUsualMorning && !records.some(({ kind }) => kind === 'usual_morning'),
    safety: mergeSafety({ ...view, morning }, records),
    exercises: view.exercises.map((exercise) => ({
      ...exercise,
      logs: logs
        .filter((log) => log.prescriptionId === exercise.prescriptionId)
        .reduce(withLog, exercise.logs),
    })),
  };
}

function withLog(logs: LogView[], log: LogItem): LogView[] {
  if (logs.some((known) => known.logId === log.id)) return logs;
  const { kind: _kind, patientId: _patientId, id, correctsId, ...rest } = log;
  const view: LogView = { logId: id, ...rest };
  const isCorrection = logs.some((known) => known.logId === correctsId);
  return isCorrection
    ? logs.map((known) => (known.logId === correctsId ? view : known))
    : correctsId === null
      ? [view, ...logs]
      : logs;
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

import { endedBy, isStop } from '@/lib/client/ended-by';
import { mergeSafety } from '@/lib/client/safety';
import { localDate } from '@/lib/domain/time/local-date';
import { isPausedOn } from '@/lib/domain/record/pause';
import type { LogItem, LogMarkItem, MorningItem, PauseItem, SyncItem } from '@/lib/schemas/log';
import type { DayLog, PlanOfDays } from '@/lib/schemas/day-plan';
import { flareReportsIn } from '@/lib/schemas/today-from';
import type { LogView, MorningView, TodayView } from '@/lib/schemas/today';

/**
 * Today's view with the records of this device on top: new entries are added, corrected ones replaced, known ones left. The plan knows the
 * days of sessions that the server has.
 */
export function mergeRecords(
  view: TodayView,
  records: readonly SyncItem[],
  plan: PlanOfDays | null = null,
): TodayView {
  const dayOf = daysOf(records, view.timeZone, plan);
  const logs = logsIn(records).filter((log) => dayOf(log) === view.localDate);
  const mornings = records.filter((record): record is MorningItem => record.kind === 'morning');
  const morning = view.morning === null ? null : mornings.reduce(withMorning, view.morning);
  const exercises = view.exercises.map((exercise) => {
    const chains = chainsOf(logs).filter(
      (chain) => chain.log.prescriptionId === exercise.prescriptionId || isAmong(exercise.logs, chain),
    );
    const noted = chains.reduce(
      (known: LogView[], chain) => withChain(known, chain, viewOf(chain.log)),
      exercise.logs,
    );
    return { ...exercise, logs: withMarks(noted, records, chains) };
  });
  return withPauses(
    {
      ...view,
      morning,
      asksUsualMorning: view.asksUsualMorning && !records.some(({ kind }) => kind === 'usual_morning'),
      safety: mergeSafety({ ...view, morning }, records, endedBy({ exercises }) !== null),
      exercises,
    },
    records,
  );
}

/**
 * The plan with what this device has noted on top, whatever day it is of: yesterday's entries count for this week and are last time's
 * also when nobody could send them yet.
 */
export function planWithRecords(plan: PlanOfDays, records: readonly SyncItem[]): PlanOfDays {
  const dayOf = daysOf(records, plan.timeZone, plan);
  const all = chainsOf(logsIn(records));
  const exercises = plan.versions.flatMap((version) => version.exercises);
  const known = new Set(exercises.flatMap((exercise) => exercise.logs.map(({ logId }) => logId)));
  // An exercise goes on under the next version: what was noted of it under either is of one exercise.
  const lineages = new Map(exercises.map((one) => [one.prescriptionId, lineageOf(one)]));
  const fresh = all.filter(({ log, isNew }) => isNew && log.outcome !== 'skipped' && !known.has(log.id));
  const exercised = fresh.flatMap(({ log }) => {
    const exercise = exercises.find(({ prescriptionId }) => prescriptionId === log.prescriptionId);
    const day = dayOf(log);
    return exercise === undefined || day === null ? [] : [{ localDate: day, region: exercise.region }];
  });
  const days = [
    ...new Set([...plan.exercised.map((one) => one.localDate), ...exercised.map((one) => one.localDate)]),
  ];
  return {
    ...plan,
    versions: plan.versions.map((version) => ({
      ...version,
      exercises: version.exercises.map((exercise) => {
        const chains = all.filter(
          (chain) =>
            lineages.get(chain.log.prescriptionId) === lineageOf(exercise) || isAmong(exercise.logs, chain),
        );
        const noted = chains.reduce((own: DayLog[], chain) => {
          const day = dayOf(chain.log);
          return day === null ? own : withChain(own, chain, { ...viewOf(chain.log), localDate: day });
        }, exercise.logs);
        const stops = chains.filter(({ log }) => !known.has(log.id) && isStop(viewOf(log)));
        return {
          ...exercise,
          ...(stops.length === 0 ? {} : { stopsUnheard: stops.flatMap(({ log }) => dayOf(log) ?? []) }),
          logs: withMarks(noted, records, chains).toSorted((a, b) => b.localDate.localeCompare(a.localDate)),
        };
      }),
    })),
    exercised: days.map((day) => ({
      localDate: day,
      regions: [
        ...(plan.exercised.find((one) => one.localDate === day)?.regions ?? []),
        ...exercised.flatMap((one) => (one.localDate === day ? [one.region] : [])),
      ],
    })),
    mornings: records.reduce(withMorningOf, plan.mornings),
    flareReports: records.reduce(withFlareOf, flareReportsIn(plan)),
  };
}

function withFlareOf(reports: PlanOfDays['flareReports'], record: SyncItem): PlanOfDays['flareReports'] {
  if (record.kind !== 'flare' || reports.some(({ reportId }) => reportId === record.id)) return reports;
  const { id, localDate: day, recordedAt, isOver, pain, usualPain, spreading } = record;
  return [...reports, { reportId: id, localDate: day, recordedAt, isOver, pain, usualPain, spreading }];
}

function withMorningOf(mornings: PlanOfDays['mornings'], record: SyncItem): PlanOfDays['mornings'] {
  if (record.kind !== 'morning' || mornings.some(({ id }) => id === record.id)) return mornings;
  const { id, localDate: day, pain, region, correctsId } = record;
  const standing = mornings.find((one) => one.localDate === day);
  if ((standing?.id ?? null) !== correctsId) return mornings;
  return [...mornings.filter((one) => one !== standing), { id, localDate: day, pain, region }];
}

const logsIn = (records: readonly SyncItem[]): LogItem[] =>
  records.filter((record): record is LogItem => record.kind === 'log');

/** What was kept on a phone before lineages were known has none. */
const lineageOf = ({ lineageId, prescriptionId }: PlanOfDays['versions'][number]['exercises'][number]) =>
  lineageId ?? prescriptionId;

/** The local day of a log: its session's, else that of its moment; null where neither can be told. */
function daysOf(
  records: readonly SyncItem[],
  timeZone: string,
  plan: PlanOfDays | null,
): (log: LogItem) => string | null {
  const known = (plan?.versions ?? []).flatMap(({ exercises }) => exercises.flatMap(({ logs }) => logs));
  const days = new Map([
    ...known.map((log) => [log.sessionId, log.localDate] as const),
    ...records.flatMap((record) =>
      record.kind === 'session' ? [[record.id, record.localDate] as const] : [],
    ),
  ]);
  return (log) => {
    const told = days.get(log.sessionId);
    if (told !== undefined) return told;
    const day = localDate({ instantUtc: log.recordedAt, tz: timeZone });
    return day.ok ? day.localDate : null;
  };
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

/** Whether an entry of these is the one of the chain as it stands, or one that it took the place of. */
const isAmong = (logs: readonly LogView[], { log, replaced }: Chain): boolean =>
  logs.some(({ logId }) => logId === log.id || replaced.includes(logId));

/** The answer may know any entry of the chain already; it is shown once, as it stands now. */
function withChain<L extends LogView>(logs: readonly L[], { log, replaced, isNew }: Chain, view: L): L[] {
  if (logs.some(({ logId }) => logId === log.id)) return [...logs];
  if (logs.some(({ logId }) => replaced.includes(logId)))
    return logs.map((known) => (replaced.includes(known.logId) ? view : known));
  return isNew ? [view, ...logs] : [...logs];
}

/**
 * The entries as they stand after what was said of them on this device: one that was taken back is gone from the day, one that is the
 * same as another lends it the worse of what was said, one that was done again says so.
 */
function withMarks<L extends LogView>(
  logs: readonly L[],
  records: readonly SyncItem[],
  chains: readonly Chain[],
): L[] {
  const nowOf = (id: string): string => chains.find(({ replaced }) => replaced.includes(id))?.log.id ?? id;
  return records
    .filter((record): record is LogMarkItem => record.kind === 'log_mark')
    .reduce(
      (standing: L[], { logId, mark, sameAs }) => {
        const marked = standing.find((log) => log.logId === nowOf(logId));
        if (marked === undefined) return standing;
        if (mark === 'again')
          return standing.map((log) => (log === marked ? { ...log, isAgain: true as const } : log));
        const others = standing.filter((log) => log !== marked);
        return sameAs === null
          ? others
          : others.map((log) => (log.logId === nowOf(sameAs) ? withWorseOf(log, marked) : log));
      },
      [...logs],
    );
}

/** It hurt as much as the worse one of two entries says, and symptoms spread where either of them says so. */
function withWorseOf<L extends LogView>(log: L, other: LogView): L {
  const worse = (moment: 'during' | 'after' | 'next_morning') => {
    const scores = [log.pain[moment], other.pain[moment]].filter((score) => score !== undefined);
    return scores.length === 0 ? {} : { [moment]: Math.max(...scores) };
  };
  const spread = [log.symptomsSpread, other.symptomsSpread].filter((said) => said !== undefined);
  return {
    ...log,
    pain: { ...other.pain, ...log.pain, ...worse('during'), ...worse('after'), ...worse('next_morning') },
    ...(spread.length === 0 ? {} : { symptomsSpread: spread.includes(true) }),
  };
}

function viewOf({
  kind: _kind,
  patientId: _patientId,
  id,
  correctsId: _correctsId,
  ...rest
}: LogItem): LogView {
  return { logId: id, ...rest };
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

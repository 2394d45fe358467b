import { questionsFor } from '../../lib/domain/record/session-questions';
import type { LogItem, SessionItem, SyncItem } from '../../lib/schemas/log';
import type { LastTime } from './demo-patient';
import type { Person, PlannedPrescription } from './history';

/** How one session went. */
export type Course = {
  session: SessionItem;
  due: readonly PlannedPrescription[];
  /** Pain after it, 0 to 10; before it, a little less. */
  pain: number;
  /** The exercise that earns its next step: every set at the top, as shown, not too hard; and every question of the session answered. */
  earned: string | undefined;
  /** The step is earned at a pain that stays. */
  isSteady: boolean;
  /** One exercise that hurt by itself. */
  sore: { slug: string; pain: number } | undefined;
  /** What happened with one exercise, where something did; every question of this session is answered. */
  lastTime: LastTime | undefined;
};

/** The day on which it was last said how an exercise looked, by prescription. */
export type TechniqueDays = Map<string, string>;

const skippedShare = 0.05;
const poorShare = 0.03;
/** It was sore before already: a rise that stops nothing (D05). */
const soreRise = 3;
const skipReasons = ['no_time', 'forgot'] as const;

/**
 * One session as the guided session of a phone sends it: pain before is asked once and goes to each exercise, pain after once and goes
 * to the last that was done, pain during with each; the rest is asked when it is due (`questionsFor`) and answered as `person` does.
 */
export function tellSession(
  person: Person,
  course: Course,
  techniqueDays: TechniqueDays,
  random: () => number,
): SyncItem[] {
  const { session, due, earned, isSteady, sore, lastTime } = course;
  const isTold = earned !== undefined || lastTime !== undefined;
  const isAnswered = (share: number) => random() < share || isTold;
  const pain = earned === undefined || isSteady ? course.pain : Math.min(course.pain, 1);
  const speaksOfPain = isAnswered(person.rates.pain);
  const after = speaksOfPain ? Math.max(pain, sore?.pain ?? 0) : null;
  const before = speaksOfPain ? (sore === undefined ? Math.max(0, pain - 1) : sore.pain - soreRise) : null;
  const logs = due.map((prescription): LogItem => {
    const isEarned = prescription.slug === earned;
    const own = prescription.slug === sore?.slug ? sore.pain : Math.max(0, pain - Math.floor(random() * 2));
    const common = {
      kind: 'log' as const,
      id: crypto.randomUUID(),
      patientId: session.patientId,
      sessionId: session.id,
      prescriptionId: prescription.prescriptionId,
      recordedAt: session.performedAt,
      comment: null,
      correctsId: null,
    };
    if (random() < skippedShare && !isEarned && sore === undefined && lastTime === undefined)
      return {
        ...common,
        outcome: 'skipped',
        skipReason: pick(skipReasons, random),
        sets: [],
        pain: {},
        effort: null,
      };
    const happened = prescription.slug === lastTime?.slug ? lastTime : undefined;
    const during = speaksOfPain ? (happened?.slip?.tapped ?? own) : null;
    const sets = tellSets(prescription, isEarned, person.rates.sets, random);
    const isComplete = sets.length === prescription.sets;
    const asks = questionsFor({
      isFirst: false,
      isLast: false,
      asksSpread: person.asksSpread,
      painDuring: during,
      isComplete,
      techniqueSaidOn: techniqueDays.get(prescription.prescriptionId) ?? null,
      localDate: session.localDate,
    });
    const saysHow = isAnswered(person.rates.closing);
    const technique = random() < poorShare && !isEarned ? ('poor' as const) : ('ok' as const);
    if (saysHow && asks.technique) techniqueDays.set(prescription.prescriptionId, session.localDate);
    return {
      ...common,
      outcome: happened?.brokenOff === true ? 'stopped' : isComplete ? 'done' : 'partly',
      skipReason: null,
      sets: (happened?.brokenOff === true ? sets.slice(0, 1) : sets).flat(),
      pain: { ...(before === null ? {} : { rest: before }), ...(during === null ? {} : { during }) },
      effort: saysHow ? (isEarned ? 5 : 4 + Math.round(random() * 1.6)) : null,
      ...(saysHow && asks.technique ? { technique } : {}),
      ...(happened?.spread === true
        ? { symptomsSpread: true }
        : saysHow && asks.spread
          ? { symptomsSpread: false }
          : {}),
    };
  });
  const last = logs.findLast(({ outcome }) => outcome !== 'skipped');
  if (last !== undefined && after !== null) last.pain = { ...last.pain, after };
  return [session, ...logs];
}

/** The sets that were written down, one at least. */
function tellSets(
  { sets, bothSides, side, low, high, load, band }: PlannedPrescription,
  isEarned: boolean,
  share: number,
  random: () => number,
): LogItem['sets'][] {
  const told = Array.from({ length: sets }, (_, place) => place === 0 || isEarned || random() < share);
  const sides = bothSides ? (['left', 'right'] as const) : ([side] as const);
  return Array.from({ length: told.filter(Boolean).length }, (_, place) =>
    sides.map((one) => ({
      setNumber: place + 1,
      side: one,
      amount: isEarned ? high : low + Math.round(random() * (high - low)),
      loadValue: load?.value ?? null,
      loadUnit: load?.unit ?? (band ? ('band' as const) : null),
    })),
  );
}

const pick = <T>(list: readonly [T, ...T[]], random: () => number): T =>
  list[Math.floor(random() * list.length)] ?? list[0];

import type { Weight } from '../../lib/domain/dosage/load';
import type { Side } from '../../lib/domain/dosage/side';
import { addDays, daysBetween, weekdayOf } from '../../lib/domain/time/calendar-date';
import type { LogItem, SessionItem, SyncItem } from '../../lib/schemas/log';
import { withEarned } from './earned';
import { answerOf, type Person, tellMorning } from './mornings';
import type { Story } from './patients';

/** What the history needs of one published prescription. */
export type PlannedPrescription = {
  prescriptionId: string;
  slug: string;
  side: Side;
  bothSides: boolean;
  sets: number;
  low: number;
  high: number;
  load: Weight | null;
  band: boolean;
  days: readonly number[] | 'daily' | number;
};

export type PlannedVersion = { versionId: string; firstDay: string; prescriptions: PlannedPrescription[] };

/** Two streams of chance: the second for what was added later, so that it changes nothing told by the first. */
type Generators = { random: () => number; more: () => number };

const sessionHourUtc = 'T17:30:00Z';
const spikeSessions = 2;
const earningSessions = 2;
/** So long before today the mornings are level and all answered, in a story that ends with a step earned. */
const calmDays = 16;
const fullWeek = [1, 2, 3, 4, 5, 6, 7];
/** Days of the week on which somebody does "n times a week". */
const usualDays: Record<number, number[]> = {
  1: [3],
  2: [2, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 6],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
  7: fullWeek,
};

const daysOf = (prescription: PlannedPrescription): readonly number[] =>
  prescription.days === 'daily'
    ? fullWeek
    : typeof prescription.days === 'number'
      ? (usualDays[prescription.days] ?? fullWeek)
      : prescription.days;

/**
 * Eight weeks (or fewer) of believable sessions for one patient, oldest first, with most of the mornings after them but today's, made
 * from the story and seeded generators. They are the records a phone would have sent, and go down the same road.
 */
export function tellHistory(
  person: Person,
  versions: readonly PlannedVersion[],
  story: Story,
  today: string,
  now: Date,
  { random, more }: Generators,
): SyncItem[][] {
  const first = addDays(today, -7 * story.weeks);
  const lastDay = addDays(today, story.silentDays === undefined ? -1 : -story.silentDays);
  const dates: string[] = [];
  for (let date = first; date <= lastDay; date = addDays(date, 1))
    if (random() < story.adherence) dates.push(date);
  if (story.logsToday === true) dates.push(today);
  const dueDates = dates.filter((date) => dueOn(versions, date).length > 0 || date === today);
  const earned = dueDates
    .filter((date) => dueOn(versions, date).some(({ slug }) => slug === story.earned))
    .slice(-earningSessions);
  return dueDates.flatMap((date, index) => {
    const week = Math.min(story.pain.length - 1, Math.floor((index / dueDates.length) * story.pain.length));
    const spiked = story.spike !== undefined && index >= dueDates.length - spikeSessions;
    const level = story.pain[week] ?? 0;
    const varied = Math.max(0, Math.min(10, level + (random() < 0.2 ? 1 : 0) - (random() < 0.2 ? 1 : 0)));
    const isCalm = story.earned !== undefined && daysBetween(date, today) <= calmDays;
    const pain = spiked ? (story.spike ?? 0) : isCalm ? level : varied;
    const session = tellSession(person, versions, date, date === today ? now : null, pain, { random, more });
    if (session === null) return [];
    const told = earned.includes(date) ? withEarned(session, versions, story) : session;
    const likely = tellMorning(person, addDays(date, 1), pain, spiked ? pain : level, more);
    const morning = isCalm ? answerOf(person, addDays(date, 1), level) : likely;
    return [morning === null || morning.localDate >= today ? told : [...told, morning]];
  });
}

const versionOn = (versions: readonly PlannedVersion[], date: string) =>
  versions.filter((version) => version.firstDay <= date).at(-1);

function dueOn(versions: readonly PlannedVersion[], date: string): PlannedPrescription[] {
  const version = versionOn(versions, date);
  return version === undefined
    ? []
    : version.prescriptions.filter((prescription) => daysOf(prescription).includes(weekdayOf(date)));
}

function tellSession(
  person: Person,
  versions: readonly PlannedVersion[],
  date: string,
  now: Date | null,
  pain: number,
  { random, more }: Generators,
): SyncItem[] | null {
  const version = versionOn(versions, date);
  if (version === undefined) return null;
  const due = now === null ? dueOn(versions, date) : version.prescriptions;
  const performedAt =
    now === null ? `${date}${sessionHourUtc}` : new Date(now.getTime() - 40 * 60_000).toISOString();
  const session: SessionItem = {
    kind: 'session',
    id: crypto.randomUUID(),
    patientId: person.patientId,
    programVersionId: version.versionId,
    performedAt,
    localDate: date,
    timeZone: person.timeZone,
  };
  return [session, ...due.map((prescription) => tellLog(session, prescription, pain, { random, more }))];
}

const howItWent = (chance: number): Pick<LogItem, 'technique' | 'symptomsSpread'> =>
  chance < 0.03 ? {} : chance < 0.06 ? { technique: 'poor' } : { technique: 'ok', symptomsSpread: false };

function tellLog(
  session: SessionItem,
  prescription: PlannedPrescription,
  pain: number,
  { random, more }: Generators,
): LogItem {
  const chance = random();
  const outcome = chance < 0.05 ? 'skipped' : chance < 0.15 ? 'partly' : 'done';
  const sides = prescription.bothSides ? (['left', 'right'] as const) : ([prescription.side] as const);
  const setCount = outcome === 'done' ? prescription.sets : Math.max(1, prescription.sets - 1);
  const amount = () => prescription.low + Math.round(random() * (prescription.high - prescription.low));
  const sets =
    outcome === 'skipped'
      ? []
      : Array.from({ length: setCount }, (_, index) =>
          sides.map((side) => ({
            setNumber: index + 1,
            side,
            amount: amount(),
            loadValue: prescription.load?.value ?? null,
            loadUnit: prescription.load?.unit ?? (prescription.band ? ('band' as const) : null),
          })),
        ).flat();
  return {
    kind: 'log',
    id: crypto.randomUUID(),
    patientId: session.patientId,
    sessionId: session.id,
    prescriptionId: prescription.prescriptionId,
    recordedAt: session.performedAt,
    outcome,
    skipReason: outcome === 'skipped' ? (random() < 0.5 ? 'no_time' : 'forgot') : null,
    sets,
    pain: outcome === 'skipped' ? {} : { during: Math.max(0, pain - (random() < 0.5 ? 1 : 0)), after: pain },
    effort: outcome === 'skipped' ? null : 4 + Math.round(random() * 3),
    comment: null,
    ...(outcome === 'skipped' ? {} : howItWent(more())),
    correctsId: null,
  };
}

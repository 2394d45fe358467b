import type { Weight } from '../../lib/domain/dosage/load';
import type { Side } from '../../lib/domain/dosage/side';
import type { PainRegion } from '../../lib/domain/pain/pain-regions';
import { addDays, daysBetween, weekdayOf } from '../../lib/domain/time/calendar-date';
import type { LogItem, SyncItem } from '../../lib/schemas/log';
import type { Answering } from './answers';
import type { Story } from './demo-patient';
import { answerOf, tellMorning } from './mornings';
import { type Course, type TechniqueDays, tellSession } from './session';

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

/** Whose history it is, and what they are asked and answer. */
export type Person = {
  patientId: string;
  timeZone: string;
  /** Where it hurts on a bad morning. */
  soreAt: PainRegion;
  rates: Answering;
  /** The program is one for spine, hip or neck: spreading is asked about. */
  asksSpread: boolean;
  isPausedOn: (date: string) => boolean;
};

const sessionHourUtc = 'T17:30:00Z';
const spikeSessions = 2;
const earningSessions = 2;
const steadySessions = 3;
const correctedAfterMs = 15 * 60_000;
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
 * Eight weeks (or fewer) of believable sessions for one patient, oldest first, with the mornings after them as far as they were answered
 * by now, made from the story and a seeded generator. They are the records a phone would have sent, and go down the same road.
 */
export function tellHistory(
  person: Person,
  versions: readonly PlannedVersion[],
  story: Story,
  today: string,
  now: Date,
  random: () => number,
): SyncItem[][] {
  const first = addDays(today, -7 * story.weeks);
  const dates = sessionDates(person, versions, story, today, random);
  const lifted = story.earned ?? story.steady;
  const isDue = (date: string, wanted: string | undefined) =>
    dueOn(versions, date).some(({ slug }) => slug === wanted);
  const earned = dates
    .filter((date) => isDue(date, lifted))
    .slice(-(story.steady === undefined ? earningSessions : steadySessions));
  const soreOn = dates.findLast((date) => isDue(date, story.sore?.slug));
  const lastOn = dates.findLast((date) => isDue(date, story.lastTime?.slug));
  const techniqueDays: TechniqueDays = new Map();
  const sessions = dates.map((date, index): SyncItem[] => {
    const week = Math.min(story.pain.length - 1, Math.floor((index / dates.length) * story.pain.length));
    const level = story.pain[week] ?? 0;
    const varied = Math.max(0, Math.min(10, level + (random() < 0.2 ? 1 : 0) - (random() < 0.2 ? 1 : 0)));
    const spiked = story.spike !== undefined && index >= dates.length - spikeSessions;
    const isCalm = lifted !== undefined && daysBetween(date, today) <= calmDays;
    const pain = spiked ? (story.spike ?? 0) : isCalm ? level : varied;
    const course = courseOn(person, versions, date, date === today ? now : null);
    if (course === null) return [];
    const went = tellSession(
      person,
      {
        ...course,
        pain,
        earned: earned.includes(date) ? lifted : undefined,
        isSteady: story.steady !== undefined,
        sore: date === soreOn ? story.sore : undefined,
        lastTime: date === lastOn ? story.lastTime : undefined,
      },
      techniqueDays,
      random,
    );
    const told = date === dates.at(-1) ? withLastWords(went, story) : went;
    const morning = addDays(date, 1);
    const likely = tellMorning(person, morning, pain, spiked ? pain : level, random);
    const isSore = story.soreMorning !== undefined && date === dates.at(-1);
    const said = isSore
      ? answerOf(person, morning, story.soreMorning ?? null)
      : isCalm
        ? answerOf(person, morning, level)
        : stoppedAnswering(story, morning, today)
          ? null
          : likely;
    return said === null || Date.parse(said.recordedAt) > now.getTime() ? told : [...told, said];
  });
  return [[...usualMorning(person, story, first)], ...sessions, flareOn(person, story, dates.at(-1))];
}

/** The entry that was a slip of the finger, said anew as it was meant; null where there is none. */
export function correctionOf(
  sessions: readonly SyncItem[][],
  versions: readonly PlannedVersion[],
  { lastTime }: Story,
): LogItem | null {
  const slip = lastTime?.slip;
  if (slip === undefined) return null;
  const ids = versions
    .flatMap(({ prescriptions }) => prescriptions)
    .flatMap(({ slug, prescriptionId }) => (slug === lastTime?.slug ? [prescriptionId] : []));
  const typed = sessions
    .flat()
    .findLast((item): item is LogItem => item.kind === 'log' && ids.includes(item.prescriptionId));
  if (typed === undefined) throw new Error(`no entry of ${lastTime?.slug} to correct`);
  return {
    ...typed,
    id: crypto.randomUUID(),
    correctsId: typed.id,
    recordedAt: new Date(Date.parse(typed.recordedAt) + correctedAfterMs).toISOString(),
    pain: { ...typed.pain, during: slip.meant },
  };
}

/** What was written beside the last session, and whether all of it was left out because of pain. */
function withLastWords(items: readonly SyncItem[], { comment, leftOutForPain }: Story): SyncItem[] {
  const last = items.findLast(({ kind }) => kind === 'log');
  return items.map((item) => {
    if (item.kind !== 'log') return item;
    const said = { ...item, comment: item === last ? (comment ?? null) : item.comment };
    return leftOutForPain === true
      ? {
          ...{ ...said, outcome: 'skipped' as const, skipReason: 'pain' as const, sets: [], pain: {} },
          ...{ effort: null, technique: undefined, symptomsSpread: undefined },
        }
      : said;
  });
}

function sessionDates(
  person: Person,
  versions: readonly PlannedVersion[],
  story: Story,
  today: string,
  random: () => number,
): string[] {
  const lastDay = addDays(today, story.silentDays === undefined ? -1 : -story.silentDays);
  const due: string[] = [];
  for (let date = addDays(today, -7 * story.weeks); date <= lastDay; date = addDays(date, 1))
    if (dueOn(versions, date).length > 0 && !person.isPausedOn(date)) due.push(date);
  // What is missed is missed now and then, not all at once: a fortnight looks like the whole.
  const offset = random();
  const doneBy = (count: number) => Math.floor(count * story.adherence + offset);
  const done = due.filter((_, index) => doneBy(index + 1) > doneBy(index));
  return story.logsToday === true ? [...done, today] : done;
}

/** "How is it usually in the morning?", asked once on the day the program begins. */
function usualMorning({ patientId }: Person, story: Story, localDate: string): SyncItem[] {
  if (story.usualMorningOpen === true) return [];
  const pain = Math.max(0, (story.pain[0] ?? 0) - 1);
  const recordedAt = `${localDate}${sessionHourUtc}`;
  return [{ kind: 'usual_morning', id: crypto.randomUUID(), patientId, localDate, recordedAt, pain }];
}

/** The flare-up that was told of in the evening of the last session; nothing where none was. */
function flareOn({ patientId }: Person, { flare, pain }: Story, localDate: string | undefined): SyncItem[] {
  if (flare === undefined || localDate === undefined) return [];
  const usualPain = pain.at(-1) ?? null;
  const said = { pain: flare.pain, usualPain, spreading: false, cause: 'busy_day' as const };
  const recordedAt = `${localDate}T20:30:00Z`;
  return [
    { kind: 'flare', id: crypto.randomUUID(), patientId, localDate, recordedAt, isOver: false, ...said },
  ];
}

const stoppedAnswering = ({ noMorningsSinceWeeks }: Story, morning: string, today: string): boolean =>
  noMorningsSinceWeeks !== undefined && daysBetween(morning, today) <= 7 * noMorningsSinceWeeks;

const versionOn = (versions: readonly PlannedVersion[], date: string) =>
  versions.filter((version) => version.firstDay <= date).at(-1);

function dueOn(versions: readonly PlannedVersion[], date: string): PlannedPrescription[] {
  const version = versionOn(versions, date);
  return version === undefined
    ? []
    : version.prescriptions.filter((prescription) => daysOf(prescription).includes(weekdayOf(date)));
}

/** Which session it is and what is due in it; `now` for the one that was done today, with everything in it. */
function courseOn(
  person: Person,
  versions: readonly PlannedVersion[],
  date: string,
  now: Date | null,
): Pick<Course, 'session' | 'due'> | null {
  const version = versionOn(versions, date);
  if (version === undefined) return null;
  return {
    due: now === null ? dueOn(versions, date) : version.prescriptions,
    session: {
      kind: 'session',
      id: crypto.randomUUID(),
      patientId: person.patientId,
      programVersionId: version.versionId,
      performedAt:
        now === null ? `${date}${sessionHourUtc}` : new Date(now.getTime() - 40 * 60_000).toISOString(),
      localDate: date,
      timeZone: person.timeZone,
    },
  };
}

import { plannedAmount } from '../../dosage/dosage.ts';
import { takesWeight, toKg } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import { sidesPerSet } from '../../dosage/side.ts';
import { addDays } from '../../time/calendar-date.ts';
import { questionsFor, spreadOf } from '../../record/session-questions.ts';
import { gravity, inOrder } from '../../record/entry-order.ts';
import type { Side } from '../../dosage/side.ts';
import type { Morning, ProgramLog, SideOfLog } from './program.ts';
import type { PrescribedThen } from './prescribed-load.ts';
import type { JudgedLog } from './sittings.ts';
import type {
  RecordedLog,
  RecordedMorning,
  RecordedPrescription,
  RecordedSet,
} from '../../record/recorded.ts';

function uncorrected<T extends { correctsId: string | null }>(
  records: readonly T[],
  idOf: (record: T) => string,
): T[] {
  const replaced = new Set(records.map((record) => record.correctsId));
  const known = new Map(records.map((record) => [idOf(record), record]));
  return [...known.values()].filter((record) => !replaced.has(idOf(record)));
}

/**
 * How it was on the mornings: the answers given on the day itself, and the scores that were noted with a session, which speak of
 * the day after it (MS-1.4). An answer that was not given is no morning.
 */
export function morningsOf(answers: readonly RecordedMorning[], logs: readonly RecordedLog[]): Morning[] {
  const said = uncorrected(answers, ({ morningId }) => morningId).map(({ localDate, pain, region }) => ({
    localDate,
    pain,
    region,
  }));
  const noted = logs.map(({ localDate, pain }) => ({
    localDate: addDays(localDate, 1),
    pain: pain.nextMorning,
    region: null,
  }));
  return [...said, ...noted].filter(({ pain }) => pain !== null);
}

/** What is known of the version that a log belongs to. */
type OfItsVersion = {
  prescribed?: (log: RecordedLog) => PrescribedThen;
  /** Whether its program was one for spine, hip or neck. */
  asksSpread?: (log: RecordedLog) => boolean;
};

/** The sessions of one exercise from its judged logs, oldest first. A skipped exercise is no session (`isSkippedForPain`). */
export function sessionsOf(
  prescription: RecordedPrescription,
  logs: readonly JudgedLog[],
  { prescribed = () => ({}), asksSpread = () => true }: OfItsVersion = {},
): ProgramLog[] {
  const own = inOrder(
    logs.filter((log) => log.lineageId === prescription.lineageId),
    gravityOf,
  );
  const done = own.filter((log) => log.outcome !== 'skipped');
  return done.map((log, place) => ({
    ...toSession(log, prescription, prescribed(log)),
    ...answersOf(log, done.slice(0, place), asksSpread(log)),
  }));
}

/**
 * Whether an exercise was left out because of pain since its latest session, or before it had one, or was stopped in that session
 * without a word on how much it hurt: that is how it stands with it.
 */
export function isSkippedForPain(lineageId: string, logs: readonly RecordedLog[]): boolean {
  const own = inOrder(
    logs.filter((log) => log.lineageId === lineageId),
    gravityOf,
  );
  const latest = own.findLastIndex((log) => log.outcome !== 'skipped');
  if (own[latest]?.outcome === 'stopped' && own[latest].pain.during === null) return true;
  return own.slice(latest + 1).some((log) => log.skipReason === 'pain');
}

const gravityOf = ({ outcome, pain, symptomsSpread, skipReason }: RecordedLog): number =>
  gravity({
    painDuring: pain.during,
    painAfter: pain.after,
    isStop: outcome === 'stopped' || symptomsSpread === true || skipReason === 'pain',
  });

/** What was said of spreading and of the movement, and whether it was asked at all. */
function answersOf(
  log: JudgedLog,
  earlier: readonly JudgedLog[],
  asksSpread: boolean,
): Pick<ProgramLog, 'peripheralised' | 'technique' | 'techniqueAsked'> {
  const said = earlier.findLast(
    ({ prescriptionId, technique }) => prescriptionId === log.prescriptionId && technique !== null,
  );
  const asked = questionsFor({
    isFirst: false,
    isLast: false,
    asksSpread,
    painDuring: log.pain.during,
    isComplete: log.outcome === 'done',
    techniqueSaidOn: said?.localDate ?? null,
    localDate: log.localDate,
  });
  return {
    peripheralised: spreadOf(log.symptomsSpread, asked),
    technique: log.technique,
    techniqueAsked: asked.technique,
  };
}

function toSession(
  log: JudgedLog,
  { dose, exercise }: RecordedPrescription,
  prescribed: PrescribedThen,
): ProgramLog {
  const sides = sidesPerSet(dose.side, exercise.laterality === 'unilateral');
  const expectsWeight = takesWeight(dose.load);
  const ofSide = (side: Side): SideOfLog => {
    const sets = log.sets.filter((set) => set.side === side);
    return { ...loadsOf(sets, expectsWeight), reps: amountsOf(sets, 1) };
  };
  const [left, right] = sides;
  return {
    logId: log.logId,
    localDate: log.localDate,
    startedAt: log.startedAt,
    isDatedAhead: log.isDatedAhead,
    ...loadsOf(log.sets, expectsWeight),
    ...prescribed,
    reps: amountsOf(log.sets, sides.length),
    ...(left === undefined || right === undefined || log.isEasier === true
      ? {}
      : { sides: [ofSide(left), ofSide(right)] }),
    effort: log.effort,
    painBefore: log.pain.rest,
    painDuring: log.pain.during,
    painAfter: log.pain.after,
    ...(log.painAfterLowered === true ? { painAfterLowered: true } : {}),
    // Without a load it is at the same load as no other session.
    ...(log.isEasier === true ? { isEasier: true, loadKg: undefined } : {}),
  };
}

const setNumbersOf = (sets: readonly RecordedSet[]): number[] =>
  [...new Set(sets.map((set) => set.setNumber))].toSorted((a, b) => a - b);

/**
 * The lightest weight in kg, and one for each set in the order done up to the first for which none was written down. No load where no
 * weight is prescribed and none was written down; left out where one is, and is missing.
 */
function loadsOf(sets: readonly RecordedSet[], expectsWeight: boolean): Pick<SideOfLog, 'loadKg' | 'loads'> {
  const kgOf = ({ weight }: RecordedSet) => (weight === null ? null : toKg(weight));
  const known = sets.map(kgOf).filter((kg) => kg !== null);
  if (known.length === 0) return { loadKg: expectsWeight ? undefined : null };
  const loads: number[] = [];
  for (const setNumber of setNumbersOf(sets)) {
    const ofSet = sets.filter((set) => set.setNumber === setNumber).map(kgOf);
    const written = ofSet.filter((kg) => kg !== null);
    if (written.length < ofSet.length) break;
    loads.push(Math.min(...written));
  }
  return { loadKg: known.length === sets.length ? Math.min(...known) : undefined, loads };
}

/** One number a set. Where both sides are done the weaker one decides, and a side that is missing leaves the set without a number. */
function amountsOf(sets: readonly RecordedSet[], sides: number): (number | null)[] {
  return setNumbersOf(sets).map((setNumber) => {
    const amounts = sets.filter((set) => set.setNumber === setNumber).map((set) => set.amount);
    return amounts.length < sides ? null : Math.min(...amounts);
  });
}

/** Whether a dose asks for more than the one before it. What cannot be compared, such as another band, counts as more. */
export function isRaised(before: Dose, after: Dose): boolean {
  const [was, is] = [plannedAmount(before), plannedAmount(after)];
  return (
    isLoadRaised(before, after) ||
    after.sets > before.sets ||
    is.min > was.min ||
    is.max > was.max ||
    after.timesPerDay > before.timesPerDay
  );
}

function isLoadRaised({ load: was }: Dose, { load: is }: Dose): boolean {
  if (is === null || is.unit === 'bodyweight') return false;
  if (is.unit === 'band') return was?.unit !== 'band' || was.bandColor !== is.bandColor;
  if (was === null || was.unit === 'bodyweight' || was.unit === 'band') return true;
  if (is.unit === 'percent1RM' || was.unit === 'percent1RM')
    return is.unit !== was.unit || Number(is.value) > Number(was.value);
  return toKg(is) > toKg(was);
}

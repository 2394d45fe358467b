import { memoryOf } from '@/lib/client/offline/device';
import { isRecord } from '@/lib/client/offline/queue-entry';
import { sendJson } from '@/lib/client/problem';
import type { RecordedTrialSet, TrialTechnique } from '@/lib/domain/load/recorded-trial';
import { portalPaths } from '@/lib/portal-paths';
import type { PlanOfDays } from '@/lib/schemas/day-plan';
import type { HomeTrialAnswer, HomeTrialInput } from '@/lib/schemas/trial';

/** What is asked after a set (T4), as far as it was answered. */
export type TrialSaid = {
  effort: number | null;
  painDuring: number | null;
  technique: TrialTechnique | null;
};

/** A trial at home as it stands on this phone; what the server has said of it is `sets`, `next` and `target`. */
export type KeptTrial = {
  /** Made here, so that what is sent twice is recorded once. */
  trialId: string;
  prescriptionId: string;
  /** The patient's day on which it was begun: it does not go on on another one. */
  localDate: string;
  /** Of one set, as it was offered. */
  repetitions: number;
  at: 'ready' | 'before' | 'stop' | 'next' | 'set' | 'after' | 'ended';
  adultPresent: boolean;
  noStopSymptom: boolean | null;
  painBefore: number | null;
  sets: readonly RecordedTrialSet[];
  next: HomeTrialAnswer['next'];
  target: HomeTrialAnswer['target'];
  /** When the set began, and until when the rest before the next one lasts, in milliseconds since 1970. */
  startedMs: number | null;
  restUntilMs: number | null;
  stoppedEarly: boolean;
  said: TrialSaid;
};

export const nothingSaidOfSet: TrialSaid = { effort: null, painDuring: null, technique: null };

export const newTrial = (prescriptionId: string, localDate: string, repetitions: number): KeptTrial => ({
  ...{ trialId: crypto.randomUUID(), prescriptionId, localDate, repetitions, at: 'ready' },
  adultPresent: false,
  ...{ noStopSymptom: null, painBefore: null, sets: [], next: null, target: null },
  ...{ startedMs: null, restUntilMs: null, stoppedEarly: false, said: nothingSaidOfSet },
});

/** What may be tried today; left out by what was kept on a phone before it was known. */
export const offeredTrials = ({ trials = [] }: { trials?: PlanOfDays['trials'] }): PlanOfDays['trials'] =>
  trials;

/** The trial of today that this phone has kept; null: none. */
export function readTrial(patientId: string, localDate: string): KeptTrial | null {
  const kept = memoryOf(patientId).piece('trial');
  return isKept(kept) && kept.localDate === localDate && kept.at !== 'ended' ? kept : null;
}

/** Keeps it for a reload, and for the moment without a network; a device that cannot store goes on without. */
export function keepTrial(patientId: string, trial: KeptTrial | null): void {
  const memory = memoryOf(patientId);
  if (trial === null && memory.piece('trial') === null) return;
  void memory.setPiece('trial', trial);
}

/** We wrote it ourselves; a shape that is not this one is from another version and is nothing to go on with. */
const isKept = (value: unknown): value is KeptTrial =>
  isRecord(value) &&
  ['trialId', 'prescriptionId', 'localDate', 'at'].every((name) => typeof value[name] === 'string') &&
  typeof value['repetitions'] === 'number' &&
  Array.isArray(value['sets']) &&
  isRecord(value['said']);

/** Begins a trial or records a set of it; the answer says what follows. Read without a schema: patients' phones carry none. */
export const sendTrial = async (input: HomeTrialInput): Promise<HomeTrialAnswer> =>
  (await sendJson('POST', portalPaths.api.trials, input)) as HomeTrialAnswer;

/** What to send of a trial that was begun: what was said before the first set. */
export const beginOf = (
  { trialId, prescriptionId, adultPresent }: KeptTrial,
  painBefore: number,
): Extract<HomeTrialInput, { step: 'begin' }> => ({
  ...{ trialId, prescriptionId, adultPresent, painBefore },
  step: 'begin',
  noStopSymptom: true,
});

/** What to send of the set that was just done; `isEnd`: the trial ends with it, whatever was answered. null: none was begun. */
export function setOf(trial: KeptTrial, isEnd: boolean): HomeTrialInput | null {
  const { next, painBefore, sets, said, stoppedEarly, repetitions } = trial;
  if (next === null || painBefore === null) return null;
  return {
    ...beginOf(trial, painBefore),
    ...said,
    step: 'set',
    number: sets.length + 1,
    load: next,
    // How many of a set that was not finished nobody has counted.
    repetitions: stoppedEarly || isEnd ? null : repetitions,
    stoppedEarly,
    brokenOff: isEnd,
  };
}

import { morningQuestion } from '../time/log-dates.ts';
import { redMorningRise } from '../pain/morning-pain.ts';
import type { Region } from '../library/vocabulary.ts';
import type { PainRegion } from '../pain/pain-regions.ts';
import { addDays } from '../time/calendar-date.ts';
import { clockIn } from '../time/zone-clock.ts';

/** From this score on the place is asked for, whatever is usual: the lowest that is no longer green (LG-7.1). */
const askedWhereFrom = 3;
/** A list that can be read at a glance (clinic convention). */
const mostRegions = 6;

/** Where people mostly feel the exercises of a library region, the likeliest first (a choice; anything else is "somewhere else"). */
const likelyRegions: Record<Region, readonly PainRegion[]> = {
  hip: ['hip_outer', 'groin', 'buttock_lower', 'thigh_front'],
  low_back: ['low_back', 'buttock_upper', 'thigh_back'],
  core: ['low_back', 'abdomen_lower'],
  knee: ['knee_front', 'knee_inner', 'knee_back', 'thigh_front'],
  ankle_foot: ['calf', 'achilles', 'ankle_outer', 'heel_under'],
  shoulder: ['shoulder_front', 'shoulder_back', 'upper_arm_front', 'neck_back'],
  elbow_wrist: ['elbow_outer', 'elbow_inner', 'forearm_front', 'wrist_palm'],
  neck: ['neck_back', 'shoulder_top', 'head_back'],
  thoracic: ['upper_back', 'mid_back', 'shoulder_blade'],
  balance_gait: ['low_back', 'hip_outer', 'knee_front', 'calf'],
  aerobic: ['low_back', 'hip_outer', 'knee_front', 'calf'],
  breathing: ['chest', 'mid_back'],
};

/** Exercises of these load no part more than others; they speak only where nothing else was done. */
const general: readonly Region[] = ['balance_gait', 'aerobic', 'breathing'];

/** The regions offered after exercises of these library regions: each region's likeliest first, then the next ones. */
export function likelySoreRegions(libraryRegions: readonly Region[]): PainRegion[] {
  const lists = telling(libraryRegions).map((region) => likelyRegions[region]);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []));
  return [...new Set(inTurn.flat())].slice(0, mostRegions);
}

/** The library region most of the exercises belong to, the first of equals; null without exercises. */
export function mainRegion(libraryRegions: readonly Region[]): Region | null {
  const count = (region: Region) => libraryRegions.filter((other) => other === region).length;
  return telling(libraryRegions).toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

/**
 * The part of the body that a morning is asked about: where the condition lies that is treated, of several the one that most of the
 * exercises are for, else the first on record. A condition that may lie in several places, as one of a whole limb, lies where its
 * exercises are; without any there, and without a condition that lies anywhere, it is what most exercises are for. null without exercises.
 */
export function soreRegion(
  treated: readonly (readonly Region[])[],
  libraryRegions: readonly Region[],
): Region | null {
  if (libraryRegions.length === 0) return null;
  // What is trained in the middle of the body is for the back.
  const count = (region: Region) =>
    libraryRegions.filter((other) => other === region || (region === 'low_back' && other === 'core')).length;
  const places = treated.flatMap((regions) => {
    const [most] = regions.toSorted((a, b) => count(b) - count(a));
    const isClear = most !== undefined && (regions.length === 1 || count(most) > 0 || most === 'low_back');
    return isClear ? [most] : [];
  });
  return places.toSorted((a, b) => count(b) - count(a))[0] ?? mainRegion(libraryRegions);
}

function telling(libraryRegions: readonly Region[]): Region[] {
  const all = [...new Set(libraryRegions)];
  const particular = all.filter((region) => !general.includes(region));
  return particular.length > 0 ? particular : all;
}

/** Whether a morning is red against the usual one (LG-7.1); never when either is not known. */
export const isWorseMorning = (pain: number | null, usual: number | null): boolean =>
  pain !== null && usual !== null && pain - usual >= redMorningRise;

/** Whether "Where?" is worth asking: no longer low, or worse than usual. */
export const asksWhere = (pain: number, usual: number | null): boolean =>
  pain >= askedWhereFrom || isWorseMorning(pain, usual);

/** Why an answer about a morning cannot stand: given before 04:00 or not on that local day (MS-1.4). Judged by when it was given, not by when it arrived. */
export function morningFault(answer: {
  localDate: string;
  recordedAt: string;
  timeZone: string;
}): 'too_early' | 'morning_over' | null {
  const clock = clockIn(answer.recordedAt, answer.timeZone);
  if (!clock.ok) return 'morning_over';
  switch (morningQuestion(addDays(answer.localDate, -1), clock)) {
    case 'open':
      return null;
    case 'not_yet':
      return 'too_early';
    case 'missing':
      return 'morning_over';
  }
}

import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isMissing } from '../number/values.ts';
import { type ClearanceKind, isClearanceKind, liftedBy } from './clearance-kinds.ts';
import type { DayWindow, MatrixGroup } from './matrix/matrix-group.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { stageOf } from './stage-day.ts';
import {
  type ConditionCode,
  type HitRating,
  type MatrixAttribute,
  type SafetyRating,
  isConditionCode,
  isExerciseAttribute,
  safetyRatings,
} from './vocabulary.ts';

export type SafetyInput = {
  attributes?: readonly string[] | Missing;
  pattern?: string | Missing;
  conditions?:
    | readonly { code: string; daysSince?: number | Missing; clearedFor?: readonly string[] | Missing }[]
    | Missing;
};

export type SafetyHit = { condition: ConditionCode; attribute: MatrixAttribute; rating: HitRating };
/** A hit with the matrix line that produced it, for the reason and the sources on screen. */
export type ExplainedHit = SafetyHit & { group: MatrixGroup };
export type SafetyRefusal = 'attribute_unknown' | 'condition_unknown' | 'clearance_unknown';

/** 0 is the worst. Orders hits; it does not say that `preferred` is safer than `none`. */
export const severityOf = (rating: SafetyRating): number => safetyRatings.indexOf(rating);

/**
 * Rates one exercise for the recorded conditions by the matrix alone (SF-1). `daysSince` counts days since
 * surgery, injury or onset (pregnancy: days of gestation); missing, negative or not a whole number means that the
 * stage is not known and the strictest rows apply. `clearedFor` turns bans with a window into cautions (SF-1.5).
 * Refuses unknown attributes first, then unknown conditions, then unknown kinds of clearance.
 */
export function resolveSafety(
  input: SafetyInput,
): Result<{ rating: SafetyRating; hits: SafetyHit[] }, SafetyRefusal> {
  const explained = explainSafety(input);
  if (!explained.ok) return explained;
  const hits = explained.hits.map(({ condition, attribute, rating }) => ({ condition, attribute, rating }));
  return accept({ rating: explained.rating, hits });
}

/** The same answer as {@link resolveSafety}, each hit with its line of the matrix. */
export function explainSafety(
  input: SafetyInput,
): Result<{ rating: SafetyRating; hits: ExplainedHit[] }, SafetyRefusal> {
  const attributes = input.attributes ?? [];
  const conditions = input.conditions ?? [];
  if (!Array.isArray(attributes) || !attributes.every(isExerciseAttribute))
    return refuse('attribute_unknown');
  if (!Array.isArray(conditions)) return refuse('condition_unknown');

  const present = new Set<string>(['*', ...attributes]);
  if (typeof input.pattern === 'string') present.add(`pattern:${input.pattern}`);
  const staged: Staged[] = [];
  for (const recorded of conditions) {
    const code: unknown = recorded?.code;
    if (!isConditionCode(code)) return refuse('condition_unknown');
    staged.push({ code, day: stageOf(recorded.daysSince), cleared: [] });
  }
  for (const [index, condition] of staged.entries()) {
    const cleared: unknown = conditions[index]?.clearedFor;
    if (isMissing(cleared)) continue;
    if (!Array.isArray(cleared) || !cleared.every(isClearanceKind)) return refuse('clearance_unknown');
    condition.cleared = cleared;
  }
  const hits = worstHits(staged.flatMap((condition) => hitsOf(condition, present)));
  return accept({ rating: hits[0]?.rating ?? 'none', hits });
}

/** One hit per condition and attribute, the worse one, sorted by severity, condition and attribute. */
export function worstHits(found: readonly ExplainedHit[]): ExplainedHit[] {
  const worst = new Map<string, ExplainedHit>();
  for (const hit of found) {
    const key = `${hit.condition} ${hit.attribute}`;
    const kept = worst.get(key);
    if (kept === undefined || severityOf(hit.rating) < severityOf(kept.rating)) worst.set(key, hit);
  }
  return [...worst.values()].sort(bySeverity);
}

type Staged = { code: ConditionCode; day: number | null; cleared: readonly ClearanceKind[] };

function hitsOf({ code, day, cleared }: Staged, present: ReadonlySet<string>): ExplainedHit[] {
  const lifted = liftedBy(code, cleared, day);
  return matrixGroupsOf(code)
    .filter((group) => isInStage(group, day))
    .flatMap((group) =>
      group.attributes
        .filter((attribute) => present.has(attribute))
        .map((attribute) => ({
          condition: code,
          attribute,
          rating: isCleared(group, lifted.has(attribute)) ? 'caution' : group.rating,
          group,
        })),
    );
}

/** Only a ban that time ends by itself: one without a window is never lifted by a clearance (SF-1.5). */
const isCleared = ({ rating, days }: MatrixGroup, isLifted: boolean): boolean =>
  rating === 'contraindicated' && days !== null && isLifted;

const isInWindow = (window: DayWindow, day: number): boolean =>
  day >= window.fromDay && (window.toDay === null || day <= window.toDay);

/** Whether a line applies on a day; an unknown stage takes every warning, but `preferred` only from day 0 (SF-1). */
export function isInStage(group: MatrixGroup, day: number | null): boolean {
  if (group.days === null) return true;
  if (day === null) return group.rating !== 'preferred' || group.days.fromDay === 0;
  return isInWindow(group.days, day);
}

function bySeverity(a: ExplainedHit, b: ExplainedHit): number {
  const severity = severityOf(a.rating) - severityOf(b.rating);
  if (severity !== 0) return severity;
  const condition = compare(a.condition, b.condition);
  return condition === 0 ? compare(a.attribute, b.attribute) : condition;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

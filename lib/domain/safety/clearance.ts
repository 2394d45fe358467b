import { isOneOf } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { addDays, isLocalDate } from '../time/calendar-date.ts';
import {
  type ClearanceKind,
  clearableConditions,
  clearanceKinds,
  clearanceTable,
  isClearanceKind,
} from './clearance-kinds.ts';
import { reasonLength, visibleLength } from './reason-length.ts';
import { isConditionCode } from './vocabulary.ts';

export const clearanceRoles = ['surgeon', 'physician', 'treating_clinician'] as const;
export type ClearanceRole = (typeof clearanceRoles)[number];
export const clearanceBases = ['letter', 'imaging', 'tests', 'protocol'] as const;
export type ClearanceBasis = (typeof clearanceBases)[number];

/** A clearance is recorded on a condition, not on an exercise (SF-1.5). */
export type Clearance = {
  conditionId: string;
  kind: ClearanceKind;
  /** The local date from which it acts. */
  from: string;
  /** The name of the person who gave it. */
  givenBy: string;
  role: ClearanceRole;
  basis: ClearanceBasis;
  note: string;
};

/** A withdrawn clearance stays in the record beside its withdrawal, and no longer acts. */
export type ClearanceOnRecord = Pick<Clearance, 'conditionId' | 'kind' | 'from'> & {
  withdrawnOn: string | null;
};

export type ClearanceRefusal =
  | 'condition_not_clearable'
  | 'clearance_unknown'
  | 'date_invalid'
  | 'given_by_missing'
  | 'role_unknown'
  | 'basis_unknown'
  | 'note_too_short';

/**
 * Whether a clearance may go on record for a condition of this code (SF-1.5): a clearable condition, a known kind, an existing local
 * date, a name, a role, a basis and a note of ten visible characters or more. It may be dated ahead: until then it does not act.
 */
export function checkClearance(
  clearance: { [field in keyof Clearance]: unknown },
  code: string | null,
): Result<{ clearance: Clearance }, ClearanceRefusal> {
  const { conditionId, kind, from, givenBy, role, basis, note } = clearance;
  if (typeof conditionId !== 'string' || conditionId === '') return refuse('condition_not_clearable');
  if (!isConditionCode(code) || !clearableConditions.includes(code)) return refuse('condition_not_clearable');
  if (!isClearanceKind(kind)) return refuse('clearance_unknown');
  if (!isLocalDate(from)) return refuse('date_invalid');
  if (typeof givenBy !== 'string' || visibleLength(givenBy) === 0) return refuse('given_by_missing');
  if (!isOneOf(clearanceRoles, role)) return refuse('role_unknown');
  if (!isOneOf(clearanceBases, basis)) return refuse('basis_unknown');
  if (typeof note !== 'string' || visibleLength(note) < reasonLength) return refuse('note_too_short');
  return accept({ clearance: { conditionId, kind, from, givenBy, role, basis, note } });
}

/**
 * The first local day on which a clearance of this kind acts: the day from which it was given, or the first day of its kind after
 * surgery or injury where that comes later. Null while the day of surgery or injury is not known: then it does not act (SF-1.5).
 */
export function clearanceActsFrom(
  kind: ClearanceKind,
  fromOn: string,
  onsetOn: string | null,
): string | null {
  if (onsetOn === null) return null;
  const first = addDays(onsetOn, clearanceTable[kind].fromDay);
  return first > fromOn ? first : fromOn;
}

/** The kinds that act for one condition on the patient's own day, each once: given by then, and not withdrawn. */
export function kindsInForce(
  clearances: readonly ClearanceOnRecord[],
  conditionId: string,
  today: string,
): ClearanceKind[] {
  const given = clearances.filter(
    (one) => one.conditionId === conditionId && one.withdrawnOn === null && one.from <= today,
  );
  return clearanceKinds.filter((kind) => given.some((one) => one.kind === kind));
}

import { type OwnPainRules, ownRuleBounds } from '../dosage/own-rules.ts';
import { type Missing, isWhole } from '../number/values.ts';
import { type PainModel, amberBounds, painLimits } from './pain-zone.ts';

class Limits {
  /** No other value is of this type, a changed copy included. */
  protected readonly agreed = true;
  readonly painModel: PainModel;
  /** Highest green and highest amber value: of the score itself, or of the rise under `relative`. */
  readonly green: number;
  readonly amber: number;

  constructor(painModel: PainModel, green: number, amber: number) {
    this.painModel = painModel;
    this.green = green;
    this.amber = amber;
  }
}

/**
 * The pain limits that count for one prescription. Only `limitsOf` can make them, and wherever pain is judged they are asked for by
 * this type, so that phone, sheet, alert, list and engine cannot go by different ones.
 */
export type AgreedLimits = Limits;

type Version = { painModel?: PainModel | Missing; painAmberTo?: number | Missing };
type Prescribed = { ownRules?: OwnPainRules | Missing };

/**
 * The one way to a pain limit (LG-7.1): what the version was published with, lowered where the prescription asks for less, never
 * raised. null for the program as a whole. A model that is missing counts as protective; an amber value that is missing or outside
 * its bounds counts as not set, and so does an own number that is none.
 */
export function limitsOf({ painModel, painAmberTo }: Version, prescription: Prescribed | null): AgreedLimits {
  const model = painModel ?? 'protective';
  const program = ofModel(model, painAmberTo);
  const own = prescription?.ownRules;
  const amber = Math.min(program.amber, known(own, 'painAllowed') ?? program.amber);
  const green = Math.min(program.green, known(own, 'painToRaise') ?? program.green, amber);
  return new Limits(model, green, amber);
}

/** Whether a prescription is judged by other limits than its program. */
export const differ = (a: AgreedLimits, b: AgreedLimits): boolean =>
  a.painModel !== b.painModel || a.green !== b.green || a.amber !== b.amber;

function ofModel(model: PainModel, amberTo: number | Missing): { green: number; amber: number } {
  const { green, amber } = painLimits[model];
  if (model === 'standard') return { green, amber };
  const { min, max } = amberBounds[model];
  return { green, amber: isWhole(amberTo, min, max) ? amberTo : amber };
}

function known(own: OwnPainRules | Missing, id: keyof OwnPainRules): number | null {
  const value = own?.[id];
  const { min, max } = ownRuleBounds[id];
  return isWhole(value, min, max) ? value : null;
}

import type { LoadUnit } from '../number/units.ts';

/** Why a list of weights is asked about instead of being read. */
export type WeightDoubt =
  /** "4,6": one weight of 4.6, or 4 and 6. */
  | 'comma'
  /** "4.6.8": points cannot part weights. */
  | 'dots'
  /** "4 kg, 10 lb": one list has one unit. */
  | 'mixed_units'
  /** "10 lb, 15": whether the last has the same unit. */
  | 'unit_left_out'
  /** "2-10", "2x4": what there is between, or how many, is not a weight. */
  | 'not_a_list'
  | 'too_many_decimals'
  | 'too_heavy'
  | 'not_a_weight';

export type ReadWeights =
  | { kind: 'empty' }
  /** Lightest first, each once; `unit` null when none is written. */
  | { kind: 'weights'; weights: number[]; unit: LoadUnit | null }
  | { kind: 'doubt'; doubt: WeightDoubt; part: string };

/** Heaviest weight of a piece of equipment, in its own unit. */
const heaviest = 500;
const unitWords = new Map<string, LoadUnit>([
  ...['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramo', 'kilogramos'].map(
    (word): [string, LoadUnit] => [word, 'kg'],
  ),
  ...['lb', 'lbs', 'pound', 'pounds', 'libra', 'libras'].map((word): [string, LoadUnit] => [word, 'lb']),
]);

type Item = { value: number; unit: LoadUnit | null; part: string };
const doubt = (about: WeightDoubt, part: string): ReadWeights => ({ kind: 'doubt', doubt: about, part });
const isDoubt = (read: Item | ReadWeights): read is ReadWeights => 'kind' in read;

/**
 * Reads the weights that somebody owns as they are written in one line: "4; 6; 8.5", "4, 6, 8", "10 lb, 15 lb", "2kg 4kg". A unit at
 * the end is that of the whole list. What can be read in two ways is asked about and never guessed (H-5): a comma between two digits
 * is a decimal mark only where semicolons or new lines part the weights.
 */
export function readWeights(typed: string): ReadWeights {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  const strange = /\d+\s*[-–—]\s*\d+|\d+\s*[x×*]\s*\d+|\.\.+/u.exec(text);
  if (strange !== null) return doubt('not_a_list', strange[0]);
  const isParted = /[;\n]/.test(text.replace(/[,;\s]+$/u, ''));
  const items: Item[] = [];
  for (const part of partsOf(text)) {
    if (/\d,\d/.test(part) && !isParted) return doubt('comma', part);
    const read = readItem(part);
    if (isDoubt(read)) return read;
    items.push(read);
  }
  return items.length === 0 ? { kind: 'empty' } : inOneUnit(items);
}

/** A number with the unit behind it is one part, also over a space: "2 kg 4 kg", "10lb,15lb". */
const partsOf = (text: string): string[] =>
  text
    .replace(/\s(?:and|y|&|\+)\s/gu, ' ')
    .replace(/(\d)\s+(?=\p{L})/gu, '$1')
    .replace(/(\p{L}),/gu, '$1;')
    .replace(/(\p{L})\.?(?=[\s;]|$)/gu, '$1')
    .split(/[;\s]+|,\s+|,$/u)
    .map((part) => part.replace(/,$/, ''))
    .filter((part) => part !== '');

function readItem(part: string): Item | ReadWeights {
  const match = /^([\d.,]+)(\p{L}*)$/u.exec(part);
  if (match === null) return doubt('not_a_weight', part);
  const [, digits = '', word = ''] = match;
  const unit = word === '' ? null : unitWords.get(word);
  if (unit === undefined) return doubt('not_a_weight', part);
  if (/\..*\./.test(digits)) return doubt('dots', part);
  if (/,.*[,.]|\..*,/.test(digits)) return doubt('comma', part);
  const number = /^(0|[1-9]\d{0,3})(?:[.,](\d+))?$/.exec(digits);
  if (number === null) return doubt('not_a_weight', part);
  const [, whole = '', fraction = ''] = number;
  if (fraction.length > 2) return doubt('too_many_decimals', part);
  const value = Number(fraction === '' ? whole : `${whole}.${fraction}`);
  return value > heaviest ? doubt('too_heavy', part) : { value, unit, part };
}

function inOneUnit(items: readonly Item[]): ReadWeights {
  const named = items.filter(({ unit }) => unit !== null);
  const unit = named[0]?.unit ?? null;
  const other = named.find((item) => item.unit !== unit);
  if (other !== undefined) return doubt('mixed_units', other.part);
  const last = items.at(-1);
  if (unit !== null && last?.unit === null) return doubt('unit_left_out', last.part);
  const weights = [...new Set(items.map(({ value }) => value))].toSorted((a, b) => a - b);
  return { kind: 'weights', weights, unit };
}

/** What to ask about a doubt, and how to write it so that there is none. */
export function askAboutWeights(about: WeightDoubt, part: string): string {
  switch (about) {
    case 'comma': {
      const digits = part.replace(/[^\d,.]/gu, '');
      return `“${part}” can be one weight or several. Write ${digits.replace(',', '.')} for one, or ${digits.replaceAll(',', '; ')} for several.`;
    }
    case 'dots':
      return `“${part}”: part the weights with a semicolon, such as 4; 6; 8.`;
    case 'mixed_units':
      return 'One list has one unit: write the weights that are printed in the same one.';
    case 'unit_left_out':
      return `“${part}” has no unit and others have: write it behind each weight.`;
    case 'not_a_list':
      return `“${part}”: write each weight there is, such as 4; 6; 8. How many of each is asked beside it.`;
    case 'too_many_decimals':
      return `“${part}”: two decimals at most.`;
    case 'too_heavy':
      return `“${part}”: ${heaviest} at most.`;
    case 'not_a_weight':
      return `“${part}” is not a weight. Write them one by one, such as 4; 6; 8.5.`;
  }
}

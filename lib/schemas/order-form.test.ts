import { describe, expect, test } from 'vitest';
import { type OrderForm, orderForm } from './order-form.ts';

const typed = (changes: Partial<OrderForm> = {}): OrderForm => ({
  patientId: '0196f2aa-7c7e-7aaa-8aaa-0123456789ab',
  kind: 'clearance',
  value: 'resistance',
  capPct: null,
  fromOn: new Date().toISOString().slice(0, 10),
  givenBy: 'Dr. Helena Brandt',
  role: 'surgeon',
  basis: 'letter',
  note: 'Six-week visit: full load.',
  ...changes,
});
const faults = (changes: Partial<OrderForm>) => [
  ...new Set(orderForm.safeParse(typed(changes)).error?.issues.map(({ path }) => path.join('.'))),
];

describe('an order as it is typed', () => {
  test('sends the value of its kind and nothing of the other', () => {
    const { capPct: _, ...clearance } = typed();
    expect(orderForm.parse(typed({ capPct: 50 }))).toEqual(clearance);
    const { value: __, ...cap } = typed({ kind: 'load_cap', capPct: 62.5 });
    expect(orderForm.parse(typed({ kind: 'load_cap', capPct: 62.5 }))).toEqual(cap);
  });

  test.each<[Partial<OrderForm>, string[]]>([
    [{}, []],
    [{ value: null }, ['value']],
    [{ kind: 'weight_bearing' }, ['value']],
    [{ kind: 'weight_bearing', value: 'touch' }, []],
    [{ kind: 'load_cap', capPct: null }, ['capPct']],
    [{ kind: 'load_cap', capPct: 'x' }, ['capPct']],
    [{ kind: 'load_cap', capPct: 19.5 }, ['capPct']],
    [{ kind: 'load_cap', capPct: 20 }, []],
    [{ kind: 'load_cap', capPct: 85 }, []],
    [{ kind: 'load_cap', capPct: 85.5 }, ['capPct']],
    [{ kind: 'load_cap', capPct: 62.3 }, ['capPct']],
    [{ fromOn: null }, ['fromOn']],
    [{ fromOn: '30 2 2026' }, ['fromOn']],
    [{ givenBy: ' ' }, ['givenBy']],
    [{ role: null, basis: null }, ['role', 'basis']],
    // Spaces do not make a reason (SF-1): ten characters that can be seen.
    [{ note: 'a b c d e f g' }, ['note']],
    [{ note: 'abcdefghij' }, []],
  ])('SF-1.5 LG-3.3 %j is asked about at %j', (changes, paths) => {
    expect(faults(changes)).toEqual(paths);
  });
});

import { describe, expect, test } from 'vitest';
import { describeDosage, describeLoad, describeSchedule } from './describe-dosage.ts';
import type { DoseToDescribe } from './describe-dosage.ts';
import { type Dosage, setsOnly } from './dosage.ts';
import type { Load } from './load.ts';
import type { Schedule } from './schedule.ts';
import type { Side } from './side.ts';
import { describeSide, formatDecimal, weekdayName } from './dosage-words.ts';

type Rest = Partial<Pick<DoseToDescribe, 'side' | 'limb' | 'preferredUnit'>> & { schedule?: Schedule };
const of = (dosage: Partial<Dosage>, { schedule, ...rest }: Rest = {}): DoseToDescribe => ({
  ...{ ...setsOnly(3), load: null, side: 'not_sided' as const, ...dosage, ...rest },
  ...(schedule === undefined ? { schedule: null } : { schedule, timesPerDay: 1 }),
});

const squat = of(
  { repsMin: 8, repsMax: 10, load: { value: '12.50', unit: 'kg' }, restSeconds: 90 },
  { side: 'left', limb: 'leg', schedule: { type: 'specific_weekdays', days: [5, 1, 3] } },
);

test('the whole dose in one plain line, English', () => {
  const { long, short } = describeDosage(squat, 'en');
  expect(long).toBe('3 sets of 8 to 10, 12.5 kg, left leg, rest 90 seconds, Monday, Wednesday, Friday');
  expect(short).toBe('3 × 8–10 · 12.5 kg · left · rest 90 s · Mon Wed Fri');
});

test('the whole dose in one plain line, Spanish, with a decimal comma', () => {
  const { long, short } = describeDosage(squat, 'es');
  expect(long).toBe(
    '3 series de 8 a 10, 12,5 kg, pierna izquierda, descanso de 90 segundos, lunes, miércoles, viernes',
  );
  expect(short).toBe('3 × 8–10 · 12,5 kg · izquierda · descanso 90 s · lun mié vie');
});

describe('on paper: one short line, and the rest beneath it in words', () => {
  test.each<[string, DoseToDescribe, string, string[]]>([
    ['weekdays and a side', squat, '3 × 8–10 · 12.5 kg · left leg · Mon, Wed, Fri', ['rest 90 seconds']],
    [
      'so many times a week, with a tempo',
      of(
        {
          ...{ sets: 2, repsMin: 12, repsMax: 15, load: { value: '4', unit: 'kg' } },
          tempo: { lower: 3, pause: 0, lift: 1 },
        },
        { schedule: { type: 'times_per_week', n: 2 } },
      ),
      '2 × 12–15 · 4 kg · twice a week',
      ['lower for 3 seconds, no pause, lift for 1 second'],
    ],
    [
      'each side, held, every day',
      of({ repsMin: 8, holdSeconds: 5 }, { side: 'bilateral', schedule: { type: 'every_day' } }),
      '3 × 8 · each side · every day',
      ['hold each for 5 seconds'],
    ],
    [
      'all seven weekdays',
      of(
        { sets: 1, durationSeconds: 900 },
        { schedule: { type: 'specific_weekdays', days: [1, 2, 3, 4, 5, 6, 7] } },
      ),
      '15 min · every day',
      [],
    ],
  ])('%s', (_, dose, line, beneath) => {
    const described = describeDosage(dose, 'en');
    expect(described.line.join(' · ')).toBe(line);
    expect(described.beneath).toEqual(beneath);
  });

  test('Spanish, twice a day', () => {
    const dose = { ...of({ repsMin: 8 }), schedule: { type: 'every_day' as const }, timesPerDay: 2 };
    expect(describeDosage(dose, 'es').line).toEqual(['3 × 8', 'todos los días, 2 veces al día']);
  });
});

describe('every kind of dose', () => {
  test.each<[string, Partial<Dosage>, string, string, string]>([
    ['one number', { repsMin: 8, repsMax: 8 }, '3 sets of 8', '3 series de 8', '3 × 8'],
    ['only a lower number', { repsMin: 8 }, '3 sets of 8', '3 series de 8', '3 × 8'],
    ['only an upper number', { repsMax: 8 }, '3 sets of up to 8', '3 series de hasta 8', '3 × ≤ 8'],
    ['one set', { sets: 1, repsMin: 1, repsMax: 2 }, '1 set of 1 to 2', '1 serie de 1 a 2', '1 × 1–2'],
    ['holds', { holdSeconds: 30 }, '3 holds of 30 seconds', 'mantener 30 segundos, 3 veces', '3 × 30 s'],
    ['one hold', { sets: 1, holdSeconds: 1 }, '1 hold of 1 second', 'mantener 1 segundo, 1 vez', '1 × 1 s'],
    ['time', { sets: 1, durationSeconds: 600 }, '10 minutes', '10 minutos', '10 min'],
    [
      'odd time',
      { sets: 2, durationSeconds: 150 },
      '2 sets of 2 minutes 30 seconds',
      '2 series de 2 minutos 30 segundos',
      '2 × 2 min 30 s',
    ],
    ['breaths', { breaths: 8 }, '3 sets of 8 breaths', '3 series de 8 respiraciones', '3 × 8 breaths'],
    ['distance', { distanceMetres: 20 }, '3 sets of 20 metres', '3 series de 20 metros', '3 × 20 m'],
    ['steps', { steps: 10 }, '3 sets of 10 steps', '3 series de 10 pasos', '3 × 10 steps'],
    ['sets only', {}, '3 sets', '3 series', '3 sets'],
  ])('%s', (_, dosage, en, es, short) => {
    expect(describeDosage(of(dosage), 'en').long).toBe(en);
    expect(describeDosage(of(dosage), 'es').long).toBe(es);
    expect(describeDosage(of(dosage), 'en').short).toBe(short);
  });

  test('repetitions that are held name both', () => {
    const held = of({ repsMin: 10, repsMax: 10, holdSeconds: 5 });
    expect(describeDosage(held, 'en').long).toBe('3 sets of 10, hold each for 5 seconds');
    expect(describeDosage(held, 'es').long).toBe('3 series de 10, mantener cada una 5 segundos');
    expect(describeDosage(held, 'en').short).toBe('3 × 10 · hold 5 s');
  });

  test('no measure is dropped when several are given', () => {
    const all = of({
      repsMin: 5,
      steps: 6,
      distanceMetres: 7,
      durationSeconds: 8,
      breaths: 9,
      holdSeconds: 10,
    });
    expect(describeDosage(all, 'en').long).toBe(
      '3 sets of 5, 6 steps, 7 metres, 8 seconds, 9 breaths, hold each for 10 seconds',
    );
  });

  test('tempo and effort name what their numbers mean', () => {
    const slow = of({
      repsMin: 8,
      tempo: { lower: 3, pause: 1, lift: 2 },
      effortTarget: { low: 4, high: 6 },
    });
    expect(describeDosage(slow, 'en').long).toBe(
      '3 sets of 8, lower for 3 seconds, pause 1 second, lift for 2 seconds, effort 4 to 6 out of 10',
    );
    expect(describeDosage(slow, 'es').long).toBe(
      '3 series de 8, bajar en 3 segundos, pausa de 1 segundo, subir en 2 segundos, esfuerzo de 4 a 6 sobre 10',
    );
    expect(describeDosage(slow, 'en').short).toBe('3 × 8 · tempo 3-1-2 s · effort 4–6/10');
  });
});

describe('H-5 zero is a value, null is not', () => {
  test.each<[string, Partial<Dosage>, string]>([
    ['repetitions', { sets: 0, repsMin: 0, repsMax: 0 }, '0 sets of 0'],
    ['range from zero', { repsMin: 0, repsMax: 5 }, '3 sets of 0 to 5'],
    ['hold', { holdSeconds: 0 }, '3 holds of 0 seconds'],
    ['time', { sets: 1, durationSeconds: 0 }, '0 seconds'],
    ['rest', { repsMin: 8, restSeconds: 0 }, '3 sets of 8, rest 0 seconds'],
    ['load', { repsMin: 8, load: { value: '0', unit: 'kg' } }, '3 sets of 8, 0 kg'],
    ['effort', { repsMin: 8, effortTarget: { low: 0, high: 0 } }, '3 sets of 8, effort 0 out of 10'],
    [
      'tempo',
      { repsMin: 8, tempo: { lower: 2, pause: 0, lift: 1 } },
      '3 sets of 8, lower for 2 seconds, no pause, lift for 1 second',
    ],
  ])('%s', (_, dosage, expected) => {
    expect(describeDosage(of(dosage), 'en').long).toBe(expected);
  });
});

describe('H-4 a load never stands without its unit', () => {
  test.each<[Load, string, string, string]>([
    [{ value: '12.5', unit: 'kg' }, '12.5 kg', '12,5 kg', '12.5 kg'],
    [{ value: '10.00', unit: 'lb' }, '10 lb', '10 lb', '10 lb'],
    [{ value: '100', unit: 'kg' }, '100 kg', '100 kg', '100 kg'],
    [{ unit: 'band', bandColor: 'red' }, 'red band', 'banda roja', 'red band'],
    [{ unit: 'band', bandColor: 'teal' }, 'teal band', 'banda teal', 'teal band'],
    [{ unit: 'bodyweight' }, 'body weight', 'peso del cuerpo', 'body weight'],
    [
      { value: '67.5', unit: 'percent1RM' },
      '67.5% of the most you can lift once',
      '67,5 % del máximo en una sola repetición',
      '67.5% 1RM',
    ],
  ])('%o', (load, en, es, short) => {
    expect(describeLoad(load, 'en')).toBe(en);
    expect(describeLoad(load, 'es')).toBe(es);
    expect(describeLoad(load, 'en', 'short')).toBe(short);
  });

  test.each<[Load, 'kg' | 'lb', string, string]>([
    [{ value: '10', unit: 'lb' }, 'kg', '10 lb (4.5 kg)', '10 lb (4,5 kg)'],
    [{ value: '2.50', unit: 'kg' }, 'lb', '2.5 kg (5.5 lb)', '2,5 kg (5,5 lb)'],
    [{ value: '0', unit: 'lb' }, 'kg', '0 lb (0 kg)', '0 lb (0 kg)'],
    [{ value: '10', unit: 'lb' }, 'lb', '10 lb', '10 lb'],
    [
      { value: '70', unit: 'percent1RM' },
      'kg',
      '70% of the most you can lift once',
      '70 % del máximo en una sola repetición',
    ],
  ])(
    'LG-1.1 %o for a patient who thinks in %s: the label of the equipment first',
    (load, preferredUnit, en, es) => {
      const line = (locale: 'en' | 'es') =>
        describeDosage(of({ repsMin: 8, load }, { preferredUnit }), locale).line[1];
      expect(line('en')).toBe(en);
      expect(line('es')).toBe(es);
    },
  );

  test.each([
    ['0', '0', '0'],
    ['0.00', '0', '0'],
    ['2.25', '2.25', '2,25'],
    ['20', '20', '20'],
    ['20.0', '20', '20'],
  ])('the decimal %s reads %s and %s', (value, en, es) => {
    expect(formatDecimal(value, 'en')).toBe(en);
    expect(formatDecimal(value, 'es')).toBe(es);
  });
});

describe('H-2 the side is in words', () => {
  test.each<[Side | null, string, string]>([
    ['left', '3 sets of 8, left side', '3 series de 8, lado izquierdo'],
    ['right', '3 sets of 8, right side', '3 series de 8, lado derecho'],
    ['bilateral', '3 sets of 8, left and right, each side', '3 series de 8, izquierda y derecha, cada lado'],
    ['not_sided', '3 sets of 8', '3 series de 8'],
    [null, '3 sets of 8', '3 series de 8'],
  ])('%s', (side, en, es) => {
    expect(describeDosage(of({ repsMin: 8 }, { side }), 'en').long).toBe(en);
    expect(describeDosage(of({ repsMin: 8 }, { side }), 'es').long).toBe(es);
  });

  test('names the limb when it is known, and all four sides as a field', () => {
    expect(describeSide('right', 'en', 'arm')).toBe('right arm');
    expect(describeSide('right', 'es', 'arm')).toBe('brazo derecho');
    expect(describeSide('not_sided', 'en')).toBe('not sided');
  });
});

describe('the schedule', () => {
  test.each<[Schedule, number, string, string]>([
    [{ type: 'times_per_week', n: 1 }, 1, 'once a week', 'una vez por semana'],
    [{ type: 'times_per_week', n: 3 }, 1, '3 times a week', '3 veces por semana'],
    [
      { type: 'times_per_week', n: 3 },
      2,
      '3 times a week, twice a day',
      '3 veces por semana, 2 veces al día',
    ],
    [{ type: 'specific_weekdays', days: [7, 6, 6] }, 1, 'Saturday, Sunday', 'sábado, domingo'],
    [{ type: 'specific_weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, 1, 'every day', 'todos los días'],
    [{ type: 'every_day' }, 1, 'every day', 'todos los días'],
    [{ type: 'every_day' }, 2, 'every day, twice a day', 'todos los días, 2 veces al día'],
  ])('%o, %i times a day', (schedule, timesPerDay, en, es) => {
    expect(describeSchedule({ schedule, timesPerDay }, 'en')).toBe(en);
    expect(describeSchedule({ schedule, timesPerDay }, 'es')).toBe(es);
  });

  test('H-12 a number that is no weekday is refused, not shown as another day', () => {
    expect(() => weekdayName(0, 'en', 'long')).toThrow(RangeError);
    expect(() => weekdayName(8, 'en', 'short')).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import {
  isInOrder,
  openingState,
  type OpeningWeek,
  readDayHours,
  spansOn,
  writeDayHours,
} from './opening-hours.ts';
import { openingWords, weekInWords } from './opening-words.ts';
import { clockIn } from './zone-clock.ts';

const morning = { from: '08:00', to: '12:00' };
const afternoon = { from: '13:00', to: '17:00' };
/** Monday to Thursday with a break, Friday in the morning, Saturday at one, Sunday closed. 9 March 2026 is a Monday. */
const week: OpeningWeek = [
  ...Array.from({ length: 4 }, () => [morning, afternoon]),
  [morning],
  [{ from: '01:00', to: '01:30' }],
  [],
];
const closures = [{ firstDay: '2026-03-12', lastDay: '2026-03-17', name: 'Move' }];
const at = (localDate: string, time: string) => ({
  localDate,
  minutesOfDay: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});
const said = (localDate: string, time: string, hours = { week, closures: [] as typeof closures }) => {
  const state = openingState(hours, at(localDate, time));
  return [openingWords(state, 'en'), openingWords(state, 'es')];
};

describe('whether the clinic is open, by weekday', () => {
  it.each([
    ['2026-03-09', '07:59', 'Closed now. Opens today at 8:00.', 'Cerrado ahora. Abre hoy a las 8:00.'],
    ['2026-03-09', '08:00', 'Open today until 12:00.', 'Abierto hoy hasta las 12:00.'],
    ['2026-03-10', '11:59', 'Open today until 12:00.', 'Abierto hoy hasta las 12:00.'],
    ['2026-03-10', '12:00', 'Closed now. Opens today at 13:00.', 'Cerrado ahora. Abre hoy a las 13:00.'],
    ['2026-03-11', '16:59', 'Open today until 17:00.', 'Abierto hoy hasta las 17:00.'],
    ['2026-03-11', '17:00', 'Closed now. Opens tomorrow at 8:00.', 'Cerrado ahora. Abre mañana a las 8:00.'],
    ['2026-03-12', '23:59', 'Closed now. Opens tomorrow at 8:00.', 'Cerrado ahora. Abre mañana a las 8:00.'],
    ['2026-03-13', '12:00', 'Closed now. Opens tomorrow at 1:00.', 'Cerrado ahora. Abre mañana a la 1:00.'],
    ['2026-03-14', '01:00', 'Open today until 1:30.', 'Abierto hoy hasta la 1:30.'],
    [
      '2026-03-14',
      '09:00',
      'Closed now. Opens on Monday at 8:00.',
      'Cerrado ahora. Abre el lunes a las 8:00.',
    ],
    ['2026-03-15', '00:00', 'Closed now. Opens tomorrow at 8:00.', 'Cerrado ahora. Abre mañana a las 8:00.'],
  ])('%s %s: %s', (localDate, time, english, spanish) => {
    expect(said(localDate, time)).toEqual([english, spanish]);
  });

  it.each([
    ['2026-03-11', '17:00', 'Closed now. Opens on Wednesday 18 March at 8:00.'],
    ['2026-03-12', '09:00', 'Closed now. Opens on Wednesday at 8:00.'],
    ['2026-03-17', '23:00', 'Closed now. Opens tomorrow at 8:00.'],
    ['2026-03-18', '09:00', 'Open today until 12:00.'],
  ])('on days of a closure the weekday does not count: %s %s: %s', (localDate, time, english) => {
    expect(said(localDate, time, { week, closures })[0]).toBe(english);
  });

  it('a clinic without an open day in the next year is closed for now', () => {
    const never = { week: Array.from({ length: 7 }, () => []), closures: [] };
    expect(said('2026-03-09', '09:00', never)).toEqual(['Closed for now.', 'Cerrado por ahora.']);
    expect(spansOn({ week: [], closures: [] }, '2026-03-09')).toEqual([]);
  });

  it('goes by the clinic’s own clock, also on the day the clocks change', () => {
    const inZone = (instant: string, zone: string) => {
      const clock = clockIn(instant, zone);
      return clock.ok ? openingWords(openingState({ week, closures: [] }, clock), 'en') : clock.refusal;
    };
    expect(inZone('2026-03-30T07:30:00Z', 'Europe/London')).toBe('Open today until 12:00.');
    expect(inZone('2026-03-27T07:30:00Z', 'Europe/London')).toBe('Closed now. Opens today at 8:00.');
    expect(inZone('2026-03-09T22:30:00Z', 'Pacific/Auckland')).toBe('Open today until 12:00.');
    expect(inZone('2026-03-09T23:30:00Z', 'America/New_York')).toBe('Closed now. Opens tomorrow at 8:00.');
  });
});

it('the week in one line groups days that are alike and leaves closed ones out', () => {
  expect(weekInWords(week, 'en')).toBe('Mon–Thu 8:00–12:00, 13:00–17:00; Fri 8:00–12:00; Sat 1:00–1:30');
  expect(weekInWords(week, 'es')).toBe('lun–jue 8:00–12:00, 13:00–17:00; vie 8:00–12:00; sáb 1:00–1:30');
  const split = [[morning], [], [morning], [morning], [], [], [morning]];
  expect(weekInWords(split, 'en')).toBe('Mon 8:00–12:00; Wed–Thu 8:00–12:00; Sun 8:00–12:00');
});

describe('open times of a day as they are written', () => {
  it.each([
    ['8-18', '8:00–18:00'],
    ['8–12, 13–17:30', '8:00–12:00, 13:00–17:30'],
    ['08:00-12:00 / 13.00-17.00', '8:00–12:00, 13:00–17:00'],
    ['9am-5pm', '9:00–17:00'],
    ['9:30 AM – 12:15 PM', '9:30–12:15'],
    ['12am-12pm', '0:00–12:00'],
    ['0-24', '0:00–24:00'],
    ['8 a 14 y 16 a 20', '8:00–14:00, 16:00–20:00'],
    ['8-12 and 12-17', '8:00–12:00, 12:00–17:00'],
    ['', ''],
    ['closed', ''],
    ['Cerrado', ''],
    ['–', ''],
  ])('%j reads %j', (typed, written) => {
    const spans = readDayHours(typed);
    expect(spans === null ? null : writeDayHours(spans)).toBe(written);
    expect(readDayHours(written)).toEqual(spans);
  });

  it.each([
    '9-5',
    '8',
    '8-',
    '25-26',
    '8:60-9',
    '24:30-25',
    '8-12-17',
    '13-17, 8-12',
    '8-13, 12-17',
    '8-8',
    'x',
    '13pm-15',
    '0am-5',
    '1-2,3-4,5-6,7-8,9-10',
  ])('%j is asked about', (typed) => {
    expect(readDayHours(typed)).toBeNull();
  });

  it('spans that overlap or are turned round are out of order', () => {
    expect(isInOrder([])).toBe(true);
    expect(isInOrder([morning, afternoon])).toBe(true);
    expect(isInOrder([afternoon, morning])).toBe(false);
    expect(isInOrder([{ from: '08:00', to: '08:00' }])).toBe(false);
  });
});

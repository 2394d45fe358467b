import { describe, expect, test } from 'vitest';
import { standingWords } from '@/lib/client/standing-words';
import { patientWords } from '@/lib/domain/messages/patient';

const week = (done: number, planned: number, left: number, until = '2026-03-15') => ({
  ...{ done, planned, left, until },
});
const say = (
  {
    of = null,
    noted = 0,
    timesPerDay = 1,
  }: { of?: ReturnType<typeof week> | null; noted?: number; timesPerDay?: number },
  locale: 'en' | 'es',
) =>
  standingWords(
    { week: of, logs: Array.from({ length: noted }) as never[], timesPerDay },
    patientWords[locale].today,
    locale,
  );

describe('an exercise in the patient’s own calendar, in words', () => {
  test.each([
    [{ of: week(2, 3, 2) }, '2 of 3 this week, today or tomorrow', '2 de 3 esta semana, hoy o mañana'],
    [{ of: week(1, 3, 2) }, '1 of 3 this week, today and tomorrow', '1 de 3 esta semana, hoy y mañana'],
    [{ of: week(2, 3, 1) }, '2 of 3 this week, today', '2 de 3 esta semana, hoy'],
    [
      { of: week(2, 3, 4) },
      '2 of 3 this week, one more by Sunday',
      '2 de 3 esta semana, una vez más hasta el domingo',
    ],
    [
      { of: week(0, 3, 7) },
      '0 of 3 this week, 3 more by Sunday',
      '0 de 3 esta semana, 3 veces más hasta el domingo',
    ],
    [
      { of: week(0, 3, 3) },
      '0 of 3 this week, every day until Sunday',
      '0 de 3 esta semana, todos los días hasta el domingo',
    ],
    [{ of: week(3, 3, 0) }, '3 of 3 this week', '3 de 3 esta semana'],
    [{ of: week(2, 3, 0) }, '2 of 3 this week', '2 de 3 esta semana'],
    [{ noted: 1, timesPerDay: 3 }, 'second of three today', 'segunda vez de tres hoy'],
    [{ noted: 0, timesPerDay: 2 }, 'first of two today', 'primera vez de dos hoy'],
    [{ noted: 9, timesPerDay: 10 }, 'tenth of ten today', 'décima vez de diez hoy'],
    [{ noted: 3, timesPerDay: 3 }, '3 of 3 times today', '3 de 3 veces hoy'],
    [
      { of: week(1, 2, 0), noted: 1, timesPerDay: 2 },
      '1 of 2 this week · second of two today',
      '1 de 2 esta semana · segunda vez de dos hoy',
    ],
    [{}, null, null],
  ])('%j', (given, en, es) => {
    expect([say(given, 'en'), say(given, 'es')]).toEqual([en, es]);
  });
});

import { describe, expect, it } from 'vitest';
import { clockIn } from './zone-clock.ts';
import { localDate } from './local-date.ts';

describe('MS-1.4 local date of a session', () => {
  it.each([
    ['2025-03-30T00:59:59Z', 'Europe/London', '2025-03-30'],
    ['2025-03-30T23:00:00Z', 'Europe/London', '2025-03-31'],
    ['2025-10-26T22:59:59Z', 'Europe/Madrid', '2025-10-26'],
    ['2025-10-26T23:00:00Z', 'Europe/Madrid', '2025-10-27'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2025-01-01T10:00:00Z', 'Pacific/Kiritimati', '2025-01-02'],
    ['2025-01-01T11:59:00Z', 'Etc/GMT+12', '2024-12-31'],
    ['2025-01-01T18:14:00Z', 'Asia/Kathmandu', '2025-01-01'],
    ['2025-01-01T18:15:00Z', 'Asia/Kathmandu', '2025-01-02'],
    ['2024-02-29T12:00:00.123Z', 'UTC', '2024-02-29'],
    ['2025-06-02T00:30:00+02:00', 'UTC', '2025-06-01'],
  ])('%s in %s is %s', (instantUtc, tz, date) => {
    expect(localDate({ instantUtc, tz })).toMatchObject({ ok: true, localDate: date });
  });

  it.each([
    ['2025-06-02T05:30:00', 'no offset'],
    ['2025-02-30T05:30:00Z', 'no such day'],
    ['2025-06-02T24:00:00Z', 'no such hour'],
    ['2025-06-02T23:59:60Z', 'leap second'],
    ['2025-06-02', 'no time'],
    ['0000-01-01T00:00:00Z', 'year 0'],
    ['+275760-09-13T00:00:00Z', 'beyond the calendar'],
    ['yesterday', 'words'],
  ])('refuses the instant %s (%s)', (instantUtc) => {
    expect(localDate({ instantUtc, tz: 'UTC' })).toEqual({ ok: false, refusal: 'instant_invalid' });
  });

  it.each(['Mars/Olympus', '+02:00', '', 'Europe/London; DROP', '__proto__'])('refuses the zone %j', (tz) => {
    expect(localDate({ instantUtc: '2025-06-02T05:30:00Z', tz })).toEqual({
      ok: false,
      refusal: 'tz_unknown',
    });
  });

  it('judges the instant before the zone', () => {
    expect(localDate({ instantUtc: 'x', tz: 'y' })).toEqual({ ok: false, refusal: 'instant_invalid' });
  });

  it('reads midnight as minute 0', () => {
    const clock = clockIn('2025-06-02T22:00:00Z', 'Europe/Berlin');
    expect(clock).toEqual({ ok: true, localDate: '2025-06-03', minutesOfDay: 0 });
  });
});

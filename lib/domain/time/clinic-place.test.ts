import { expect, test } from 'vitest';
import { usablePlace } from './clinic-place.ts';

test.each([
  ['en-GB', 'Europe/London', 'en-GB', 'Europe/London'],
  ['es', 'UTC', 'es', 'UTC'],
  ['xx-not_a_tag', 'Europe/London', 'en-GB', 'Europe/London'],
  ['', '', 'en-GB', 'UTC'],
  ['zz', 'Europe/Lodnon', 'en-GB', 'UTC'],
  ['en-US', '+02:00', 'en-US', 'UTC'],
])('the pages of a clinic with %j and %j are written in %j and %j', (locale, timeZone, ...usable) => {
  expect(Object.values(usablePlace({ locale, timeZone }))).toEqual(usable);
});

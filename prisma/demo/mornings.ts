import { daysBetween } from '../../lib/domain/time/calendar-date';
import { asksWhere } from '../../lib/domain/log/morning-check';
import { clockIn } from '../../lib/domain/time/zone-clock';
import type { MorningItem } from '../../lib/schemas/log';
import type { Person } from './history';

/** Mornings are mostly a little better than the usual evening; after sore sessions they stay sore. */
const calmerShare = 0.85;
/** "Would rather not say", of the mornings that are not answered with a number. */
const declinedShare = 0.2;

/** How the morning after a session was, as far as it was answered. */
export function tellMorning(
  person: Person,
  date: string,
  evening: number,
  level: number,
  random: () => number,
): MorningItem | null {
  const [answered, declined, calmer] = [random(), random(), random()];
  if (answered >= person.rates.mornings)
    return declined < declinedShare ? answerOf(person, date, null) : null;
  return answerOf(person, date, Math.max(0, Math.min(evening, level - (calmer < calmerShare ? 1 : 0))));
}

/** The answer of one morning. */
export function answerOf(person: Person, date: string, pain: number | null): MorningItem {
  return {
    kind: 'morning',
    id: crypto.randomUUID(),
    patientId: person.patientId,
    localDate: date,
    timeZone: person.timeZone,
    recordedAt: wakingUp(date, person.timeZone),
    pain,
    region: pain !== null && asksWhere(pain, null) ? person.soreAt : null,
    correctsId: null,
  };
}

/** Half past seven on the clock of that place. */
function wakingUp(localDate: string, timeZone: string): string {
  const minutes = 7 * 60 + 30;
  const guess = Date.parse(`${localDate}T07:30:00Z`);
  const clock = clockIn(new Date(guess).toISOString(), timeZone);
  if (!clock.ok) throw new Error(`unknown zone ${timeZone}`);
  const ahead = daysBetween(localDate, clock.localDate) * 24 * 60 + clock.minutesOfDay - minutes;
  return new Date(guess - ahead * 60_000).toISOString();
}

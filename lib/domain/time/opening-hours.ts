import { addDays, daysBetween, weekdayOf } from './calendar-date.ts';
import type { ZonedClock } from './zone-clock.ts';

/** From one time to a later one of the same day, as "08:00"; "24:00" is the end of the day. */
export type OpenSpan = { from: string; to: string };

/** The open times of each weekday, Monday first and in their order; a day without any is closed. */
export type OpeningWeek = readonly (readonly OpenSpan[])[];

/** Local days on which the clinic is closed whatever the weekday says, both included. */
export type Closure = { firstDay: string; lastDay: string; name: string | null };

export type OpeningHours = { week: OpeningWeek; closures: readonly Closure[] };

/** Whether somebody answers now, on the clinic's own clock, and until or from when. */
export type OpeningState =
  | { kind: 'open'; until: string }
  | { kind: 'opens'; localDate: string; inDays: number; at: string }
  /** Not within a year. */
  | { kind: 'closed' };

const daysLookedAhead = 366;

/** The open times of one day; none on a closed day. */
export function spansOn({ week, closures }: OpeningHours, localDate: string): readonly OpenSpan[] {
  const isClosed = closures.some(({ firstDay, lastDay }) => firstDay <= localDate && localDate <= lastDay);
  return isClosed ? [] : (week[weekdayOf(localDate) - 1] ?? []);
}

/** Whether the clinic is open at this moment of its own day, and when that changes. */
export function openingState(hours: OpeningHours, { localDate, minutesOfDay }: ZonedClock): OpeningState {
  const running = spansOn(hours, localDate).find(
    ({ from, to }) => minutesOf(from) <= minutesOfDay && minutesOfDay < minutesOf(to),
  );
  if (running !== undefined) return { kind: 'open', until: running.to };
  for (let inDays = 0; inDays <= daysLookedAhead; inDays++) {
    const day = addDays(localDate, inDays);
    const next = spansOn(hours, day).find(({ from }) => inDays > 0 || minutesOf(from) > minutesOfDay);
    if (next !== undefined)
      return { kind: 'opens', localDate: day, inDays: daysBetween(localDate, day), at: next.from };
  }
  return { kind: 'closed' };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const separators = /\s*(?:[,;/]|\band\b|\by\b)\s*/;
const spanPattern =
  /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*(?:-|–|—|to|a)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/;
const closedWords = ['', '-', '–', 'closed', 'cerrado'];
const mostSpans = 4;

/**
 * Reads the open times of a day as they are written: "8-12, 13:00-17:30", "9am-5pm", "closed". Null when it is no time, when a span
 * does not end after it began ("9-5" is not taken for the afternoon), or when two overlap.
 */
export function readDayHours(typed: string): OpenSpan[] | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (closedWords.includes(text)) return [];
  const spans = text.split(separators).map(readSpan);
  const known = spans.filter((span) => span !== null);
  return known.length === spans.length && isInOrder(known) ? known : null;
}

function readSpan(text: string): OpenSpan | null {
  const match = spanPattern.exec(text);
  if (match === null) return null;
  const [, fromHour, fromMinutes, fromHalf, toHour, toMinutes, toHalf] = match;
  const from = timeOf(fromHour, fromMinutes, fromHalf);
  const to = timeOf(toHour, toMinutes, toHalf);
  return from === null || to === null ? null : { from, to };
}

function timeOf(hour = '', minutes = '00', half?: string): string | null {
  const written = Number(hour);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hours = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 24 || Number(minutes) > 59 || (hours === 24 && minutes !== '00')) return null;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** Whether each span ends after it began and before the next one begins; a few at most. */
export const isInOrder = (spans: readonly OpenSpan[]): boolean =>
  spans.length <= mostSpans &&
  spans.every(({ from, to }, index) => from < to && (index === 0 || (spans[index - 1]?.to ?? '') <= from));

/** A time as people write it: "8:00", "17:30". */
export const writeTime = (time: string): string => time.replace(/^0/, '');

/** The open times of a day as {@link readDayHours} reads them; empty when it is closed. */
export const writeDayHours = (spans: readonly OpenSpan[]): string =>
  spans.map(({ from, to }) => `${writeTime(from)}–${writeTime(to)}`).join(', ');

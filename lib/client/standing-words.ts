import { dayInWords } from '@/lib/domain/messages/patient';
import { calendarWords, type CalendarWords } from '@/lib/domain/messages/patient-calendar';
import type { PatientWords } from '@/lib/domain/messages/patient-en';
import { sittingOfDay, whenOfWeek } from '@/lib/domain/log/own-calendar';
import type { Locale } from '@/lib/domain/result';
import type { TodayExercise } from '@/lib/schemas/today';

/**
 * How an exercise stands in the patient's own calendar: how far its week has come and when the rest can be done, and which sitting of the
 * day comes next. null where neither is the patient's to choose.
 */
export function standingWords(
  { week, logs, timesPerDay }: Pick<TodayExercise, 'week' | 'logs' | 'timesPerDay'>,
  words: PatientWords['today'],
  locale: Locale,
): string | null {
  const own = calendarWords[locale];
  const sitting = sittingOfDay(logs.length, timesPerDay);
  const parts = [
    week === null ? null : weekWords(week, own, locale),
    sitting === null ? null : own.sitting(sitting.next, sitting.of),
    sitting === null && timesPerDay > 1 ? words.timesLeft(logs.length, timesPerDay) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' \u00b7 ');
}

function weekWords(week: NonNullable<TodayExercise['week']>, words: CalendarWords, locale: Locale) {
  const { when: names, weekDone } = words;
  const done = weekDone(week.done, week.planned);
  const when = whenOfWeek(week);
  const until = dayInWords(week.until, locale, 'weekday');
  switch (when.kind) {
    case 'none':
      return done;
    case 'more_until':
      return `${done}, ${names.more_until(when.more, until)}`;
    case 'any_until':
    case 'each_until':
      return `${done}, ${names[when.kind](until)}`;
    case 'today':
    case 'today_or_tomorrow':
    case 'today_and_tomorrow':
      return `${done}, ${names[when.kind]}`;
  }
}

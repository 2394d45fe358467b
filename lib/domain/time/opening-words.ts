import { dayInWords } from '../messages/patient.ts';
import type { Locale } from '../result.ts';
import { type OpeningState, type OpeningWeek, writeDayHours, writeTime } from './opening-hours.ts';

type OpeningWords = {
  /** Monday first. */
  days: readonly string[];
  open: (until: string) => string;
  opensToday: (at: string) => string;
  opensTomorrow: (at: string) => string;
  opensOn: (day: string, at: string) => string;
  closed: string;
};

/** Spanish says one o'clock in the singular. */
const atHour = (time: string): string => (time.startsWith('1:') ? `la ${time}` : `las ${time}`);

const words: Record<Locale, OpeningWords> = {
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    open: (until) => `Open today until ${until}.`,
    opensToday: (at) => `Closed now. Opens today at ${at}.`,
    opensTomorrow: (at) => `Closed now. Opens tomorrow at ${at}.`,
    opensOn: (day, at) => `Closed now. Opens on ${day} at ${at}.`,
    closed: 'Closed for now.',
  },
  es: {
    days: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    open: (until) => `Abierto hoy hasta ${atHour(until)}.`,
    opensToday: (at) => `Cerrado ahora. Abre hoy a ${atHour(at)}.`,
    opensTomorrow: (at) => `Cerrado ahora. Abre mañana a ${atHour(at)}.`,
    opensOn: (day, at) => `Cerrado ahora. Abre el ${day} a ${atHour(at)}.`,
    closed: 'Cerrado por ahora.',
  },
};

/** Days ahead that the weekday alone still names without a doubt. */
const daysNamedAlone = 6;

/** Whether somebody answers now, in words for the patient: "Open today until 17:00." */
export function openingWords(state: OpeningState, locale: Locale): string {
  const say = words[locale];
  if (state.kind === 'closed') return say.closed;
  if (state.kind === 'open') return say.open(writeTime(state.until));
  const at = writeTime(state.at);
  if (state.inDays === 0) return say.opensToday(at);
  if (state.inDays === 1) return say.opensTomorrow(at);
  const form = state.inDays <= daysNamedAlone ? 'weekday' : 'day';
  return say.opensOn(dayInWords(state.localDate, locale, form), at);
}

/** The whole week in one line for paper: "Mon–Thu 8:00–12:00, 13:00–17:00; Fri 8:00–12:00". Closed days are left out. */
export function weekInWords(week: OpeningWeek, locale: Locale): string {
  const { days } = words[locale];
  const groups: { first: number; last: number; hours: string }[] = [];
  week.forEach((spans, day) => {
    const hours = writeDayHours(spans);
    const before = groups.at(-1);
    if (before?.hours === hours) before.last = day;
    else groups.push({ first: day, last: day, hours });
  });
  return groups
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => {
      const names = first === last ? [days[first]] : [days[first], days[last]];
      return `${names.join('–')} ${hours}`;
    })
    .join('; ');
}

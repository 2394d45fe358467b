import { addDays, weekdayOf } from '../time/calendar-date.ts';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "today", "yesterday", "Fri 27 Nov", in days of the patient. */
export function dayWords(localDate: string, today: string): string {
  if (localDate === today) return 'today';
  if (localDate === addDays(today, -1)) return 'yesterday';
  if (localDate === addDays(today, 1)) return 'tomorrow';
  return `${weekdays[weekdayOf(localDate) - 1]} ${shortDay(localDate)}`;
}

/** "27 Nov". */
export function shortDay(localDate: string): string {
  const [, month = '01', day = '01'] = localDate.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1]}`;
}

import 'server-only';
import type { LogItem, MorningItem, SessionItem, SyncItem, UsualMorningItem } from '@/lib/schemas/log';

/** What comes from a patient on an ordinary day, by kind. */
export type DailyItems = {
  sessions: readonly SessionItem[];
  logs: readonly LogItem[];
  mornings: readonly MorningItem[];
  usualMornings: readonly UsualMorningItem[];
};

/** The items by kind; null where something else is among them: a pause, a flare-up, safety answers, a stop symptom. */
export function dailyItemsOf(items: readonly SyncItem[]): DailyItems | null {
  const daily = {
    sessions: [] as SessionItem[],
    logs: [] as LogItem[],
    mornings: [] as MorningItem[],
    usualMornings: [] as UsualMorningItem[],
  };
  for (const item of items) {
    if (item.kind === 'session') daily.sessions.push(item);
    else if (item.kind === 'log') daily.logs.push(item);
    else if (item.kind === 'morning') daily.mornings.push(item);
    else if (item.kind === 'usual_morning') daily.usualMornings.push(item);
    else return null;
  }
  return daily;
}

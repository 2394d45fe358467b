import { flarePct } from '../progression/engine/flare-stage.ts';
import { type FlareDay, flareOn, flaresOf } from '../progression/records/flare-on.ts';
import type { FlareCause, FlareReport } from '../record/flare.ts';
import { dayWords } from './day-words.ts';

type Reported = FlareReport & { cause: FlareCause | null };

const stages: Record<FlareDay['stage'], string> = {
  settle: 'settling',
  rebuild: 'building up again',
  contact: 'told to phone',
};
const doses: Record<FlareDay['dose'], string> = {
  early: `half the sets, ${flarePct.early} % less load, effort 4 at most`,
  later: `all sets, ${flarePct.later} % less load`,
};
const causes: Record<FlareCause, string> = {
  busy_day: 'a busy day',
  bad_night: 'a bad night',
  new_step: 'a new step',
  worry: 'worry',
  nothing_known: 'nothing known',
};

/** The latest flare-up in words for staff: since when, how it stands and what the patient is shown, or when it was over; null: none. */
export function flareLine(reports: readonly Reported[], today: string): string | null {
  const last = flaresOf(reports).findLast(({ since }) => since <= today);
  if (last === undefined) return null;
  const since = `since ${dayWords(last.since, today)}`;
  const first = reports.find(({ reportId }) => reportId === last.reports[0]?.reportId);
  const cause = first?.cause ?? null;
  const because = cause === null ? '' : `; set off by ${causes[cause]}, the patient thinks`;
  const now = flareOn(reports, today);
  if (now === null)
    return `over ${last.overOn === null ? '' : `since ${dayWords(last.overOn, today)}`} (${since})${because}`;
  const usual = now.usualPain === null ? 'usual not known' : `usual ${now.usualPain}`;
  const spread = now.spreading === true ? ', spreads' : '';
  return `${since}, day ${now.days + 1}, ${stages[now.stage]}: pain ${now.pain}, ${usual}${spread}; shown ${doses[now.dose]}; nothing is raised${because}`;
}

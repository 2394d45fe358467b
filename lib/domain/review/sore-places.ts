import type { PainRegion } from '../pain/pain-regions.ts';
import type { PatientRecords } from '../record/recorded.ts';
import { addDays, daysBetween } from '../time/calendar-date.ts';
import { courseDays } from './course.ts';

/** A place of the body chart that hurt in the morning: on which days, as places since the first day drawn, and how much, 0 to 10. */
export type SorePlace = { region: PainRegion; points: [place: number, pain: number][] };

/**
 * Where the mornings of eight weeks hurt, as the patient marked it, the place of the latest morning first. It is asked on a bad morning
 * only, and may stay unanswered: a place that is not here was not marked, which does not say that it was well.
 */
export function sorePlaces({ today, mornings }: Pick<PatientRecords, 'today' | 'mornings'>): SorePlace[] {
  const firstDay = addDays(today, 1 - courseDays);
  const corrected = new Set(mornings.map(({ correctsId }) => correctsId));
  const places = new Map<PainRegion, SorePlace>();
  const said = mornings
    .filter(({ morningId, localDate }) => !corrected.has(morningId) && localDate >= firstDay)
    .toSorted((a, b) => a.localDate.localeCompare(b.localDate));
  for (const { localDate, pain, region } of said) {
    if (pain === null || region === null || localDate > today) continue;
    const place = places.get(region) ?? { region, points: [] };
    place.points.push([daysBetween(firstDay, localDate), pain]);
    places.set(region, place);
  }
  return [...places.values()].toSorted((a, b) => latestOf(b) - latestOf(a));
}

const latestOf = ({ points }: SorePlace): number => points.at(-1)?.[0] ?? 0;

import 'server-only';
import { longestWatchDays } from '@/lib/domain/review/acknowledging';
import { commentDays } from '@/lib/domain/review/told-facts';
import { addDays } from '@/lib/domain/time/calendar-date';
import { toDateColumn } from '@/lib/server/dates';
import { todayIn } from '@/lib/server/today-in';
import { identitySelect } from '@/lib/server/data/patient/patient';
import { progressionSelect } from '@/lib/server/data/proposal/progression-records';
import { alertSelect } from '@/lib/server/data/review/review-alerts';
import { visitSelect } from '@/lib/server/data/visit/visit';
import { Prisma } from '@/lib/server/generated/client';

/** Of the patients `p` of these ids: who was discharged is read only where an alert or a flag was never dealt with. */
export const stillConcerns = (clinicId: string, ids: readonly string[]): Prisma.Sql => Prisma.sql`(
  p.id in (select patient_id from episode_of_care where clinic_id = ${clinicId}::uuid and patient_id = any(${[...ids]}::uuid[]) and status = 'active')
  or p.id in (select patient_id from alert where clinic_id = ${clinicId}::uuid and patient_id = any(${[...ids]}::uuid[]) and acknowledged_at is null)
  or p.id in (select patient_id from red_flag where clinic_id = ${clinicId}::uuid and patient_id = any(${[...ids]}::uuid[]) and closed_at is null))`;

/** By whole days, so that within one day the same is read at every hour. */
const daysBefore = (now: Date, days: number): Date =>
  toDateColumn(addDays(now.toISOString().slice(0, 10), -days));

export const acknowledgementSelect = {
  id: true,
  keys: true,
  worst: true,
  deeds: true,
  note: true,
  untilOn: true,
  acknowledgedAt: true,
  acknowledgedBy: { select: { displayName: true } },
} as const satisfies Prisma.ReviewAcknowledgementSelect;

/** An acknowledgement counts until its day, at the latest; one that waits for news as long as the facts that it names. */
const keptDays = longestWatchDays + 8;

/** What the review reads of a patient beside programs and logs. Acknowledged alerts count as long as what raised them does. */
export const reviewSelect = (since: string, now: Date) =>
  ({
    ...identitySelect,
    ...progressionSelect(since),
    phone: true,
    createdAt: true,
    alerts: {
      where: {
        OR: [{ acknowledgedAt: null }, { raisedAt: { gte: daysBefore(now, commentDays) } }],
      },
      orderBy: { raisedAt: 'desc' },
      select: alertSelect,
    },
    programs: {
      where: { status: { not: 'draft' } },
      select: {
        status: true,
        versions: {
          where: { status: { in: ['active', 'ended'] } },
          select: { status: true, validUntil: true, endedAt: true, painModel: true, painAmberTo: true },
        },
      },
    },
    reviewAcknowledgements: {
      where: { undoneAt: null, acknowledgedAt: { gte: daysBefore(now, keptDays) } },
      orderBy: { acknowledgedAt: 'desc' },
      select: acknowledgementSelect,
    },
    visits: visitSelect,
    painMutes: { where: { endedAt: null }, select: { untilOn: true } },
    adherenceTargets: { orderBy: { setAt: 'desc' }, take: 1, select: { pct: true } },
    accessLinks: { where: { revokedAt: null }, select: { firstOpenedAt: true } },
    episodes: { where: { status: 'active' }, select: { id: true } },
  }) as const satisfies Prisma.PatientSelect;

export type ReviewedPatient = Prisma.PatientGetPayload<{ select: ReturnType<typeof reviewSelect> }>;

/** The patient's day on which the last program ended; null where none ever did. */
export function endedOn({
  programs,
  timeZone,
}: Pick<ReviewedPatient, 'programs' | 'timeZone'>): string | null {
  const ends = programs.flatMap(({ versions }) =>
    versions.flatMap(({ endedAt }) => (endedAt === null ? [] : [todayIn(timeZone, endedAt)])),
  );
  return ends.toSorted().at(-1) ?? null;
}

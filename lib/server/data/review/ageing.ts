import 'server-only';
import { audit } from '@/lib/server/audit';
import { act } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/** How many alerts wait with one person, and since when; nothing of whom or of what they are about. */
export type WaitingAlerts = {
  /** null: with nobody, because nobody treats these patients any more. */
  name: string | null;
  open: number;
  /** UTC instant. */
  oldestAt: string;
  olderThanADay: number;
};

/** The alerts that nobody has acknowledged, by who treats the patient, the oldest first: for whoever answers for the clinic (H-7). */
export function viewAgeing(actor: PractitionerActor, now: Date): Promise<WaitingAlerts[]> {
  return act(actor, 'people.read', async (tx) => {
    const rows = await tx.$queryRaw<(Omit<WaitingAlerts, 'oldestAt'> & { oldestAt: Date })[]>`
      select r.display_name as name, count(distinct a.id)::int as open, min(a.raised_at) as "oldestAt",
        (count(distinct a.id) filter (where a.raised_at < ${now}::timestamptz - interval '1 day'))::int as "olderThanADay"
      from alert a
        left join care_team_member t on t.clinic_id = a.clinic_id and t.patient_id = a.patient_id and t.ended_at is null
        left join practitioner_role r on r.clinic_id = t.clinic_id and r.id = t.practitioner_role_id
      where a.clinic_id = ${actor.clinicId}::uuid and a.acknowledged_at is null
      group by r.id, r.display_name
      order by min(a.raised_at)`;
    await audit(tx, actor, { action: 'people.read' });
    return rows.map(({ oldestAt, ...row }) => ({ ...row, oldestAt: oldestAt.toISOString() }));
  });
}

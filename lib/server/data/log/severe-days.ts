import 'server-only';
import { mutedDays } from '@/lib/domain/review/log-alert';
import { Prisma } from '@/lib/server/generated/client';

/**
 * The days of which severe pain within the limits is not told again, as a query with one column `day`: those on which the entries that
 * told it stand now, in their last form, and those for which it is muted (LG-7.4).
 */
export const severeDays = ({ clinicId, patientId }: { clinicId: string; patientId: string }): Prisma.Sql =>
  Prisma.sql`
    with recursive form (id) as (
      select log_id from alert
        where clinic_id = ${clinicId}::uuid and patient_id = ${patientId}::uuid and rule = 'severe_pain' and log_id is not null
      union
      select c.id from form join exercise_log c on c.corrects_id = form.id
        where c.clinic_id = ${clinicId}::uuid and c.patient_id = ${patientId}::uuid)
    select distinct s.local_date::text as day from form
      join exercise_log l on l.clinic_id = ${clinicId}::uuid and l.patient_id = ${patientId}::uuid and l.id = form.id
      join exercise_session s on s.clinic_id = l.clinic_id and s.patient_id = l.patient_id and s.id = l.session_id
      where not exists (select from exercise_log c
        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
    union
    select muted::date::text from pain_mute m, generate_series(m.until_on - ${mutedDays}::int, m.until_on, interval '1 day') muted
      where m.clinic_id = ${clinicId}::uuid and m.patient_id = ${patientId}::uuid and m.ended_at is null`;

import 'server-only';
import { toDayLetters } from '@/lib/domain/adherence/day-letters';
import { type ReviewGroup, reviewGroups } from '@/lib/domain/review/review-reason';
import { env } from '@/lib/env';
import { momentIn } from '@/lib/server/data/memo/moment';
import type { DashboardRow } from '@/lib/server/data/review/review-row';
import { stillConcerns } from '@/lib/server/data/review/review-select';
import { inContext, type Tx } from '@/lib/server/db';
import { errorFacts, log } from '@/lib/server/log';
import type { Actor } from '@/lib/server/session/actor-types';

/** Where a patient stands by what was kept, and the stamp that it has to carry now. */
export type Line = {
  patientId: string;
  stamp: string;
  revision: bigint;
  isFresh: boolean;
  /** The group by what was kept; null: on no list, or nothing that can be read. */
  group: ReviewGroup | null;
  /** Of the groups that were asked for: the line as it was kept last, by this build; also where it is out of date. */
  kept: DashboardRow | null;
  /** When it was kept, and whether the record has moved since: else only its day is over. */
  madeAt: Date | null;
  hasMoved: boolean;
  /** Treated by whoever asks; else they look after them for somebody who is away. */
  isOwn: boolean;
};
export type WorkedOut = { line: Line; row: DashboardRow | null };

type Row = Pick<Line, 'patientId'> & {
  timeZone: string;
  ofClinic: bigint;
  ofLibrary: bigint;
  /** How far each record has come, with one of the rows: joined to each it would be looked up one by one. */
  revisions: Record<string, string> | null;
  kept: string | null;
  groupPlace: number | null;
  body: string | null;
  madeAt: Date | null;
  keptRevision: bigint | null;
};

/** A patient, and whether it is one of the own of who asks. */
export type Whose = { patientId: string; isOwn: boolean };

/**
 * What is kept of these patients, as far as anything of them concerns anybody, and whether it is what would be worked out now; the lines
 * themselves of some groups. One statement, which also puts them in the order of the list by what was kept.
 */
export async function readLines(
  tx: Tx,
  clinicId: string,
  whose: readonly Whose[],
  now: Date,
  shown: readonly ReviewGroup[] = [],
): Promise<Line[]> {
  const { build } = env();
  const places = shown.map((group) => reviewGroups.indexOf(group));
  const ids = whose.map(({ patientId }) => patientId);
  const own = new Set(whose.filter(({ isOwn }) => isOwn).map(({ patientId }) => patientId));
  const rows = await tx.$queryRaw<Row[]>`
    select p.id as "patientId", p.time_zone as "timeZone", v.stamp as kept, v.group_place as "groupPlace",
      v.made_at as "madeAt", v.revision as "keptRevision",
      (select revision from clinic_revision where id = ${clinicId}::uuid) as "ofClinic",
      (select revision from library_revision) as "ofLibrary",
      case when row_number() over () = 1 then (select jsonb_object_agg(patient_id, revision::text) from patient_revision
        where clinic_id = ${clinicId}::uuid and patient_id = any(${ids}::uuid[])) end as revisions,
      case when v.group_place = any(${places}::smallint[]) then v.body end as body
    from patient p
      left join patient_review v on v.clinic_id = ${clinicId}::uuid and v.patient_id = p.id
    where p.clinic_id = ${clinicId}::uuid and p.id = any(${ids}::uuid[]) and ${stillConcerns(clinicId, ids)}
    order by v.group_place, v.rank, v.waits_since, p.full_name, p.id`;
  const moments = new Map(
    [...new Set(rows.map(({ timeZone }) => timeZone))].map((zone) => [zone, momentIn(zone, now)]),
  );
  const revisions = rows.find((row) => row.revisions !== null)?.revisions ?? {};
  return rows.map(({ patientId, timeZone, kept, groupPlace, ofClinic, ofLibrary, body, ...was }) => {
    const revision = BigInt(revisions[patientId] ?? 0);
    const counts = `${revision} ${ofClinic} ${ofLibrary}`;
    const stamp = `${counts} ${build} ${moments.get(timeZone)}`;
    const isFresh = build !== null && kept === stamp;
    // Another build may have written another form.
    const isRead = build !== null && kept !== null && kept.split(' ')[3] === build;
    return {
      ...{ patientId, revision, stamp, isFresh, madeAt: isRead ? was.madeAt : null },
      isOwn: own.has(patientId),
      hasMoved: was.keptRevision !== revision,
      group: !isRead || groupPlace === null ? null : (reviewGroups[groupPlace] ?? null),
      kept: isRead && body !== null ? (JSON.parse(body) as DashboardRow) : null,
    };
  });
}

/** Another text as soon as one of these patients has moved, come or gone, or the day is another. */
export const markOf = (lines: readonly Line[], now: Date): string =>
  `${lines.length}-${lines.reduce((sum, { revision }) => sum + revision, 0n)}-${now.toISOString().slice(0, 10)}`;

/** So many are worked out while somebody waits for the list: a second or two. The rest is done in the background. */
export const inOneTurn = 120;

/** Who is worked out now and who later: whose record has moved comes first, then those of whom nothing can be shown. */
export function turnOf(lines: readonly Line[]): { now: Line[]; later: Line[] } {
  const old = lines
    .filter(({ isFresh }) => !isFresh)
    .toSorted(
      (a, b) =>
        Number(b.hasMoved) - Number(a.hasMoved) || (a.madeAt?.getTime() ?? 0) - (b.madeAt?.getTime() ?? 0),
    );
  // Where nothing is kept there is no later.
  const most = env().build === null ? old.length : inOneTurn;
  return { now: old.slice(0, most), later: old.slice(most) };
}

/** The lines of these patients as they were kept, in no order. */
export async function readBodies(
  tx: Tx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<DashboardRow[]> {
  if (patientIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ body: string }[]>`
    select body from patient_review where clinic_id = ${clinicId}::uuid and patient_id = any(${[...patientIds]}::uuid[])`;
  return rows.map(({ body }) => JSON.parse(body) as DashboardRow);
}

/** Keeps what was worked out, apart from what it was worked out for: where nothing can be written it is only not kept. A later line stays. */
export async function keepReviews(actor: Actor, worked: readonly WorkedOut[]): Promise<void> {
  if (worked.length === 0 || env().build === null) return;
  const { clinicId } = actor;
  const rows = JSON.stringify(worked.map(toColumns));
  try {
    await inContext(
      { clinicId },
      (tx) => tx.$executeRaw`
        insert into patient_review as v (clinic_id, patient_id, stamp, revision, group_place, rank, waits_since, worst_reason,
          worst_number, worst_at, last_report_on, open_alerts, day_states, body)
        select ${clinicId}::uuid, n.* from jsonb_to_recordset(${rows}::jsonb) as n (patient_id uuid, stamp text, revision bigint,
          group_place smallint, rank smallint, waits_since timestamptz, worst_reason text, worst_number integer, worst_at timestamptz,
          last_report_on date, open_alerts integer, day_states text, body text)
        order by n.patient_id
        on conflict (clinic_id, patient_id) do update set stamp = excluded.stamp, revision = excluded.revision,
          group_place = excluded.group_place, rank = excluded.rank, waits_since = excluded.waits_since,
          worst_reason = excluded.worst_reason, worst_number = excluded.worst_number, worst_at = excluded.worst_at,
          last_report_on = excluded.last_report_on, open_alerts = excluded.open_alerts, day_states = excluded.day_states,
          body = excluded.body, made_at = now()
        where v.revision <= excluded.revision`,
    );
  } catch (error) {
    log.warn('reviews not kept', { requestId: actor.origin.requestId, ...errorFacts(error) });
  }
}

const toColumns = ({ line, row }: WorkedOut) => ({
  patient_id: line.patientId,
  stamp: line.stamp,
  revision: String(line.revision),
  group_place: row === null ? null : reviewGroups.indexOf(row.review.group),
  rank: row?.review.rank ?? null,
  waits_since: row?.review.waitsSince ?? null,
  worst_reason: row?.review.worst?.reason ?? null,
  worst_number: row?.review.worst?.number ?? null,
  worst_at: row?.review.worst?.at ?? null,
  last_report_on: row?.summary.lastReportOn ?? null,
  open_alerts: row?.alerts.length ?? 0,
  day_states: row === null ? '' : toDayLetters(row.days),
  body: JSON.stringify(row),
});

import { Agent } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { fillWithLogs } from '../../e2e/fixtures/many-logs.ts';
import { reviewGroups } from '../../lib/domain/review/review-reason.ts';
import { serveApp } from '../lib/app-server.ts';
import { testFolder } from '../lib/folders.ts';
import { freePort } from '../lib/free-port.ts';
import type { PassingProduct } from '../lib/passing-product.ts';
import { send } from './load.ts';
import { openSubjects, physiotherapistsOf, signInStaff, type Subject, writeLog } from './subject.ts';

/** Of so many patients of one list; the same few of them are all that the other list holds. */
const lists = { long: 400, short: 14 };
const path = '/dashboard';
const rounds = 40;
const warmUps = 15;
const starts = 3;
/** Each writes a few logs only. */
const patientsInTurn = 10;

/** One figure by another, in milliseconds, and the most that it may be of it. */
export type ReviewRatio = { name: string; ms: number; againstMs: number; most: number };

/**
 * The review list against itself, request by request in turn, since ratios hold on any machine. Of four hundred patients of whom nearly
 * everybody needs somebody: after a log of one of them, with the log, against a list of which nothing has changed; and the first after a
 * start against later ones. Then of four hundred of whom the others are on track, against the fourteen alone.
 */
export async function measureReview(product: PassingProduct): Promise<ReviewRatio[]> {
  const { origin, demoFile, urls } = product;
  const subjects = await openSubjects(origin, demoFile, urls.admin, patientsInTurn);
  const [subject] = subjects;
  const other = physiotherapistsOf(demoFile).find(({ email }) => email !== subject?.email);
  if (subject === undefined || other === undefined) throw new Error('Nobody to ask for.');
  await fillLists(urls.admin, subjects, subject, other.email);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const go = async (cookie: string, from = origin) => {
    const status = await send({ origin: from, path, cookie }, agent);
    if (status !== 200) throw new Error(`the list answered ${status}`);
  };
  const long = () => go(subject.staffCookie);
  const shortCookie = await signInStaff(origin, other);
  let turn = 0;
  const logAndLong = async () => {
    const of = subjects[turn++ % subjects.length] ?? subject;
    await send({ origin, path: '/api/sync', cookie: of.patientCookie, body: () => writeLog(of) }, agent);
    await long();
  };
  const [staleMs = 0, freshMs = 0] = await inTurn([logAndLong, long]);
  const cold = await firstAndLater(product, (from) => go(subject.staffCookie, from));
  await foldTheRest(urls.admin);
  const [longMs = 0, shortMs = 0] = await inTurn([long, () => go(shortCookie)]);
  agent.destroy();
  return [
    { name: 'log + list ÷ list', ms: staleMs, againstMs: freshMs, most: 1.5 },
    { name: 'first list after a start ÷ later', ms: cold.firstMs, againstMs: cold.laterMs, most: 2 },
    { name: `list of ${lists.long} ÷ list of ${lists.short}`, ms: longMs, againstMs: shortMs, most: 2 },
  ];
}

/** One physiotherapist gets four hundred patients, another fourteen of them; the patients who write are among the fourteen. */
async function fillLists(
  adminUrl: string,
  subjects: readonly Subject[],
  like: Subject,
  otherEmail: string,
): Promise<void> {
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 });
  await fillWithLogs(
    admin,
    {
      clinicId: like.clinic_id,
      patientId: like.patient_id,
      programId: like.program_id,
      versionId: like.version_id,
      lastDay: new Date().toISOString().slice(0, 10),
    },
    { patients: lists.long, sittings: 20, entries: 3 },
  );
  // Who treats whom is set anew, past the keys and triggers of a running clinic.
  const client = await admin.connect();
  await client.query(`set session_replication_role = replica`);
  const { rows } = await client.query<{ id: string }>(
    `select r.id from practitioner_role r join practitioner p on p.id = r.practitioner_id where p.email = $1`,
    [otherEmail],
  );
  const roles = [like.role_id, rows[0]?.id ?? ''];
  await client.query('delete from care_team_member where practitioner_role_id = any($1::uuid[])', [roles]);
  await client.query(
    `with chosen as (
       select id, row_number() over (order by (id = any($2::uuid[])) desc, (record_number like 'M-%'), record_number) as place
       from patient where clinic_id = $1)
     insert into care_team_member (id, clinic_id, patient_id, practitioner_role_id)
     select gen_random_uuid(), $1, c.id, r.role from chosen c, (values ($3::uuid, $5::int), ($4::uuid, $6::int)) r (role, upto)
     where c.place <= r.upto`,
    [like.clinic_id, subjects.map(({ patient_id }) => patient_id), ...roles, lists.long, lists.short],
  );
  client.release();
  await admin.query('vacuum analyze');
  await admin.end();
}

/** All but those of the demo clinic stand on track, as they are kept: they are counted, and their lines are not sent. */
async function foldTheRest(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(
    `update patient_review v set group_place = $1 from patient p
     where p.clinic_id = v.clinic_id and p.id = v.patient_id and p.record_number like 'M-%'`,
    [reviewGroups.indexOf('on_track')],
  );
  await client.end();
}

/** The medians of several requests that take turns, so that what the machine does besides falls on all alike. */
async function inTurn(kinds: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times = kinds.map((): number[] => []);
  for (let count = -warmUps; count < rounds; count++) {
    for (const [place, once] of kinds.entries()) {
      const startedAt = performance.now();
      await once();
      if (count >= 0) times[place]?.push(performance.now() - startedAt);
    }
  }
  return times.map(medianOf);
}

/** The first list of a process that has just begun to serve, and its later ones; the middle one of several starts. */
async function firstAndLater(
  { env }: PassingProduct,
  ask: (origin: string) => Promise<void>,
): Promise<{ firstMs: number; laterMs: number }> {
  const first: number[] = [];
  const later: number[] = [];
  for (let start = 0; start < starts; start++) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const own = { ...env, PORT: String(port), APP_URL: origin, NEXTAUTH_URL: origin };
    const stop = await serveApp({ port, host: '127.0.0.1' }, own, {
      logPath: join(testFolder, 'bench.start.log'),
    });
    for (let count = 0; count <= warmUps; count++) {
      const startedAt = performance.now();
      await ask(origin);
      (count === 0 ? first : later).push(performance.now() - startedAt);
    }
    await stop();
  }
  return { firstMs: medianOf(first), laterMs: medianOf(later) };
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The figures in words, and whether all stay below what they may be. */
export function readReview(ratios: readonly ReviewRatio[]): { lines: string[]; isKept: boolean } {
  return {
    lines: [
      'review list                              ms   against   ratio   at most',
      ...ratios.map(({ name, ms, againstMs, most }) =>
        [
          name.padEnd(34),
          ms.toFixed(1).padStart(8),
          againstMs.toFixed(1).padStart(9),
          (ms / againstMs).toFixed(2).padStart(7),
          String(most).padStart(9),
        ].join(' '),
      ),
    ],
    isKept: ratios.every(({ ms, againstMs, most }) => ms <= againstMs * most),
  };
}

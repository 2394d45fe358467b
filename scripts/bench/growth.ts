import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { fillWithLogs, logsOf, type Size } from '../../e2e/fixtures/many-logs.ts';
import { ofTheClinic } from './growth-report.ts';
import type { PassingProduct } from '../lib/passing-product.ts';
import { send, type Shot } from './load.ts';
import { openSubject, openSubjects, type Subject, writeLog } from './subject.ts';

/** Patients who do three exercises every other day for a hundred days. */
const sizeOf = (logs: number): Size => ({ patients: Math.round(logs / 150), sittings: 50, entries: 3 });
const warmUps = 15;
const rounds = 60;
/** Of one clinic; each writes a few logs only. */
const patientsInTurn = 10;
/** A second tells every page it touched; the server of the database sums them up after that. */
const statisticsMs = 1_500;

/** What one request costs in a clinic of so many logs. */
export type Cost = { kind: string; logs: number; p50Ms: number; databaseCpuMs: number; buffers: number };

type Place = { logs: number; admin: pg.Pool; shots: Record<string, () => Promise<void>>; agent: Agent };

/**
 * The same requests to the same product over clinics of different size, one request to each in turn, so that what the machine does
 * besides falls on all alike. Each product is filled first. `kept`: nothing has changed since the last time; `after a log`: everything is
 * worked out anew.
 */
export async function measureGrowth(
  products: readonly { logs: number; product: PassingProduct }[],
): Promise<Cost[]> {
  const places: Place[] = [];
  for (const { logs, product } of products) places.push(await prepare(logs, product));
  const costs: Cost[] = [];
  for (const kind of Object.keys(places[0]?.shots ?? {})) costs.push(...(await compare(kind, places)));
  for (const { admin, agent } of places) {
    agent.destroy();
    await admin.end();
  }
  return costs;
}

async function prepare(logs: number, { origin, demoFile, urls }: PassingProduct): Promise<Place> {
  const admin = new pg.Pool({ connectionString: urls.admin, max: 1 });
  const twin = await openSubject(origin, demoFile, urls.admin);
  const like = {
    clinicId: twin.clinic_id,
    patientId: twin.patient_id,
    programId: twin.program_id,
    versionId: twin.version_id,
    lastDay: new Date().toISOString().slice(0, 10),
  };
  await fillWithLogs(admin, like, sizeOf(logs));
  await admin.query('vacuum analyze');
  // Only now: a clinic can take longer to fill than anybody stays signed in.
  const subjects = await openSubjects(origin, demoFile, urls.admin, patientsInTurn);
  const [subject] = subjects;
  if (subject === undefined) throw new Error('nobody to ask for');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const go = async (shot: Omit<Shot, 'origin'>) => {
    const status = await send({ origin, ...shot }, agent);
    if (status >= 400) throw new Error(`${shot.path} answered ${status}`);
  };
  const { staffCookie } = subject;
  const search = `/api/patients?q=${encodeURIComponent(subject.name)}`;
  let turn = 0;
  const next = (): Subject => subjects[turn++ % subjects.length] ?? subject;
  const log = (of = next()) => go({ path: '/api/sync', cookie: of.patientCookie, body: () => writeLog(of) });
  const today = (of = next()) => go({ path: '/api/today', cookie: of.patientCookie });
  const logAndToday = (of = next()) => log(of).then(() => today(of));
  const page = () => go({ path: `/patients/${subject.patient_id}`, cookie: staffCookie });
  return {
    logs: logsOf(sizeOf(logs)),
    admin,
    agent,
    shots: {
      'the day, kept': () => today(),
      'a log': () => log(),
      'a log and the day': () => logAndToday(),
      'the patient page, kept': page,
      // One who is found: more people of one name are more work, in a clinic of any size.
      [ofTheClinic]: () => go({ path: search, cookie: staffCookie }),
    },
  };
}

async function compare(kind: string, places: readonly Place[]): Promise<Cost[]> {
  const times = new Map<Place, number[]>(places.map((place) => [place, []]));
  const once = async (place: Place) => {
    const startedAt = performance.now();
    await place.shots[kind]?.();
    return performance.now() - startedAt;
  };
  for (let count = 0; count < warmUps; count++) for (const place of places) await once(place);
  await wait(statisticsMs);
  const before = await Promise.all(places.map(spent));
  for (let count = 0; count < rounds; count++)
    for (const place of places) times.get(place)?.push(await once(place));
  const cpu = await Promise.all(places.map(spentCpuMs));
  await wait(statisticsMs);
  const after = await Promise.all(places.map(spent));
  return places.map((place, index) => {
    const sorted = (times.get(place) ?? []).toSorted((a, b) => a - b);
    return {
      kind,
      logs: place.logs,
      p50Ms: sorted[Math.floor(sorted.length / 2)] ?? 0,
      databaseCpuMs: ((cpu[index] ?? 0) - (before[index]?.cpuMs ?? 0)) / rounds,
      buffers: ((after[index]?.buffers ?? 0) - (before[index]?.buffers ?? 0)) / rounds,
    };
  });
}

const spent = async (place: Place) => ({ cpuMs: await spentCpuMs(place), buffers: await touched(place) });

async function touched({ admin }: Place): Promise<number> {
  const { rows } = await admin.query<{ pages: string }>(
    `select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0) + coalesce(toast_blks_read + toast_blks_hit, 0)) as pages
     from pg_statio_user_tables`,
  );
  return Number(rows[0]?.pages);
}

/** Of the product's connections to this database, by the system's account of their processes. */
async function spentCpuMs({ admin }: Place): Promise<number> {
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and usename = 'plimsoll_app'`,
  );
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}

const ticksPerSecond = 100;

function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

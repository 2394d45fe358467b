import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openSubject, sendPassword, type Subject, writeLog } from './bench/subject.ts';
import { goThroughMemos } from './lib/memos.ts';
import { countMissing } from './lib/missing-entries.ts';
import { openPassingProduct } from './lib/passing-product.ts';
import { runCommand, shutDown } from './lib/shut-down.ts';
import { testBuildFolder } from './lib/static-checks.ts';
import { say, step } from './lib/steps.ts';

const backWithinMs = 5_000;
const answerWithinMs = 3_000;
const loadMs = 2_000;

const staffPages = (subject: Subject): string[] => [
  '/dashboard',
  '/patients',
  `/patients/${subject.patient_id}`,
  `/patients/${subject.patient_id}/edit`,
  '/library',
  '/templates',
  '/about/rules',
  `/handouts/${subject.version_id}`,
  `/api/handouts/${subject.version_id}/pdf`,
  '/api/patients?q=a',
];
const patientPages = ['/today', '/today/session', '/progress', '/me', '/api/today'];

/**
 * `npm run fault`: takes the database away from the running product (stopped, killed under load, locked) and looks at every kind of
 * answer meanwhile and after: 503 with words and a time to come back, nobody signed out, all well five seconds after, and nothing lost
 * that was said to be saved.
 */
await runCommand(async () => {
  const { origin, demoFile, urls, env, cluster } = await openPassingProduct('fault');
  await keepWhatIsSaid(urls.admin);
  const subject = await openSubject(origin, demoFile, urls.admin);
  // A page that was never asked for takes longer the first time: that is not what is measured here.
  await step('Asking for everything once', () => timeUntilWell(origin, subject));
  const faults: string[] = [];
  const note = (what: string) => {
    faults.push(what);
    say(`FAULT ${what}`);
  };

  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    await step(`database ${signal === 'SIGINT' ? 'stopped' : 'killed'} under load`, async () => {
      const load = writeUntilTold(origin, subject);
      await wait(loadMs);
      await cluster.halt(signal);
      for (const complaint of await lookAround(origin, subject)) note(`${signal}: ${complaint}`);
      await cluster.resume();
      const backMs = await timeUntilWell(origin, subject);
      if (backMs > backWithinMs) note(`${signal}: well again after ${Math.round(backMs)} ms only`);
      const { acknowledged, strange } = await load.stop();
      if (strange.length > 0) note(`${signal}: writes answered ${[...new Set(strange)].join(', ')}`);
      const missing = await countMissing(urls.admin, acknowledged);
      if (missing > 0) note(`${signal}: ${missing} of ${acknowledged.length} acknowledged entries are gone`);
      say(
        `  well again after ${Math.round(backMs)} ms; ${acknowledged.length - missing} of ${acknowledged.length} acknowledged entries are there`,
      );
    });
  }

  await step('patients locked away', async () => {
    const client = new pg.Client({ connectionString: urls.admin });
    await client.connect();
    await client.query('begin; lock table patient in access exclusive mode');
    for (const complaint of await lookAround(origin, subject, 6_000, ['/api/health/ready']))
      note(`lock: ${complaint}`);
    await client.query('rollback');
    await client.end();
    const backMs = await timeUntilWell(origin, subject);
    if (backMs > backWithinMs) note(`lock: well again after ${Math.round(backMs)} ms only`);
  });

  // Whatever was cut off in the middle: what is kept must be what would be worked out now.
  if (!(await goThroughMemos('check', env, testBuildFolder)))
    note('what is kept is not what would be worked out now');

  say(faults.length === 0 ? 'Every answer was as it should be.' : `${faults.length} faults.`);
  await shutDown(faults.length === 0 ? 0 : 1);
});

type Asked = { path: string; cookie: string; body?: string };

function everything(subject: Subject): Asked[] {
  return [
    ...staffPages(subject).map((path) => ({ path, cookie: subject.staffCookie })),
    ...patientPages.map((path) => ({ path, cookie: subject.patientCookie })),
    { path: '/api/sync', cookie: subject.patientCookie, body: writeLog(subject) },
    { path: '/api/auth/session', cookie: subject.staffCookie },
    { path: '/api/sign-out', cookie: subject.staffCookie, body: '{}' },
  ];
}

function ask(origin: string, { path, cookie, body }: Asked): Promise<Response> {
  return fetch(`${origin}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    headers: {
      cookie,
      accept: path.startsWith('/api') ? 'application/json' : 'text/html',
      ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body }),
  });
}

/** What is wrong with the answers while the database is away. */
async function lookAround(
  origin: string,
  subject: Subject,
  withinMs = answerWithinMs,
  alsoWell: readonly string[] = [],
): Promise<string[]> {
  const complaints: string[] = [];
  for (const asked of everything(subject)) {
    if (alsoWell.length > 0 && ['/library', '/templates', '/about/rules'].includes(asked.path)) continue;
    if (alsoWell.length > 0 && asked.path.startsWith('/api/auth')) continue;
    if (alsoWell.length > 0 && asked.path === '/api/sign-out') continue;
    const startedAt = performance.now();
    const answer = await ask(origin, asked);
    const text = await answer.text();
    const tookMs = performance.now() - startedAt;
    const words = asked.path.startsWith('/api')
      ? '"code":"unavailable"'
      : 'We cannot reach our records just now';
    if (answer.status !== 503) complaints.push(`${asked.path} answered ${answer.status}`);
    else if (answer.headers.get('retry-after') === null) complaints.push(`${asked.path} says no time`);
    else if (!text.includes(words)) complaints.push(`${asked.path} says no words`);
    if (answer.headers.getSetCookie().length > 0) complaints.push(`${asked.path} touched a cookie`);
    if (tookMs > withinMs) complaints.push(`${asked.path} took ${Math.round(tookMs)} ms`);
  }
  const liveAt = performance.now();
  const live = await fetch(`${origin}/api/health/live`);
  if (!live.ok || performance.now() - liveAt > 200) complaints.push(`live answered ${live.status} late`);
  if (alsoWell.length > 0) return complaints;
  const right = await sendPassword(origin, subject.account);
  if (right.status !== 503) complaints.push(`the right password was answered ${right.status}`);
  const ready = await fetch(`${origin}/api/health/ready`);
  if (ready.status !== 503) complaints.push(`ready answered ${ready.status}`);
  return complaints;
}

/** Milliseconds until everything answers again with the cookies of before, asked one after another beside the writers. */
async function timeUntilWell(origin: string, subject: Subject): Promise<number> {
  const startedAt = performance.now();
  const reads = everything(subject).filter(({ path }) => path !== '/api/sign-out');
  for (;;) {
    const statuses: number[] = [];
    for (const asked of reads) {
      const answer = await ask(origin, asked);
      await answer.text();
      statuses.push(answer.status);
    }
    const tookMs = performance.now() - startedAt;
    if (statuses.every((status) => status === 200)) return tookMs;
    if (tookMs > 6 * backWithinMs) {
      say(`  ${reads.map(({ path }, at) => `${path} ${statuses[at]}`).join(', ')}`);
      return tookMs;
    }
    await wait(50);
  }
}

/** Sends entries one after another until it is stopped; says which were acknowledged, and every status but 200 and 503. */
function writeUntilTold(origin: string, subject: Subject) {
  let isOver = false;
  const acknowledged: string[] = [];
  const strange: number[] = [];
  const writer = async () => {
    while (!isOver) {
      const body = writeLog(subject);
      const answer = await ask(origin, { path: '/api/sync', cookie: subject.patientCookie, body });
      const text = await answer.text();
      const ids = [...body.matchAll(/"kind":"log","id":"([^"]+)"/g)].map(([, id = '']) => id);
      if (answer.ok && !text.includes('"rejected"')) acknowledged.push(...ids);
      else if (answer.status !== 503) strange.push(answer.status);
      await wait(200);
    }
  };
  const writers = Promise.all([writer(), writer()]);
  return {
    stop: async () => {
      isOver = true;
      await writers;
      return { acknowledged, strange };
    },
  };
}

/** A database for tests answers before it has written; here it writes first, as every real one does. */
async function keepWhatIsSaid(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const name = pg.escapeIdentifier(new URL(adminUrl).pathname.slice(1));
  await client.query(`alter database ${name} set synchronous_commit = on`);
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'plimsoll'`,
  );
  await client.end();
}

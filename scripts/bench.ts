import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startFloor } from './bench/floor.ts';
import { measureHandouts, readHandouts } from './bench/handouts.ts';
import { type Figures, measure, send, type Shot } from './bench/load.ts';
import { measurePlainEngine } from './bench/plain-engine.ts';
import { measureLibrary, readLibrary } from './bench/library.ts';
import { readScripts, weighScripts } from './bench/page-script.ts';
import { measurePhone, readPhone } from './bench/phone.ts';
import { findBrowser } from './lib/browser.ts';
import { measureReview, readReview, type ReviewRatio } from './bench/review.ts';
import { openSubjects, type Subject, writeLog } from './bench/subject.ts';
import { testFolder } from './lib/folders.ts';
import { openPassingProduct, type PassingProduct } from './lib/passing-product.ts';
import { runCommand, shutDown } from './lib/shut-down.ts';
import { say, step } from './lib/steps.ts';

const forMs = 4_000;
const warmUps = 20;
const connectionCounts = [1, 16];

type Row = { name: string; connections: number; product: Figures; floor: Figures | null };

/**
 * `npm run bench`: p50, p99 and requests a second of the main pages, beside a floor of node:http and pg with the same rows.
 * `npm run bench -- review`: the ratios of the review list alone.
 */
await runCommand(async () => {
  if (process.argv.includes('review')) {
    const { lines, isKept } = readReview(await reviewOf(await openPassingProduct('bench')));
    say(`\n${lines.join('\n')}`);
    return shutDown(isKept ? 0 : 1);
  }
  const engine = await step('clinical engine', () => measurePlainEngine());
  const product = await openPassingProduct('bench');
  const subjects = await openSubjects(
    product.origin,
    product.demoFile,
    product.urls.admin,
    Math.max(...connectionCounts) + 1,
  );
  // The phone is that of somebody for whom nothing was written.
  const [own, subject] = subjects;
  if (own === undefined || subject === undefined) throw new Error('nobody to ask for');
  const callers = subjects.slice(1);
  const floor = await startFloor(product.urls.app, {
    clinicId: subject.clinic_id,
    roleId: subject.role_id,
    patientId: subject.patient_id,
    versionId: subject.version_id,
    prescriptionIds: [subject.prescription_id],
  });
  const { origin } = product;
  const shots = (of: (subject: Subject) => Omit<Shot, 'origin'>) => (caller: number) => ({
    origin,
    ...of(callers[caller % callers.length] ?? subject),
  });
  const handoutShot = shots((of) => ({
    cookie: of.staffCookie,
    path: `/api/handouts/${of.version_id}/pdf`,
  }));
  const kinds = [
    {
      name: 'dashboard',
      shot: shots((of) => ({ cookie: of.staffCookie, path: '/dashboard' })),
      floorPath: '/dashboard',
    },
    {
      name: 'patient page',
      shot: shots((of) => ({ cookie: of.staffCookie, path: `/patients/${of.patient_id}` })),
      floorPath: '/patient',
    },
    {
      name: 'today page',
      shot: shots((of) => ({ cookie: of.patientCookie, path: '/today' })),
      floorPath: '/today',
    },
    {
      name: 'today as data',
      shot: shots((of) => ({ cookie: of.patientCookie, path: '/api/today' })),
      floorPath: '/today',
    },
    {
      name: 'log write',
      shot: shots((of) => ({ cookie: of.patientCookie, path: '/api/sync', body: () => writeLog(of) })),
      floorPath: '/log',
    },
    { name: 'handout PDF', shot: handoutShot, floorPath: null },
    { name: 'sign-in page', shot: shots(() => ({ cookie: '', path: '/sign-in' })), floorPath: null },
    {
      name: 'handout page',
      shot: shots((of) => ({ cookie: of.staffCookie, path: `/handouts/${of.version_id}` })),
      floorPath: null,
    },
    {
      name: 'builder page',
      shot: shots((of) => ({
        cookie: of.staffCookie,
        path: `/patients/${of.patient_id}/programs/${of.program_id}/edit`,
      })),
      floorPath: null,
    },
  ];
  const rows: Row[] = [];
  for (const { name, shot, floorPath } of kinds) {
    for (const connections of connectionCounts) {
      await step(`${name}, ${connections} at a time`, async () => {
        for (let warm = 0; warm < warmUps; warm++) {
          const status = await send(shot(warm));
          if (status >= 400) throw new Error(`${name} answered ${status}`);
        }
        const measured = await measure(shot, connections, forMs);
        const below =
          floorPath === null
            ? null
            : await measure(
                () => ({ origin: floor.origin, cookie: '', path: floorPath }),
                connections,
                forMs / 2,
              );
        rows.push({ name, connections, product: measured, floor: below });
      });
    }
  }
  await floor.stop();
  const handouts = await step('A thousand handouts', () => measureHandouts(handoutShot(0)));
  const library = await step('Searching 10 000 exercises', () => measureLibrary(product.urls, origin));
  const scripts = await step('Weighing scripts', () => weighScripts(origin, own.patientCookie));
  const browser = await step('Finding a browser', (progress) => findBrowser(progress));
  const phone = await step('Opening pages on a slow phone', () =>
    measurePhone(origin, own.patientCookie, browser),
  );
  // Last: it gives the clinic four hundred patients.
  const review = await reviewOf(product);
  const file = join(testFolder, 'bench.json');
  writeFileSync(
    file,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), node: process.version, rows, handouts, library, engine, scripts, phone, review }, null, 2)}\n`,
  );
  show(rows);
  say('\nengine                             median ms      p95 ms    a second   goal');
  for (const { name, medianMs, p95Ms, perSecond, goal } of engine)
    say(
      `${name.padEnd(33)} ${medianMs.toFixed(4).padStart(10)} ${p95Ms.toFixed(4).padStart(11)} ${perSecond.toFixed(0).padStart(11)}   ${goal}`,
    );
  say(`\n${readHandouts(handouts)}`);
  const { lines, isKept } = readLibrary(library);
  say(`\n${lines.join('\n')}`);
  const weight = readScripts(scripts);
  say(`\n${weight.lines.join('\n')}`);
  const seen = readPhone(phone);
  say(`\n${seen.lines.join('\n')}`);
  const list = readReview(review);
  say(`\n${list.lines.join('\n')}`);
  say(`\nAll figures: ${file}`);
  await shutDown(
    rows.some((row) => row.product.failed > 0) ||
      !isKept ||
      !weight.isKept ||
      !seen.isKept ||
      !list.isKept ||
      !handouts.isFlat
      ? 1
      : 0,
  );
});

function reviewOf(product: PassingProduct): Promise<ReviewRatio[]> {
  return step('The review list against itself', () => measureReview(product));
}

function show(rows: readonly Row[]): void {
  say('\npage            at once    p50 ms    p99 ms     req/s   failed   floor req/s   floor ÷ product');
  for (const { name, connections, product, floor } of rows) {
    const cells = [
      name.padEnd(14),
      String(connections).padStart(8),
      product.p50Ms.toFixed(1).padStart(9),
      product.p99Ms.toFixed(1).padStart(9),
      product.perSecond.toFixed(1).padStart(9),
      String(product.failed).padStart(8),
      (floor === null ? '–' : floor.perSecond.toFixed(0)).padStart(13),
      (floor === null ? '–' : (floor.perSecond / product.perSecond).toFixed(1)).padStart(17),
    ];
    say(cells.join(' '));
  }
}

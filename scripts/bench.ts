import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureHandouts, readHandouts } from './bench/handouts.ts';
import { measurePlainEngine } from './bench/plain-engine.ts';
import { measureLibrary, readLibrary } from './bench/library.ts';
import { readScripts, weighScripts } from './bench/page-script.ts';
import { measurePhone, readPhone } from './bench/phone.ts';
import { handoutPdf, measureRequests, mostCallers, readRequests } from './bench/requests.ts';
import { findBrowser } from './lib/browser.ts';
import { measureReview, readReview, type ReviewRatio } from './bench/review.ts';
import { openSubjects } from './bench/subject.ts';
import { testFolder } from './lib/folders.ts';
import { openPassingProduct, type PassingProduct } from './lib/passing-product.ts';
import { runCommand, shutDown } from './lib/shut-down.ts';
import { say, step } from './lib/steps.ts';

/**
 * `npm run bench`: p50, p99 and requests a second of the main pages, beside a floor of node:http and pg with the same rows, and everything
 * else that has a figure. `npm run bench -- requests` and `-- review`: the requests, or the ratios of the review list, alone.
 */
await runCommand(async () => {
  const isAlone = (part: string) => process.argv.includes(part);
  if (isAlone('review')) return tell(readReview(await reviewOf(await openPassingProduct('bench'))));
  const engine = isAlone('requests') ? [] : await step('clinical engine', () => measurePlainEngine());
  const product = await openPassingProduct('bench');
  const { origin, urls } = product;
  // The phone is that of somebody for whom nothing was written.
  const [own, ...callers] = await openSubjects(origin, product.demoFile, urls.admin, mostCallers + 1);
  const [first] = callers;
  if (own === undefined || first === undefined) throw new Error('nobody to ask for');
  const rows = await measureRequests(origin, urls.app, callers);
  const requests = readRequests(rows);
  if (isAlone('requests')) return tell(requests);
  const handouts = await step('A thousand handouts', () => measureHandouts({ origin, ...handoutPdf(first) }));
  const library = await step('Searching 10 000 exercises', () => measureLibrary(urls, origin));
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
  const engineLines = [
    'engine                             median ms      p95 ms    a second   goal',
    ...engine.map(
      ({ name, medianMs, p95Ms, perSecond, goal }) =>
        `${name.padEnd(33)} ${medianMs.toFixed(4).padStart(10)} ${p95Ms.toFixed(4).padStart(11)} ${perSecond.toFixed(0).padStart(11)}   ${goal}`,
    ),
  ];
  return tell(
    requests,
    { lines: engineLines, isKept: true },
    { lines: [readHandouts(handouts)], isKept: handouts.isFlat },
    readLibrary(library),
    readScripts(scripts),
    readPhone(phone),
    readReview(review),
    { lines: [`All figures: ${file}`], isKept: true },
  );
});

/** Says all parts; the command fails where one of them does not keep its limits. */
function tell(...parts: readonly { lines: readonly string[]; isKept: boolean }[]): Promise<void> {
  for (const { lines } of parts) say(`\n${lines.join('\n')}`);
  return shutDown(parts.every(({ isKept }) => isKept) ? 0 : 1);
}

function reviewOf(product: PassingProduct): Promise<ReviewRatio[]> {
  return step('The review list against itself', () => measureReview(product));
}

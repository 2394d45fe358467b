import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measureGrowth } from './bench/growth.ts';
import { drawGrowth, growthFaults, growthTable } from './bench/growth-report.ts';
import { root, testFolder } from './lib/folders.ts';
import { openPassingProduct, type PassingProduct } from './lib/passing-product.ts';
import { runCommand, shutDown } from './lib/shut-down.ts';
import { say, step } from './lib/steps.ts';

const largest = 7;
const keptFile = join(root, 'docs', 'growth-10-000-000.json');

/**
 * `npm run growth`: what the same requests cost in clinics of 10⁴, 10⁵ and 10⁶ logs (or of the powers that are named: `npm run growth -- 4 7`),
 * one request to each in turn. Writes the figures and their page, and ends with 1 where they grow. What was measured at 10⁷, which takes a
 * quarter of an hour, is kept beside the page and shown on it until it is measured again.
 */
await runCommand(async () => {
  const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
  const sizes = (named.length === 0 ? [4, 5, 6] : named).map((power) => 10 ** power);
  // What is worked out in the background meanwhile would be counted with what was asked for.
  process.env['PLIMSOLL_WORKER'] = '0';
  const products: { logs: number; product: PassingProduct }[] = [];
  for (const logs of sizes)
    products.push({ logs, product: await openPassingProduct(`growth_${logs}`, products[0]?.product) });
  const costs = await step('The same requests in clinics of every size', () => measureGrowth(products));
  writeFileSync(
    join(testFolder, 'growth.json'),
    `${JSON.stringify({ measuredAt: new Date().toISOString(), node: process.version, costs }, null, 2)}\n`,
  );
  if (named.includes(largest)) writeFileSync(keptFile, `${JSON.stringify({ costs }, null, 2)}\n`);
  if (named.length === 0) {
    writeFileSync(join(root, 'docs', 'images', 'growth.svg'), drawGrowth(costs));
    writeFileSync(join(root, 'docs', 'performance.md'), page(growthTable(costs)));
  }
  say(growthTable(costs));
  const faults = growthFaults(costs);
  for (const fault of faults) say(`grows: ${fault}`);
  await shutDown(faults.length > 0 ? 1 : 0);
});

function page(table: string): string {
  return `# Performance

Written by \`npm run growth\`. The same product serves clinics of different size on one machine, and gets one request for each in turn: what the machine does besides falls on all alike, so that the rows of one request may be compared with each other, and not with those of another machine. What one patient asks for touches at most 2 000 pages of the database, and costs at most 1.2 times as much in a clinic a hundred times as large; the command fails where that does not hold. How many ways to the database and back a request takes is held by the data tests (\`countStatements\`), and the pages it touches among a hundred thousand logs too.

![Median of each request over the number of logs in the clinic](images/growth.svg)

${table}
${existsSync(keptFile) ? largestOf(readFileSync(keptFile, 'utf8')) : ''}`;
}

function largestOf(kept: string): string {
  const { costs } = JSON.parse(kept) as { costs: Cost[] };
  return `
## Ten million logs

Measured once, by \`npm run growth -- 4 ${largest}\`. A request of one patient stays as quick; its pages grow by one level of the indexes. A search looks among a thousand times as many patients.

${growthTable(costs)}
`;
}

/** Contact sheet of all drawn figures: `npx tsx scripts/figures.ts [folder] [--size 120|300] [--names hidden] [--only a,b]`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { drawStrip, solvedFor } from '../lib/domain/figure/paint/draw.ts';
import { renderSvg } from '../lib/domain/figure/paint/svg.ts';
import { readFigure } from '../lib/domain/figure/solve/validate.ts';

const CHROMIUM = '/usr/bin/chromium';
const STRIP_LIMIT_BYTES = 6 * 1024;
const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const index = args.indexOf(`--${name}`);
  return index < 0 ? undefined : args[index + 1];
};
const optionValues = new Set(args.flatMap((arg, i) => (args[i - 1]?.startsWith('--') === true ? [arg] : [])));
const folder = args.find((arg) => !arg.startsWith('--') && !optionValues.has(arg)) ?? '.test/figures';
const size = Number(option('size') ?? '300');
const hidden = option('names') === 'hidden';
const only = option('only')?.split(',');
const perPage = Number(option('per-page') ?? (size > 200 ? '16' : '60'));
const columns = Number(option('columns') ?? (size > 200 ? '4' : '6'));
const source = option('source') ?? 'prisma/catalogue/figures';

interface Facts {
  readonly muscles: readonly string[];
  readonly both: boolean;
}
/** Muscles and sidedness from the exercise's own record, when it is there. */
const factsOf = (slug: string): Facts => {
  const file = `prisma/catalogue/exercises/${slug}.json`;
  if (!existsSync(file)) return { muscles: [], both: false };
  const record: { muscles?: readonly string[]; laterality?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return { muscles: record.muscles ?? [], both: record.laterality !== 'unilateral' };
};

mkdirSync(folder, { recursive: true });
const slugs = readdirSync(source)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .filter((slug) => only === undefined || only.includes(slug));
const cells: string[] = [];
let slowest = 0;
for (const slug of slugs) {
  const check = readFigure(JSON.parse(readFileSync(join(source, `${slug}.json`), 'utf8')));
  if (!check.ok) {
    console.error(slug, check.faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
    continue;
  }
  for (const problem of solvedFor(check.figure).problems)
    console.error(
      `${slug} pose ${problem.pose + 1}: ${problem.joint} ${problem.value.toFixed(problem.unit === 'degrees' ? 0 : 3)} ${problem.unit}, limit ${problem.limit}`,
    );
  const { muscles, both } = factsOf(slug);
  const started = performance.now();
  const drawing = drawStrip(check.figure, {
    side: 'right',
    muscles,
    bothSides: both,
    ...(check.figure.hold === undefined ? {} : { holdSeconds: 10 }),
  });
  slowest = Math.max(slowest, performance.now() - started);
  const svg = renderSvg(drawing, { title: slug, theme: option('theme') === 'print' ? 'print' : 'color' });
  const bytes = gzipSync(svg).length;
  if (bytes > STRIP_LIMIT_BYTES) console.error(`${slug}: ${bytes} bytes gzipped, limit ${STRIP_LIMIT_BYTES}`);
  cells.push(`<figure>${svg}<figcaption>${hidden ? cells.length + 1 : slug}</figcaption></figure>`);
}
const style = `body{margin:8px;font:12px sans-serif;background:#fff;display:grid;grid-template-columns:repeat(${columns},1fr);gap:6px}
figure{margin:0;background:#eef2f1;border-radius:8px;padding:4px;text-align:center;height:${size}px;display:flex;flex-direction:column;justify-content:center}
svg{width:100%;height:${size - 24}px;min-height:0;flex:1}figcaption{font-size:11px}`;
for (let page = 0; page * perPage < cells.length; page++) {
  const part = cells.slice(page * perPage, (page + 1) * perPage);
  const html = join(folder, `sheet-${page + 1}.html`);
  const png = join(folder, `sheet-${page + 1}.png`);
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${part.join('')}`);
  const rows = Math.ceil(part.length / columns);
  execFileSync(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=${option('width') ?? 1400},${rows * (size + 14) + 16}`,
      `--screenshot=${png}`,
      pathToFileURL(html).href,
    ],
    { stdio: 'ignore' },
  );
  console.log(png);
}
console.log(`${cells.length} figures, slowest first drawing ${slowest.toFixed(1)} ms`);

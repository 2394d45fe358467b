import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { testFolder } from './lib/folders.ts';
import { readPdf } from './lib/read-pdf.ts';
import { say } from './lib/steps.ts';
import { demoSheets } from './sheets/demo-sheets.ts';
import { emptyShare, mostEmpty } from './sheets/emptiness.ts';
import { nameOf, sheetVariants } from './sheets/variants.ts';

// `npm run sheets`: prints the demo clinic's programs in every way there is, and says how many pages they take and how empty those are.
// `-- --only flow-standard` prints some. The files stay in .test/sheets, to be looked at.

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const folder = join(testFolder, 'sheets');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let [pages, tooEmpty] = [0, 0];
for (const options of sheetVariants.filter((variant) => nameOf(variant).startsWith(values.only))) {
  let [count, worst] = [0, 0];
  for (const [index, sheet] of demoSheets().entries()) {
    const pdf = await renderHandoutPdf(buildHandout(sheet, options));
    writeFileSync(join(folder, `${nameOf(options)}-${index + 1}.pdf`), pdf);
    const shares = readPdf(pdf).map(emptyShare);
    count += shares.length;
    const emptiest = Math.max(0, ...shares.slice(0, -1));
    worst = Math.max(worst, emptiest);
    if (emptiest > mostEmpty) {
      tooEmpty += 1;
      say(
        `  ${nameOf(options)}-${index + 1}: ${shares.map((share) => `${Math.round(share * 100)} %`).join(', ')}`,
      );
    }
  }
  pages += count;
  say(
    `${nameOf(options).padEnd(28)} ${String(count).padStart(4)} pages, at most ${Math.round(worst * 100)} % empty`,
  );
}
say(
  `\n${pages} pages; ${tooEmpty} sheets with a page, not the last, that is more than a third empty. Files: ${folder}`,
);
process.exit(tooEmpty > 0 ? 1 : 0);

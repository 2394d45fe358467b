import { describe, expect, test } from 'vitest';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import {
  handoutOptionsOf,
  handoutPrescription,
  handoutSource,
  sheetDose,
} from '@/lib/domain/handout/handout-fixture';
import type { HandoutOptions, HandoutSource } from '@/lib/domain/handout/handout-source';
import { renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { type PdfPage, readPdf } from '@/scripts/lib/read-pdf';
import { demoSheets } from '@/scripts/sheets/demo-sheets';
import { emptyShare, mostEmpty } from '@/scripts/sheets/emptiness';

const sheets = demoSheets();
const print = async (sheet: HandoutSource, options: Partial<HandoutOptions> = {}): Promise<PdfPage[]> =>
  readPdf(await renderHandoutPdf(buildHandout(sheet, handoutOptionsOf(options))));
const textOf = ({ texts }: PdfPage) => texts.map(({ text }) => text).join(' ');
const placeOf = ({ texts }: PdfPage, words: RegExp) => texts.find(({ text }) => words.test(text))?.y;
const four = sheets.filter(({ prescriptions }) => prescriptions.length === 4);

describe('a sheet of four exercises takes two pages, boxes of three weeks and all, one of them for every day or none', () => {
  test('the demo clinic has both', () => {
    const isDaily = four.map(({ prescriptions }) =>
      prescriptions.some(({ dose }) => dose.schedule.type === 'every_day'),
    );
    expect([isDaily.includes(true), isDaily.includes(false)]).toEqual([true, true]);
  });
  test.each(
    four.flatMap((sheet) =>
      (
        [
          ['a4', 'en'],
          ['a4', 'es'],
          ['letter', 'en'],
        ] as const
      ).map((variant) => [sheet.program.title, ...variant, sheet] as const),
    ),
  )('%s, %s, %s', async (_, paper, locale, sheet) => {
    const pages = await print(sheet, { paper, locale });
    expect(pages).toHaveLength(2);
    const [first] = pages;
    if (first === undefined) throw new Error('no page');
    const places = [
      /^(When it hurts|Cuando duele)/,
      /^1\. /,
      /^(Stop and get help now|Pare y pida ayuda ya)/,
    ].map((words) => placeOf(first, words));
    expect(places).toEqual(places.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(places.every((place) => place !== undefined)).toBe(true);
    expect(places.at(-1)).toBeGreaterThan(0.7 * first.height);
  });
});

describe('no page but the last is more than a third empty', () => {
  // Boxes for every day and a precaution; loads, bands and holds; four exercises. All of them: npm run sheets.
  const some = [sheets[2], sheets[1], sheets[0]].filter((sheet) => sheet !== undefined);
  test.each([
    ['flow', 'standard', 'a4', 'en'],
    ['flow', 'standard', 'letter', 'es'],
    ['flow', 'large', 'letter', 'es'],
    ['two', 'standard', 'a4', 'es'],
    ['four', 'standard', 'letter', 'en'],
    ['one', 'standard', 'a4', 'en'],
  ] as const)(
    '%s, %s, %s, %s',
    async (layout, size, paper, locale) => {
      for (const sheet of some) {
        const pages = await print(sheet, { layout, print: size, paper, locale });
        expect(
          pages
            .slice(0, -1)
            .map(emptyShare)
            .filter((share) => share > mostEmpty),
        ).toEqual([]);
      }
    },
    60_000,
  );

  test('the measure sees white, above and between', () => {
    const mark = (top: number, bottom: number) => ({ left: 40, right: 555, top, bottom });
    const page = { width: 595, height: 842, texts: [], marks: [mark(28, 60), mark(780, 780.5)] };
    expect(emptyShare(page)).toBeCloseTo(1 - (60 - 28.3) / (780 - 11.3 - 28.3), 2);
    expect(emptyShare({ ...page, marks: [...page.marks, mark(400, 768)] })).toBeCloseTo(340 / 740.3, 2);
    expect(emptyShare({ ...page, marks: [...page.marks, mark(75, 768)] })).toBe(0);
  });
});

test('boxes are never apart from the name: an exercise longer than a page repeats it above them', async () => {
  const step = {
    en: 'Push your knees out a little and keep them over your feet.',
    es: 'Separe las rodillas.',
  };
  const long = handoutPrescription({
    position: 1,
    steps: Array.from({ length: 34 }, () => step),
    dose: sheetDose({ schedule: { type: 'every_day' } }),
  });
  const other = handoutPrescription({ position: 2, name: { en: 'Bridge', es: 'Puente' } });
  const pages = await print(handoutSource({ prescriptions: [long, other] }));
  const withBoxes = pages.filter((page) => /Sets × times/.test(textOf(page)));
  for (const page of withBoxes) expect(textOf(page)).toMatch(/1\. Goblet squat|2\. Bridge/);
  const shared = pages.filter(
    (page) => /1\. Goblet squat/.test(textOf(page)) && /2\. Bridge/.test(textOf(page)),
  );
  expect(shared).toEqual([]);
});

import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { LocalizedText } from '@/lib/domain/result';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import {
  handoutOptionsOf,
  handoutPrescription,
  handoutSource,
  sheetDose,
} from '@/lib/domain/handout/handout-fixture';
import type { HandoutOptions, HandoutSource } from '@/lib/domain/handout/handout-source';
import { onePictureBase64 } from '../../../e2e/fixtures/pictures.ts';
import { renderHandoutPdf } from '@/lib/server/handout/render-pdf';
import { maxWaiting, renderTypst } from '@/lib/server/handout/typst-pool';

const standard = handoutOptionsOf();
/** The smallest tagged document. */
const tinyJob = { fonts: 'usual' as const, template: '#set document(title: "t")\n= t', inputs: {} };

async function render(
  changes: Partial<HandoutSource> = {},
  options: Partial<HandoutOptions> = {},
  days: 'with days' | 'without days' = 'with days',
) {
  const model = buildHandout(handoutSource(changes), { ...standard, ...options });
  const pdf = Buffer.from(await renderHandoutPdf(days === 'with days' ? model : { ...model, diary: null }));
  return { pdf, text: pdf.toString('latin1') };
}

const countPages = (text: string) => text.match(/\/Type\s*\/Page\b/g)?.length;
const named = (fullName: string): Partial<HandoutSource> => ({
  patient: { ...handoutSource().patient, fullName },
});

/** The structure of a tagged PDF lies partly in compressed objects. */
function inflated(pdf: Buffer): string {
  let from = pdf.indexOf('stream\n');
  let out = '';
  while (from >= 0) {
    const end = pdf.indexOf('endstream', from);
    try {
      out += inflateSync(pdf.subarray(from + 'stream\n'.length, end)).toString('latin1');
    } catch {
      // Not every stream is compressed.
    }
    from = pdf.indexOf('\nstream\n', end) + 1 || -1;
  }
  return out;
}

describe('X-9 the PDF is tagged, titled and in its language', () => {
  test.each([
    ['en', 'Exercises for Priya Raman', 'A person stands, then squats.'],
    ['es', 'Ejercicios para Priya Raman', 'Una persona de pie, luego en cuclillas.'],
  ] as const)('%s', async (locale, title, alt) => {
    const { pdf, text } = await render({}, { locale });
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(text).toContain(`/Lang (${locale})`);
    expect(text).toMatch(/<pdfuaid:part>1</);
    expect(text).toContain(title);
    const structure = text + inflated(pdf);
    for (const tag of ['/H1', '/H2', '/L', '/LI', '/Table', '/TH', '/TD', '/Figure'])
      expect(structure).toMatch(new RegExp(`/S ${tag}\\b`));
    expect(structure).toContain(alt);
  });
});

test.each([
  ['a4', /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/],
  ['letter', /\/MediaBox \[0 0 612(\.0)? 792(\.0)?\]/],
] as const)('prints on %s, standard and large', async (paper, size) => {
  for (const print of ['standard', 'large'] as const) {
    const { text } = await render({}, { paper, print });
    expect(text).toMatch(size);
  }
});

test('one exercise and the first page fit on one sheet', async () => {
  expect(countPages((await render({}, {}, 'without days')).text)).toBe(1);
});

/** Each as long as a line beside the picture. */
const steps = (count: number) =>
  Array.from({ length: count }, (_, step) => ({
    en: `Step ${step}: keep your knee over your foot, and go down slowly.`,
    es: `Paso ${step}: mantenga la rodilla sobre el pie y baje despacio.`,
  }));

test('no exercise is split: two that fill more than half a page each take a page each', async () => {
  const tall = handoutPrescription({
    steps: steps(20),
  });
  const { text } = await render({ prescriptions: [tall, { ...tall, position: 2 }] }, {}, 'without days');
  expect(countPages(text)).toBe(2);
});

test('thirty exercises, one of them taller than a page, are printed', async () => {
  const endless = steps(90);
  const prescriptions = Array.from({ length: 30 }, (_, position) =>
    handoutPrescription(position === 3 ? { position, steps: endless } : { position }),
  );
  const { text } = await render({ prescriptions });
  expect(countPages(text)).toBeGreaterThan(10);
}, 30_000);

/** The headings of a tagged PDF in reading order, from its outline; and the words that stand for its drawings. */
const outlineOf = (text: string) =>
  [...text.matchAll(/\/Title \((\d+\. [^)]*)\)/g)].map(([, title]) => title);
const drawingsOf = (structure: string) =>
  [...structure.matchAll(/\/Alt \((Drawing \d+)\)/g)].map(([, alt]) => alt);

const thirty = Array.from({ length: 30 }, (_, index) =>
  handoutPrescription({
    position: index + 1,
    name: { en: `Exercise ${'long '.repeat(38)}${index + 1}`, es: `Ejercicio ${index + 1}` },
    figureAlt: { en: `Drawing ${index + 1}`, es: `Dibujo ${index + 1}` },
  }),
);
const countTo = (last: number, words: string) => Array.from({ length: last }, (_, at) => `${words}${at + 1}`);

describe('X-9 thirty exercises with names of 200 characters keep their order, and none is lost', () => {
  test.each([
    ['flow', 'standard', 'a4'],
    ['four', 'standard', 'letter'],
    ['two', 'large', 'a4'],
    ['one', 'large', 'letter'],
  ] as const)('%s, %s, %s', async (layout, print, paper) => {
    const { pdf, text } = await render({ prescriptions: thirty }, { layout, print, paper });
    expect(new Set(drawingsOf(text + inflated(pdf)))).toEqual(new Set(countTo(30, 'Drawing ')));
    expect(outlineOf(text).map((title) => title?.split('.')[0])).toEqual(countTo(30, ''));
  });
});

describe('so many exercises to a page, the page of the rules included', () => {
  test.each([
    ['one', 8, 8],
    ['two', 8, 4],
    ['four', 8, 2],
    ['summary', 8, 1],
  ] as const)('%s: %i exercises take %i pages', async (layout, count, pages) => {
    const prescriptions = thirty
      .slice(0, count)
      .map((item) => ({ ...item, name: handoutPrescription().name }));
    for (const colour of ['colour', 'grey'] as const)
      expect(countPages((await render({ prescriptions }, { layout, colour })).text)).toBe(pages);
  });
});

test('V-9 X-9 own photos stand in the PDF with their words, in colour and in grey, beside the drawing or in its place', async () => {
  const { data, info } = await sharp({
    create: { width: 600, height: 800, channels: 3, background: '#c08040' },
  })
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  const photo = {
    ...{ jpeg: data.toString('base64'), widthPixels: info.width, heightPixels: info.height },
    alt: { en: 'A squat in our gym.', es: 'Una sentadilla en nuestra sala.' },
  };
  const prescriptions = [handoutPrescription({ photos: [photo, photo] })];
  const altOf = async (options: Partial<HandoutOptions>) => {
    const { pdf, text } = await render({ prescriptions }, options);
    return /\/Alt \(([^)]*gym[^)]*)\)/.exec(text + inflated(pdf))?.[1];
  };
  for (const colour of ['colour', 'grey'] as const) {
    expect(await altOf({ colour })).toBe(
      'A person stands, then squats. A squat in our gym. A squat in our gym.',
    );
    expect(await altOf({ colour, photos: 'instead' })).toBe('A squat in our gym. A squat in our gym.');
  }
  expect(await altOf({ photos: 'none' })).toBeUndefined();
});

const longWords = (count: number) =>
  Array.from({ length: count }, () => ({
    en: 'Push your knees out a little and keep them over your feet, slowly and without holding your breath.',
    es: 'Separe un poco las rodillas y manténgalas sobre los pies, despacio y sin aguantar la respiración.',
  }));
const heldEachSide = handoutPrescription({
  name: { en: 'Stand with one foot in front', es: 'De pie, un pie delante del otro' },
  dose: sheetDose({
    sets: 2,
    repsMin: null,
    repsMax: null,
    holdSeconds: 30,
    load: null,
    side: 'bilateral',
    schedule: { type: 'every_day' },
  }),
  cautions: [
    { en: 'Hold on to something.', es: 'Equilibrio de pie sin apoyo: despacio, y solo como le enseñaron.' },
  ],
});

test.each([
  ['a4', 'en'],
  ['a4', 'es'],
  ['letter', 'en'],
  ['letter', 'es'],
] as const)(
  'large print on %s in %s: the help stands on the first page with the rule',
  async (paper, locale) => {
    for (const safetyParts of [
      ['spine_or_hip'],
      ['spine_or_hip', 'after_operation', 'hip_repaired'],
    ] as const) {
      const { text } = await render(
        {
          safetyParts,
          isDemo: true,
          // It fills its page, so that nothing of the help can stand there.
          prescriptions: [{ ...heldEachSide, steps: longWords(3) }],
        },
        { paper, locale, print: 'large', layout: 'one' },
        'without days',
      );
      expect(countPages(text)).toBe(2);
    }
  },
);

test.each([
  ['letter', 'large', 'flow', 2],
  ['letter', 'standard', 'one', 1],
] as const)(
  'boxes of three weeks every day stay on the page: %s, %s, %s',
  async (paper, print, layout, pages) => {
    const daily = handoutPrescription({
      dose: sheetDose({ schedule: { type: 'every_day' } }),
      steps: Array.from({ length: 4 }, (_, step) => ({ en: `Step ${step} of the way`, es: `Paso ${step}` })),
    });
    const { text } = await render({ prescriptions: [daily] }, { paper, print, layout }, 'without days');
    expect(countPages(text)).toBe(pages);
  },
);

describe('LG-7.5 the boxes of the days follow those of the exercises', () => {
  const daily = handoutPrescription({ dose: sheetDose({ schedule: { type: 'every_day' } }) });
  test.each([
    ['a4', 'standard', 'flow', 0],
    ['letter', 'large', 'flow', 1],
    ['letter', 'large', 'two', 1],
    ['a4', 'large', 'one', 1],
  ] as const)('three weeks of them on one page: %s, %s, %s', async (paper, print, layout, more) => {
    const source = { prescriptions: [daily], safetyParts: ['spine_or_hip'] } as const;
    const choice = { paper, print, layout };
    const pages = countPages((await render(source, choice, 'without days')).text) ?? 0;
    const { text } = await render(source, choice);
    expect(countPages(text)).toBe(pages + more);
    const places = ['1. Goblet squat', 'Once a day'].map((title) => text.indexOf(`/Title (${title})`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const spanish = await render(source, { ...choice, locale: 'es' });
    expect(countPages(spanish.text)).toBeLessThanOrEqual(pages + 1);
  });

  test.each(['four', 'summary'] as const)('none on a sheet without boxes: %s', async (layout) => {
    expect((await render({}, { layout })).text).not.toContain('/Title (Once a day)');
  });

  test('six weeks run over pages, no table split', async () => {
    const weeks = { includeLogWeeks: 6, print: 'large' } as const;
    const source = {
      prescriptions: [daily],
      program: { ...handoutSource().program, validUntil: null },
    };
    const pages = countPages((await render(source, weeks, 'without days')).text) ?? 0;
    expect(countPages((await render(source, weeks)).text)).toBe(pages + 1);
  });
});

test('large boxes of three weeks stay with long words on one page, set closer', async () => {
  const prescriptions = [{ ...heldEachSide, steps: longWords(3) }];
  const { text } = await render(
    { prescriptions },
    { paper: 'letter', print: 'large', locale: 'es' },
    'without days',
  );
  expect(countPages(text)).toBe(2);
});

test('four wordy exercises still share a page, set closer', async () => {
  const wordy = { ...heldEachSide, steps: longWords(2) };
  const prescriptions = [1, 2, 3, 4].map((position) => ({ ...wordy, position }));
  const { text } = await render({ prescriptions }, { paper: 'letter', layout: 'four', locale: 'es' });
  expect(countPages(text)).toBe(2);
});

test('three advice cards in large print share one page', async () => {
  const points = [...longWords(3), ...heldEachSide.cautions];
  const adviceCards = handoutSource().adviceCards.map((card) => ({ ...card, points }));
  const { text } = await render(
    { adviceCards },
    {
      paper: 'letter',
      print: 'large',
      layout: 'summary',
      advice: ['heat_pack', 'cold_pack'],
      includeFlarePlan: true,
    },
  );
  expect(countPages(text)).toBe(2);
});

test.each(['standard', 'large'] as const)(
  'a summary in %s print: the help comes before the table',
  async (print) => {
    const { text } = await render({ prescriptions: thirty }, { layout: 'summary', print });
    const places = ['When it hurts', 'Stop and get help now', 'All your exercises'].map((title) =>
      text.indexOf(`/Title (${title})`),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  },
);

test('a name in Latin letters is found in the text as it is typed', async () => {
  expect((await render()).text).toContain('/Title (Exercises for Priya Raman)');
});

test('X-9 a logo stands in the head with its words, in both papers and greys', async () => {
  const logo = {
    colourPng: onePictureBase64,
    greyPng: onePictureBase64,
    widthPixels: 64,
    heightPixels: 32,
  };
  for (const [paper, print, colour] of [
    ['a4', 'standard', 'colour'],
    ['letter', 'large', 'grey'],
  ] as const) {
    const { pdf, text } = await render(
      { clinic: { ...handoutSource().clinic, logo } },
      { paper, print, colour },
    );
    expect(text + inflated(pdf)).toContain('(Logo of Harbour Physiotherapy)');
    expect(text).toMatch(/\/Subtype\s*\/Image/);
  }
});

test('LB-7 a routine keeps its numbered list on the first page of the rules', async () => {
  const items = [1, 2, 3].map((at) => ({ slug: `step_${at}`, optional: at === 3 }));
  const { text } = await render(
    {
      routines: [
        {
          names: { en: 'Hip round', es: 'Ronda' },
          purpose: { en: 'In order.', es: 'En orden.' },
          items,
        },
      ],
      prescriptions: items.map(({ slug }, at) => handoutPrescription({ slug, position: at + 1 })),
    },
    { layout: 'four' },
  );
  expect(text).toContain('/Title (Hip round)');
  expect(countPages(text)).toBe(1);
});

test('every choice at once makes a document in both languages, a draft too', async () => {
  const { clinic, program } = handoutSource();
  for (const locale of ['en', 'es'] as const) {
    const { text } = await render(
      {
        clinic: { ...clinic, brandColour: '#0f5e59' },
        program: { ...program, publishedOn: null },
        isDemo: true,
      },
      { locale, print: 'large', advice: ['heat_pack', 'cold_pack'], includeFlarePlan: true },
    );
    expect(countPages(text)).toBeGreaterThan(1);
  }
});

test('no exercises, no link, no phone: still a handout', async () => {
  const { clinic } = handoutSource();
  const { text } = await render({
    prescriptions: [],
    accessLink: null,
    clinic: { ...clinic, brandColour: '#0f5e59', phone: null, hours: null, address: null },
  });
  expect(countPages(text)).toBe(1);
});

describe('V-6 no name makes the print fail', () => {
  test.each([
    ['Arabic', 'فاطمة الزهراء'],
    ['Hebrew', 'שרה לוי'],
    ['emoji', 'Zoë 👩🏽‍🦽 😀 🇪🇸 ❤️ 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🫨'],
    ['an emoji in the middle of a word and half a flag', 'Zo😀ë 🇪 🏽'],
    ['Japanese', '山田 花子'],
    ['200 characters in words', 'Maximiliana '.repeat(17).slice(0, 200)],
    ['200 characters without a space', 'W'.repeat(200)],
    ['200 Arabic characters without a space', 'م'.repeat(200)],
    ['marks of other scripts on Latin letters', 'a\u064b e\u05b0 o\u0301\u0323'],
    ['invisible characters', 'a\u200b\u200d\u2060\ufe0fb\u3000c'],
    ['lone surrogate and control characters', 'a\ud800b\u0000c'],
    ['private use', '\ue000\u{f0000}'],
  ])('%s', async (_, fullName) => {
    expect(countPages((await render(named(fullName), { print: 'large' })).text)).toBeGreaterThan(0);
  });
});

test.each(['flow', 'four', 'summary'] as const)(
  'LG-8.5 the easier version has a line with its label on the sheet: %s',
  async (layout) => {
    const labels = async (easier: LocalizedText | null) => {
      const { text } = await render({ prescriptions: [handoutPrescription({ easier })] }, { layout });
      return text.split('/S /Strong').length;
    };
    const named = await labels({ en: 'Bodyweight squat', es: 'Sentadilla sin peso' });
    expect(named - (await labels(null))).toBe(1);
  },
);

test.each(['flow', 'four', 'summary'] as const)(
  'LG-8.8 the flare-up and the usual dose have a line each with its label on the sheet: %s',
  async (layout) => {
    const labels = async (sets: number | null) => {
      const flare = sets === null ? null : ({ since: '2026-11-22', step: 'early' } as const);
      const inFlare = sets === null ? null : sheetDose({ sets });
      const { text } = await render({ flare, prescriptions: [handoutPrescription({ inFlare })] }, { layout });
      return text.split('/S /Strong').length;
    };
    expect((await labels(2)) - (await labels(null))).toBe(2);
  },
);

test('W-10 what people type is never markup', async () => {
  const evil = '#panic("x") $x$ <label> @ref *b* `c` \\ #import "/etc/passwd" [ ]';
  const name = { en: evil, es: evil };
  const { text } = await render({
    ...named(evil),
    prescriptions: [handoutPrescription({ name, note: evil })],
  });
  expect(countPages(text)).toBe(1);
});

test('W-10 six at once all arrive, each its own', async () => {
  const names = ['Ana', 'Ben', 'Cem', 'Dora', 'Edo', 'Fay'];
  const pdfs = await Promise.all(names.map((name) => render(named(name))));
  expect(pdfs.map(({ text }) => names.find((name) => text.includes(`Exercises for ${name}`)))).toEqual(names);
});

test('W-10 a full queue refuses the next at once, in words, and makes all that were let in', async () => {
  const many = Array.from({ length: 2 + maxWaiting + 1 }, () => renderTypst(tinyJob));
  const settled = await Promise.allSettled(many);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2 + maxWaiting);
  expect(settled.at(-1)).toMatchObject({
    status: 'rejected',
    reason: { code: 'unavailable', details: { retryAfterSeconds: 5 } },
  });
  expect(await renderTypst(tinyJob)).toBeInstanceOf(Uint8Array);
});

test('W-10 a picture that cannot be read is a fault of this render only', async () => {
  await expect(render({ prescriptions: [handoutPrescription({ figureSvg: '<svg' })] })).rejects.toThrow(
    'handout not rendered',
  );
  expect(countPages((await render()).text)).toBe(1);
});

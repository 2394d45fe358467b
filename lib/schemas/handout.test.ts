import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { handoutChoice, handoutOptions, toHandoutQuery } from './handout';
import { adviceCard } from './catalogue';
import { adviceSlugs, flarePlanSlug } from '../domain/handout/advice-slugs.ts';
import { buildHandout } from '../domain/handout/build-handout.ts';
import { handoutOptionsOf, handoutPrescription, handoutSource } from '../domain/handout/handout-fixture.ts';
import type { HandoutOptions, HandoutSource } from '../domain/handout/handout-source.ts';

const build = (options: Partial<HandoutOptions> = {}, changes: Partial<HandoutSource> = {}) =>
  buildHandout(handoutSource(changes), handoutOptionsOf(options));
const defaults = { paperSize: 'letter', patientLanguage: 'es' } as const;

describe('LB-8 at most two advice cards, and the flare plan beside them', () => {
  test('the cards that may be chosen are those of the catalogue', () => {
    const cards = adviceCard
      .array()
      .parse(JSON.parse(readFileSync('prisma/catalogue/advice-cards.json', 'utf8')));
    expect([...adviceSlugs, flarePlanSlug].toSorted()).toEqual(cards.map(({ slug }) => slug).toSorted());
  });

  test.each([
    ['none', {}, []],
    ['in the order they were chosen', { advice: ['cold_pack', 'heat_pack'] }, ['cold_pack', 'heat_pack']],
    ['each once', { advice: ['heat_pack', 'heat_pack'] }, ['heat_pack']],
    ['no third one', { advice: ['heat_pack', 'cold_pack', 'long_drives'] }, ['heat_pack', 'cold_pack']],
    ['one that is not there is left out', { advice: ['scan_findings'] }, []],
    [
      'the flare plan comes first',
      { advice: ['heat_pack'], includeFlarePlan: true },
      ['flare_plan', 'heat_pack'],
    ],
  ] satisfies [string, Partial<HandoutOptions>, string[]][])('%s', (_, options, slugs) => {
    expect(build(options).advice.map(({ slug }) => slug)).toEqual(slugs);
  });

  test('a card speaks the language of the sheet', () => {
    expect(build({ locale: 'es', advice: ['heat_pack'] }).advice).toEqual([
      { slug: 'heat_pack', heading: 'Heat (es)', points: ['Primero sobre Heat.'], stopIf: 'Pare Heat.' },
    ]);
  });

  test.each(['heat_pack,cold_pack,long_drives', 'flare_plan', 'no_such_card', 'heat_pack,', ''])(
    'the address "advice=%s" is refused',
    (advice) => {
      expect(handoutOptions.safeParse({ advice }).success).toBe(false);
    },
  );
});

describe('one address, one print', () => {
  test('what is left out follows the patient and the clinic', () => {
    expect(handoutChoice({}, defaults)).toEqual(handoutOptionsOf({ paper: 'letter', locale: 'es' }));
  });

  test('every choice comes back from its address', () => {
    const options = handoutOptionsOf({
      paper: 'letter',
      print: 'large',
      locale: 'es',
      layout: 'four',
      colour: 'grey',
      advice: ['heat_pack', 'cold_pack'],
      includeFlarePlan: true,
    });
    const query = handoutOptions.parse(Object.fromEntries(new URLSearchParams(toHandoutQuery(options))));
    expect(handoutChoice(query, { paperSize: 'a4', patientLanguage: 'en' })).toEqual(options);
  });
});

describe('H-1 beside the name stands what the clinic chose', () => {
  test.each([
    ['both', ['born 30 January 1979', 'number P-0012']],
    ['record_number', ['number P-0012']],
  ] as const)('%s', (identity, marks) => {
    const { clinic } = handoutSource();
    expect(build({}, { clinic: { ...clinic, identity } }).identity.marks).toEqual(marks);
  });
});

describe('H-3 a draft says on every page that it is not for the patient', () => {
  test.each([
    ['en', 'Draft, not for the patient'],
    ['es', 'Borrador, no es para el paciente'],
  ] as const)('%s', (locale, mark) => {
    const { program } = handoutSource();
    expect(build({ locale }, { program: { ...program, publishedOn: null } }).draftMark).toBe(mark);
    expect(build({ locale }).draftMark).toBeNull();
  });
});

describe('layouts', () => {
  test.each([
    ['flow', true, false],
    ['two', true, false],
    ['one', true, false],
    ['four', false, false],
    ['summary', false, true],
  ] as const)('%s: boxes to write in %s, one table %s', (layout, hasLog, hasSummary) => {
    const model = build({ layout });
    expect(model.exercises.every(({ log }) => log.length > 0)).toBe(hasLog);
    expect(model.summary !== null).toBe(hasSummary);
  });

  test('X-9 in black and white the drawing is the one made for paper, in greys', () => {
    const [exercise] = build({ colour: 'grey' }).exercises;
    expect(exercise?.figure?.svg).toContain('stroke="#a0a0a0"');
    expect(
      build({ colour: 'grey' }, { prescriptions: [handoutPrescription({ figureGreySvg: null })] })
        .exercises[0]?.figure,
    ).toBeNull();
  });
});

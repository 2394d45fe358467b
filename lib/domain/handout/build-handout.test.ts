import { describe, expect, test } from 'vitest';
import type { PainModel } from '../pain/pain-zone.ts';
import { buildHandout } from './build-handout.ts';
import { handoutOptionsOf, handoutPrescription, handoutSource, sheetDose } from './handout-fixture.ts';
import type { HandoutOptions, HandoutPrescription, HandoutSource } from './handout-source.ts';
import { safetyBoxParts } from '../safety/safety-box.ts';

const options = handoutOptionsOf();
const build = (changes: Partial<HandoutSource> = {}, more: Partial<HandoutOptions> = {}) =>
  buildHandout(handoutSource(changes), { ...options, ...more });
const onlyExercise = (changes: Partial<HandoutPrescription>, more: Partial<HandoutOptions> = {}) => {
  const [exercise] = build({ prescriptions: [handoutPrescription(changes)] }, more).exercises;
  if (exercise === undefined) throw new Error('no exercise');
  return exercise;
};

describe('H-1 the patient is named by name, birth date and a second identifier', () => {
  test.each([
    ['en', 'Exercises for', 'born 30 January 1979', 'number P-0012'],
    ['es', 'Ejercicios para', 'nacimiento: 30 de enero de 1979', 'número P-0012'],
  ] as const)('%s', (locale, lead, born, secondIdentifier) => {
    const model = build({}, { locale });
    expect(model.title).toEqual({ lead, name: 'Priya Raman' });
    expect(model.identity.marks).toEqual([born, secondIdentifier]);
    expect(model.documentTitle).toContain('Priya Raman');
  });
});

describe('H-3 version, date, end and the way to check it', () => {
  test.each([
    ['en', 'version 4 of 22 November 2026', 'valid until 20 December 2026'],
    ['es', 'versión 4 del 22 de noviembre de 2026', 'válido hasta el 20 de diciembre de 2026'],
  ] as const)('%s', (locale, version, validUntil) => {
    expect(build({}, { locale }).identity).toMatchObject({ version, validUntil });
  });

  test('a draft says that it is one, and a missing end is named', () => {
    const { program } = handoutSource();
    const { identity } = build({ program: { ...program, publishedOn: null, validUntil: null } });
    expect(identity.version).toBe('version 4, a draft: not for use yet');
    expect(identity.validUntil).toBe('no end date');
  });

  test('the link goes along with the code and the address to type it at, without the secret part', () => {
    expect(build().access).toEqual({
      url: 'https://portal.harbour.example/p/4f9d8a7b',
      code: 'K7QM-2XRD-9FHT',
      instruction: 'Scan, or go to portal.harbour.example/p and type',
      qrAlt: 'QR code that opens your exercises at portal.harbour.example/p',
    });
  });

  test('no link, no code', () => {
    expect(build({ accessLink: null }).access).toBeNull();
  });
});

describe('H-2 the side is in the dose line in words', () => {
  test.each([
    ['left', 'leg', 'en', 'left leg'],
    ['right', 'arm', 'en', 'right arm'],
    ['bilateral', 'leg', 'en', 'each side'],
    ['left', 'leg', 'es', 'pierna izquierda'],
    ['bilateral', 'leg', 'es', 'cada lado'],
  ] as const)('%s %s in %s', (side, limb, locale, expected) => {
    expect(onlyExercise({ dose: sheetDose({ side }), limb }, { locale }).dose).toContain(expected);
  });

  test('an exercise without sides names none', () => {
    expect(onlyExercise({ dose: sheetDose({ side: 'not_sided' }) }).dose).toEqual([
      '3 × 8–10',
      '12.5 kg',
      'Mon, Wed, Fri',
    ]);
  });
});

describe('H-4 loads keep their own unit', () => {
  test.each([
    ['kg', 'kg', 'en', '12.5 kg'],
    ['lb', 'lb', 'en', '12.5 lb'],
    ['lb', 'kg', 'en', '12.5 lb (5.7 kg)'],
    ['kg', 'kg', 'es', '12,5 kg'],
    ['lb', 'kg', 'es', '12,5 lb (5,7 kg)'],
  ] as const)('%s for a patient who thinks in %s, %s', (unit, preferred, locale, expected) => {
    const { patient } = handoutSource();
    const load = { value: '12.50', unit };
    const model = build(
      {
        patient: { ...patient, unit: preferred },
        prescriptions: [handoutPrescription({ dose: sheetDose({ load }) })],
      },
      { locale },
    );
    expect(model.exercises[0]?.dose[1]).toBe(expected);
    expect(model.exercises[0]?.log[0]?.rows).toContain(unit);
  });

  test('H-5 zero kilograms and zero rest are printed, what is not prescribed is not', () => {
    const zero = sheetDose({ load: { value: '0.00', unit: 'kg' }, restSeconds: 0 });
    const { dose, doseWords } = onlyExercise({ dose: zero });
    expect([dose, doseWords]).toEqual([['3 × 8–10', '0 kg', 'Mon, Wed, Fri'], 'Rest 0 seconds.']);
    const none = onlyExercise({ dose: sheetDose({ load: null, restSeconds: null }) });
    expect([none.dose, none.doseWords]).toEqual([['3 × 8–10', 'Mon, Wed, Fri'], null]);
  });

  test.each([
    [
      'en',
      { low: 4, high: 6 },
      'Effort 4 to 6 out of 10, from “comfortable, could keep going” to “working”.',
    ],
    ['en', { low: 5, high: 5 }, 'Effort 5 out of 10, “starting to work”.'],
    ['es', { low: 4, high: 6 }, 'Esfuerzo de 4 a 6 sobre 10, de «cómodo, podría seguir» a «cuesta».'],
  ] as const)('LG-3.2 the effort has its words, %s', (locale, effortTarget, words) => {
    const dose = sheetDose({ effortTarget, restSeconds: null });
    expect(onlyExercise({ dose }, { locale }).doseWords).toBe(words);
  });
});

describe('the pain rule has three zones without a gap (LG-7.1)', () => {
  test.each<[PainModel, 'en' | 'es', string[]]>([
    ['standard', 'en', ['Pain 0 to 2', 'Pain 3 to 5', 'Pain 6 or more']],
    ['protective', 'en', ['Pain 0 to 2', 'Pain 3', 'Pain 4 or more']],
    ['relative', 'en', ['Up by 1 at most', 'Up by 2', 'Up by 3 or more']],
    ['standard', 'es', ['Dolor de 0 a 2', 'Dolor de 3 a 5', 'Dolor de 6 o más']],
    ['protective', 'es', ['Dolor de 0 a 2', 'Dolor 3', 'Dolor de 4 o más']],
    ['relative', 'es', ['Sube 1 como mucho', 'Sube 2', 'Sube 3 o más']],
  ])('%s, %s', (painModel, locale, headings) => {
    const { program } = handoutSource();
    const { pain } = build({ program: { ...program, painModel } }, { locale });
    expect(pain.zones.map((zone) => zone.heading)).toEqual(headings);
    expect(pain.zones.map((zone) => zone.zone)).toEqual(['green', 'amber', 'red']);
    expect(pain.severe).toContain('8');
    expect(pain.severe).toContain('020 555 0142');
  });

  test.each<[PainModel, number, string[]]>([
    ['protective', 4, ['Pain 0 to 2', 'Pain 3 to 4', 'Pain 5 or more']],
    ['protective', 2, ['Pain 0 to 2', 'Pain 3 or more']],
    ['relative', 1, ['Up by 1 at most', 'Up by 2 or more']],
  ])('%s limits published with amber to %i: no gap and no empty zone', (painModel, painAmberTo, headings) => {
    const { program } = handoutSource();
    const { pain } = build({ program: { ...program, painModel, painAmberTo } });
    expect(pain.zones.map((zone) => zone.heading)).toEqual(headings);
  });

  test('without a phone the rule still says to call', () => {
    const { clinic } = handoutSource();
    expect(build({ clinic: { ...clinic, phone: null } }).pain.severe).toMatch(/call us\.$/);
  });
});

describe('the safety box (SF-6)', () => {
  test.each([
    [[]],
    [['spine_or_hip']],
    [['after_operation', 'limb_after_operation']],
    [['spine_or_hip', 'after_operation', 'hip_repaired']],
    [['after_birth']],
  ] as const)('what everybody reads, and %j', (safetyParts) => {
    for (const locale of ['en', 'es'] as const) {
      const { paragraphs } = build({ safetyParts }, { locale }).safety;
      expect(new Set(paragraphs).size).toBe(1 + safetyParts.length);
      for (const paragraph of paragraphs) expect(paragraph).toContain('112');
    }
  });

  test("H-8 the sheet too says whom to call: the clinic's own emergency number, everywhere", () => {
    const { clinic } = handoutSource();
    const model = build({ clinic: { ...clinic, emergencyNumber: '999' }, safetyParts: safetyBoxParts });
    expect(JSON.stringify(model.safety)).not.toContain('112');
    expect(model.footer.emergency).toContain('call 999');
  });
});

describe('LG-7.5 the boxes of the days', () => {
  test('stand on every sheet with boxes to write in, and on no other', () => {
    for (const layout of ['flow', 'two', 'one'] as const)
      expect(build({}, { layout }).diary?.tables).toHaveLength(1);
    for (const layout of ['four', 'summary'] as const) expect(build({}, { layout }).diary).toBeNull();
    expect(build({}, { includeLogWeeks: 0 }).diary).toBeNull();
    expect(build({ prescriptions: [] }).diary).toBeNull();
  });

  test('ask about spreading, and explain it, where the safety box speaks of spine and hip', () => {
    const { note, tables } = build({ safetyParts: ['spine_or_hip'] }).diary ?? {};
    expect([tables?.[0]?.rows.includes('Spread'), note?.includes('tingling')]).toEqual([true, true]);
    const knee = build().diary;
    expect([knee?.tables[0]?.rows.includes('Spread'), knee?.note.includes('tingling')]).toEqual([
      false,
      false,
    ]);
  });
});

describe('exercises', () => {
  test('follow their position and are numbered from one', () => {
    const { exercises } = build({
      prescriptions: [
        handoutPrescription({ position: 7, name: { en: 'Second', es: 'Segundo' } }),
        handoutPrescription({ position: 2, name: { en: 'First', es: 'Primero' } }),
      ],
    });
    expect(exercises.map(({ number, name }) => [number, name])).toEqual([
      [1, 'First'],
      [2, 'Second'],
    ]);
  });

  test.each([
    ['one that was added joins the first', [0, 2, 1], ['Phase 1', 'Phase 2', 'Phase 1']],
    ['one phase is none', [0, 1], [null, null]],
    ['nothing but added ones', [0, 0], [null, null]],
  ])('name the phase only where there is more than one: %s', (_, phases, expected) => {
    const prescriptions = phases.map((phase, at) => handoutPrescription({ position: at + 1, phase }));
    expect(build({ prescriptions }).exercises.map(({ phase }) => phase)).toEqual(expected);
  });

  test('carry their words in the language of the handout, the note as it was typed', () => {
    const note = 'Con cuidado en la escalera.';
    expect(onlyExercise({ note }, { locale: 'es' })).toMatchObject({
      name: 'Sentadilla con pesa al pecho',
      setup: 'Sujete la pesa junto al pecho.',
      steps: ['Siéntese hacia atrás y abajo.', 'Levántese.'],
      breathing: { label: 'Respiración', text: 'Suelte el aire al subir.' },
      stopIf: { label: 'Pare si', text: 'le duele la espalda.' },
      note: { label: 'Para usted', text: note },
      figure: { alt: 'Una persona de pie, luego en cuclillas.' },
    });
  });

  test('H-9 precautions stand before the steps', () => {
    const cautions = [{ en: 'Do not bend past a right angle.', es: 'No doble más de un ángulo recto.' }];
    expect(onlyExercise({ cautions }).cautions).toEqual([
      { label: 'Take care', text: 'Do not bend past a right angle.' },
    ]);
  });

  test('X-9 a drawing without words of its own gets them from the name', () => {
    expect(onlyExercise({ figureAlt: null }).figure?.alt).toBe(
      'Drawing of Goblet squat: start and end position',
    );
    expect(onlyExercise({ figureSvg: null }).figure).toBeNull();
  });

  test('an empty program says so, it is not a blank sheet', () => {
    expect(build({ prescriptions: [] }).noExercises).toBe('There are no exercises in this program.');
    expect(build().noExercises).toBeNull();
  });
});

test('the demo mark is on the handout of a demo clinic only', () => {
  expect(build({ isDemo: true }).demoMark).toContain('invented');
  expect(build({ isDemo: true }, { locale: 'es' }).demoMark).toContain('inventada');
  expect(build().demoMark).toBeNull();
});

test('the clinic line leaves out what is not known', () => {
  const { clinic } = handoutSource();
  expect(build().clinicLine).toBe('Harbour Physiotherapy · 020 555 0142 · Mon–Fri 8:00–18:00');
  expect(build({}, { locale: 'es' }).clinicLine).toBe(
    'Harbour Physiotherapy · 020 555 0142 · lun–vie 8:00–18:00',
  );
  expect(build({ clinic: { ...clinic, phone: null, hours: null } }).clinicLine).toBe('Harbour Physiotherapy');
});

test('V-6 names of any script pass through unchanged', () => {
  const { patient } = handoutSource();
  for (const fullName of ['فاطمة الزهراء', 'שרה לוי', '山田 花子', 'Zoë 😀', 'x'.repeat(200)]) {
    expect(build({ patient: { ...patient, fullName } }).title.name).toBe(fullName);
  }
});

test.each([
  ['en', 'Too hard today? Instead'],
  ['es', '¿Hoy cuesta demasiado? En su lugar'],
] as const)('LG-8.5 the easier version that was allowed is named in one line: %s', (locale, label) => {
  const easier = { en: 'Bodyweight squat', es: 'Sentadilla sin peso' };
  expect(onlyExercise({ easier }, { locale }).easier).toEqual({ label, text: easier[locale] });
  expect(onlyExercise({}, { locale }).easier).toBeNull();
});

describe('LG-8.8 a sheet that is printed in a flare-up', () => {
  const inFlare = sheetDose({ sets: 2, load: { value: '10', unit: 'kg' } });
  const flare = { since: '2026-11-22', step: 'early' } as const;

  test('says the lower dose, with the usual one beside it; the boxes to write in stay those of the program', () => {
    const lowered = onlyExercise({ inFlare }, { locale: 'en' });
    const usual = onlyExercise({}, { locale: 'en' });
    expect(lowered.dose).not.toEqual(usual.dose);
    expect(lowered.dose.join(' ')).toContain('10 kg');
    expect(lowered.usualDose?.text).toBe(usual.dose.join(', '));
    expect(usual.usualDose).toBeNull();
    expect(lowered.log).toEqual(usual.log);
  });

  test.each([
    [
      'en',
      'early',
      '23 November 2026',
      'half the sets, a lighter weight, effort 4 at most',
      'phone 020 555 0142',
    ],
    ['en', 'later', '23 November 2026', 'Back to all sets, still a little lighter', 'phone 020 555 0142'],
    ['es', 'early', '23 de noviembre de 2026', 'la mitad de las series, menos peso', 'llame al 020 555 0142'],
    ['es', 'later', '23 de noviembre de 2026', 'Vuelva a todas las series', 'llame al 020 555 0142'],
  ] as const)('names the day and the words of the phone: %s %s', (locale, step, day, plan, call) => {
    const model = buildHandout(handoutSource({ flare: { ...flare, step } }), handoutOptionsOf({ locale }));
    expect(model.flare?.label).toContain(day);
    for (const part of [plan, call]) expect(model.flare?.text).toContain(part);
    expect(buildHandout(handoutSource(), handoutOptionsOf({ locale })).flare).toBeNull();
  });
});

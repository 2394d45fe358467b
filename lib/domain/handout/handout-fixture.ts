import { aDose } from '../dosage/dose-fixture.ts';
import type { Dose } from '../dosage/prescription.ts';
import type { HandoutAdvice, HandoutOptions, HandoutPrescription, HandoutSource } from './handout-source.ts';

/** An invented person's program for tests of the model and its renderers. */
const squat: HandoutPrescription = {
  slug: 'goblet_squat',
  position: 1,
  name: { en: 'Goblet squat', es: 'Sentadilla con pesa al pecho' },
  dose: sheetDose(),
  inFlare: null,
  phase: 0,
  note: null,
  easier: null,
  cautions: [],
  setup: { en: 'Hold the weight at your chest.', es: 'Sujete la pesa junto al pecho.' },
  steps: [
    { en: 'Sit back and down.', es: 'Siéntese hacia atrás y abajo.' },
    { en: 'Stand up.', es: 'Levántese.' },
  ],
  breathing: { en: 'Out on the way up.', es: 'Suelte el aire al subir.' },
  stopIf: { en: 'your back hurts.', es: 'le duele la espalda.' },
  figureSvg:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>Squat</title><path d="M10 2v16M30 6v12" stroke="#12807a"/><text x="20" y="18" font-size="4">5 s</text></svg>',
  figureGreySvg:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>Squat</title><path d="M10 2v16M30 6v12" stroke="#8fa8a6"/></svg>',
  figureAlt: { en: 'A person stands, then squats.', es: 'Una persona de pie, luego en cuclillas.' },
  photos: [],
};

const card = (slug: string, title: string): HandoutAdvice => ({
  slug,
  titles: { en: title, es: `${title} (es)` },
  points: [{ en: `First about ${title}.`, es: `Primero sobre ${title}.` }],
  stopIf: { en: `Stop ${title}.`, es: `Pare ${title}.` },
});

/** The plainest choice of how to print, changed as a test needs it. */
export function handoutOptionsOf(changes: Partial<HandoutOptions> = {}): HandoutOptions {
  return {
    paper: 'a4',
    print: 'standard',
    locale: 'en',
    includeLogWeeks: 3,
    layout: 'flow',
    colour: 'colour',
    advice: [],
    includeFlarePlan: false,
    photos: 'beside',
    ...changes,
  };
}

/** One prescription, changed as a test needs it. */
export function handoutPrescription(changes: Partial<HandoutPrescription> = {}): HandoutPrescription {
  return { ...squat, ...changes };
}

/** The dose of the sample prescription, changed as a test needs it. */
export function sheetDose(changes: Partial<Dose> = {}): Dose {
  return aDose({
    load: { value: '12.50', unit: 'kg' },
    effortTarget: null,
    schedule: { type: 'specific_weekdays', days: [1, 3, 5] },
    ...changes,
  });
}

/** A whole handout source, changed as a test needs it. */
export function handoutSource(changes: Partial<HandoutSource> = {}): HandoutSource {
  return {
    clinic: {
      name: 'Harbour Physiotherapy',
      phone: '020 555 0142',
      hours: { en: 'Mon–Fri 8:00–18:00', es: 'lun–vie 8:00–18:00' },
      address: null,
      emergencyNumber: '112',
      brandColour: null,
      identity: 'both',
      logo: null,
    },
    patient: {
      fullName: 'Priya Raman',
      birthDate: '1979-01-30',
      secondIdentifier: 'P-0012',
      language: 'en',
      unit: 'kg',
    },
    program: {
      versionNumber: 4,
      publishedOn: '2026-11-22',
      validUntil: '2026-12-20',
      title: 'Hip strength at home',
      painModel: 'standard',
      painAmberTo: null,
      patientNote: null,
    },
    accessLink: { url: 'https://portal.harbour.example/p/4f9d8a7b', code: 'K7QM-2XRD-9FHT' },
    isDemo: false,
    safetyParts: [],
    logStartsOn: '2026-11-23',
    flare: null,
    prescriptions: [squat],
    routines: [],
    adviceCards: [
      card('heat_pack', 'Heat'),
      card('cold_pack', 'Cold'),
      card('long_drives', 'Drives'),
      card('flare_plan', 'Flare'),
    ],
    ...changes,
  };
}

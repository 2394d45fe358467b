import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setsOnly } from '@/lib/domain/dosage/dosage';
import type { HandoutPrescription, HandoutSource } from '@/lib/domain/handout/handout-source';
import { afterStopIf } from '@/lib/domain/library/stop-if';
import { safetyPartsFor } from '@/lib/domain/safety/safety-box';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { loadAdviceCards } from '@/lib/server/catalogue/advice-cards';
import { loadRoutines } from '@/lib/server/catalogue/routines';
import { drawHandoutFigure } from '@/lib/server/handout/draw-figure';
import type { DemoPatient } from '@/prisma/demo/demo-patient';
import { demoPatients } from '@/prisma/demo/patients';
import { type DemoPrescription, type DemoProgram, demoPrograms } from '@/prisma/demo/programs';

/** A Monday: every sheet begins on it, so that the same boxes are printed whenever the pages are measured. */
const startsOn = '2026-03-09';
/** As much as stands above an exercise that is prescribed against a precaution. */
const agreed = {
  en: 'Agreed with your physiotherapist. Do not arch your low back too far. Go only as far and as heavy as you were shown. Stop and tell us if anything feels wrong.',
  es: 'Acordado con su fisioterapeuta. No arquee demasiado la zona lumbar. No pase del recorrido ni del peso que le enseñaron. Pare y avísenos si nota algo raro.',
};

/** The sheets of the demo clinic's programs, one of each, made from the same catalogue and without a database. */
export function demoSheets(): HandoutSource[] {
  return Object.entries(demoPrograms).map(([name, program]) => {
    const patient = demoPatients.find((one) => one.program === name);
    if (patient === undefined) throw new Error(`nobody follows ${name}`);
    return sheetOf(program, patient);
  });
}

function sheetOf(program: DemoProgram, patient: DemoPatient): HandoutSource {
  const contents = program.prescriptions.map(({ slug }) =>
    exerciseContent.parse(
      JSON.parse(
        readFileSync(join(process.cwd(), 'prisma', 'catalogue', 'exercises', `${slug}.json`), 'utf8'),
      ),
    ),
  );
  const conditions = patient.conditions.map(({ code }) => code);
  return {
    clinic: {
      name: 'Harbour Physiotherapy',
      phone: '020 555 0142',
      hours: { en: 'Mon–Fri 8:00–12:00, 13:00–18:00', es: 'lun–vie 8:00–12:00, 13:00–18:00' },
      address: null,
      emergencyNumber: '112',
      brandColour: '#0f5e59',
      identity: 'record_number',
      logo: null,
    },
    patient: {
      fullName: patient.name,
      birthDate: '1979-01-30',
      secondIdentifier: 'HP-0012',
      language: patient.language ?? 'en',
      unit: patient.unit ?? 'kg',
    },
    program: {
      versionNumber: 4,
      publishedOn: startsOn,
      validUntil: '2026-04-06',
      title: program.title,
      painModel: program.painModel,
      painAmberTo: program.painModel === 'protective' ? 3 : null,
      patientNote: null,
    },
    accessLink: { url: 'https://portal.harbour.example/p/4f9d8a7b', code: 'K7QM-2XRD-9FHT' },
    isDemo: true,
    safetyParts: safetyPartsFor(
      contents.map(({ region }) => region),
      conditions,
    ),
    logStartsOn: startsOn,
    flare: null,
    adviceCards: loadAdviceCards(),
    routines: loadRoutines(),
    prescriptions: contents.flatMap((content, index): HandoutPrescription[] => {
      const item = program.prescriptions[index];
      if (item === undefined) return [];
      const dose = doseOf(item, content.doseKind, patient);
      return [
        {
          slug: content.slug,
          position: index + 1,
          name: content.names,
          phase: 0,
          dose,
          inFlare: null,
          note: null,
          easier: null,
          cautions: program.painModel === 'protective' && index === 0 ? [agreed] : [],
          setup: content.setup,
          steps: content.steps,
          breathing: content.breathing,
          stopIf: afterStopIf(content.stopIf),
          photos: [],
          ...drawHandoutFigure(content, dose.side),
        },
      ];
    }),
  };
}

const doseOf = (
  { side, goal, dose }: DemoPrescription,
  doseKind: HandoutPrescription['dose']['doseKind'],
  patient: DemoPatient,
): HandoutPrescription['dose'] => ({
  ...setsOnly(2),
  load: null,
  loadEquipment: null,
  ownRules: null,
  timesPerDay: 1,
  schedule: { type: 'times_per_week', n: 3 },
  ...dose,
  goal,
  doseKind,
  side: side === 'affected' ? (patient.side ?? 'bilateral') : side,
});

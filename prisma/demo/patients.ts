import type { OneSide } from '../../lib/domain/dosage/side';
import type { Locale } from '../../lib/domain/result';
import type { EquipmentItem, IrritabilityInput } from '../../lib/schemas/patient';
import type { Addressed, OrderInput, PauseInput } from '../../lib/schemas/record';
import type { DemoSafety } from './fill-safety';
import type { DemoProgramName } from './programs';

/** How a demo patient's eight weeks went. Pain is after exercise, 0 to 10, week by week from the first to the present. */
export type Story = {
  weeks: number;
  adherence: number;
  pain: readonly number[];
  silentDays?: number;
  logsToday?: boolean;
  /** A run of sore sessions at the end. */
  spike?: number;
  /** The load of the loaded exercise in the second half, in its own unit. */
  laterLoad?: { slug: string; value: string };
  /** The top of the range of one exercise in the second half: repetitions first where the next weight is a big step. */
  laterReps?: { slug: string; repsMax: number };
  /** The exercise that ends with two full sessions and calm mornings: ready for the next weight. */
  earned?: string;
};

type Unplaced<T> = T extends unknown ? Omit<T, 'fromOn'> : never;

/** What was recorded after registration. Days are counted from today, negative before it. */
export type DemoRecord = {
  /** For the first condition. */
  order?: Unplaced<Addressed<OrderInput>> & { fromDay: number };
  pause?: Pick<PauseInput, 'reason' | 'note'> & { fromDay: number; untilDay: number };
  hold?: { slug: string; reason: string; untilDay: number };
  /** Pain on a usual morning, 0 to 10. */
  usualMorning?: number;
};

export type DemoPatient = {
  name: string;
  callName: string;
  ageYears: number;
  birthday: string;
  language?: Locale;
  unit?: 'kg' | 'lb';
  timeZone?: string;
  reason: string;
  side?: OneSide;
  conditions: { code: string; description: string; weeksAgo: number | null }[];
  /** As it was assessed ten days ago. */
  irritability?: Omit<IrritabilityInput, 'patientId'>;
  equipment?: EquipmentItem[];
  trained?: boolean;
  usesPaper?: boolean;
  carer?: { name: string; relationship: string };
  /** Left out: everything was asked and answered with no. */
  safety?: DemoSafety;
  record?: DemoRecord;
  therapist: 'okafor' | 'lindgren';
  program: DemoProgramName | null;
  story: Story | null;
};

const item = (equipment: string, more: Partial<EquipmentItem> = {}): EquipmentItem => ({
  equipment,
  inventory: null,
  pieces: null,
  bandColours: [],
  ...more,
});
const dumbbells = (unit: 'kg' | 'lb', ...weights: number[]) =>
  item('dumbbell', { inventory: { type: 'fixed_list', weights, unit }, pieces: 2 });
const kettlebells = (...weights: number[]) =>
  item('kettlebell', { inventory: { type: 'fixed_list', weights, unit: 'kg' }, pieces: 1 });
const loopBand = item('band_loop', { bandColours: ['yellow', 'red', 'green'] });
const mat = item('mat');
const chair = item('chair');
const condition = (code: string, description: string, weeksAgo: number | null = null) => ({
  code,
  description,
  weeksAgo,
});

/** The people of Harbour Physiotherapy. None of them exists. */
export const demoPatients: DemoPatient[] = [
  {
    name: 'Priya Raman',
    callName: 'Priya',
    ageYears: 47,
    birthday: '01-30',
    reason: 'Outer hip pain, left',
    side: 'left',
    conditions: [condition('gluteal_tendinopathy', 'Gluteal tendinopathy')],
    equipment: [dumbbells('kg', 4, 6, 8, 10, 12, 14, 16), loopBand, mat, chair],
    record: { usualMorning: 1 },
    therapist: 'okafor',
    program: 'glutealTendinopathy',
    story: {
      weeks: 8,
      adherence: 0.95,
      pain: [4, 4, 3, 3, 2, 2, 1, 1],
      laterReps: { slug: 'goblet_squat', repsMax: 16 },
      earned: 'goblet_squat',
    },
  },
  {
    name: 'Margaret Holloway',
    callName: 'Margaret',
    ageYears: 68,
    birthday: '06-12',
    reason: 'Hip osteoarthritis, right',
    side: 'right',
    conditions: [condition('hip_osteoarthritis', 'Hip osteoarthritis')],
    equipment: [mat, chair],
    therapist: 'okafor',
    program: 'hipOsteoarthritis',
    story: { weeks: 8, adherence: 0.9, pain: [5, 4, 4, 3, 3, 2, 2, 2] },
  },
  {
    name: 'Daniel Amsel',
    callName: 'Daniel',
    ageYears: 38,
    birthday: '07-19',
    reason: 'Low back and leg pain',
    conditions: [condition('lumbar_disc_herniation', 'Disc herniation L5/S1', 7)],
    equipment: [mat],
    record: { usualMorning: 3 },
    therapist: 'okafor',
    program: 'discHerniation',
    story: { weeks: 7, adherence: 0.85, pain: [4, 3, 3, 3, 2, 3, 3], spike: 7 },
  },
  {
    name: 'Teresa Lindqvist',
    callName: 'Teresa',
    ageYears: 61,
    birthday: '03-02',
    reason: 'Leg pain on walking',
    conditions: [condition('lumbar_spinal_stenosis', 'Lumbar spinal stenosis')],
    equipment: [mat, item('bike')],
    therapist: 'okafor',
    program: 'spinalStenosis',
    story: { weeks: 8, adherence: 0.8, pain: [5, 5, 4, 4, 4, 3, 3, 3] },
  },
  {
    name: 'Jonas Weber',
    callName: 'Jonas',
    ageYears: 72,
    birthday: '11-08',
    reason: 'Low back pain',
    conditions: [condition('nonspecific_low_back_pain', 'Low back pain')],
    equipment: [mat, kettlebells(8, 12, 16)],
    safety: {
      kind: 'closed',
      questionId: 'rf_night_pain',
      daysAgo: 20,
      reason: 'Wakes when turning over and goes back to sleep; examined, nothing found.',
    },
    therapist: 'okafor',
    program: 'lowBackGeneral',
    story: { weeks: 6, adherence: 0.8, pain: [3, 3, 2, 2, 2, 2], silentDays: 10 },
  },
  {
    name: 'Ingrid Solberg',
    callName: 'Ingrid',
    ageYears: 71,
    birthday: '09-21',
    reason: 'Thin bones after a wrist fracture',
    conditions: [condition('osteoporosis', 'Osteoporosis, T-score −2.8')],
    equipment: [chair],
    therapist: 'okafor',
    program: 'boneHealthCurlUp',
    story: { weeks: 8, adherence: 0.88, pain: [1, 1, 0, 0, 1, 0, 0, 0] },
  },
  {
    name: 'Callum Reid',
    callName: 'Callum',
    ageYears: 15,
    birthday: '04-17',
    reason: 'Football injury, right buttock',
    side: 'right',
    conditions: [condition('ischial_apophysis_avulsion', 'Ischial apophysis avulsion', 9)],
    equipment: [mat],
    carer: { name: 'Fiona Reid', relationship: 'Mother' },
    record: {
      order: {
        kind: 'weight_bearing',
        value: 'partial',
        fromDay: -40,
        givenBy: 'Dr. Helena Brandt',
        role: 'surgeon',
        basis: 'imaging',
        note: 'Half weight on the right leg until the next X-ray shows bridging.',
      },
    },
    therapist: 'okafor',
    program: 'hamstringAvulsion',
    story: { weeks: 4, adherence: 0.75, pain: [3, 2, 2, 1] },
  },
  {
    name: 'George Papadakis',
    callName: 'George',
    ageYears: 66,
    birthday: '12-01',
    reason: 'After total hip replacement, left',
    side: 'left',
    conditions: [
      condition('total_hip_replacement_posterior', 'Total hip replacement, posterior approach', 8),
    ],
    equipment: [chair],
    therapist: 'okafor',
    program: 'hipReplacement',
    story: { weeks: 5, adherence: 0.92, pain: [3, 3, 2, 2, 1] },
  },
  {
    name: 'Carmen Ortega',
    callName: 'Carmen',
    ageYears: 54,
    birthday: '05-23',
    language: 'es',
    timeZone: 'Europe/Madrid',
    reason: 'Hip osteoarthritis, left',
    side: 'left',
    conditions: [condition('hip_osteoarthritis', 'Coxartrosis')],
    equipment: [mat, chair],
    therapist: 'okafor',
    program: 'hipOsteoarthritis',
    story: { weeks: 6, adherence: 0.85, pain: [4, 4, 3, 3, 2, 2], logsToday: true },
  },
  {
    name: 'Walter Quinn',
    callName: 'Walter',
    ageYears: 59,
    birthday: '08-30',
    unit: 'lb',
    timeZone: 'America/New_York',
    reason: 'Knees and hips stiff',
    conditions: [condition('knee_osteoarthritis', 'Knee osteoarthritis')],
    equipment: [dumbbells('lb', 5, 10, 15, 20, 25, 30), mat],
    therapist: 'okafor',
    program: 'loadedPounds',
    story: {
      weeks: 8,
      adherence: 0.9,
      pain: [3, 3, 3, 2, 2, 2, 2, 1],
      laterLoad: { slug: 'goblet_squat', value: '25' },
    },
  },
  {
    name: 'Edith Marlow',
    callName: 'Edith',
    ageYears: 84,
    birthday: '02-11',
    reason: 'Unsteady, thin bones',
    conditions: [condition('osteoporosis', 'Osteoporosis'), condition('fall_risk', 'Two falls this year')],
    equipment: [chair],
    usesPaper: true,
    therapist: 'okafor',
    program: 'boneHealth',
    story: null,
  },
  {
    name: 'Mei Chen',
    callName: 'Mei',
    ageYears: 29,
    birthday: '05-14',
    reason: 'Runner, tight front of hips',
    conditions: [condition('hip_flexor_tightness', 'Tight hip flexors')],
    irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10 },
    equipment: [mat],
    trained: true,
    therapist: 'okafor',
    program: 'hipFlexorMobility',
    story: { weeks: 5, adherence: 0.8, pain: [2, 1, 1, 1, 0] },
  },
  {
    name: 'Oluwaseun Adeyemi',
    callName: 'Seun',
    ageYears: 42,
    birthday: '10-05',
    reason: 'Back pain at work',
    conditions: [condition('nonspecific_low_back_pain', 'Low back pain')],
    equipment: [mat, kettlebells(8, 12, 16, 20)],
    trained: true,
    therapist: 'okafor',
    program: 'lowBackGeneral',
    story: {
      weeks: 8,
      adherence: 0.93,
      pain: [4, 3, 3, 2, 2, 1, 1, 1],
      laterLoad: { slug: 'kettlebell_deadlift', value: '16' },
      logsToday: true,
    },
  },
  {
    name: 'Noor van Dijk',
    callName: 'Noor',
    ageYears: 33,
    birthday: '03-27',
    reason: 'Low back pain, 22 weeks pregnant',
    conditions: [
      condition('pregnancy', 'Pregnancy, 22 weeks', 22),
      condition('nonspecific_low_back_pain', 'Low back pain'),
    ],
    irritability: { painWorst: 5, nightOrRestPain: 'intermittent', settleMinutes: 45 },
    equipment: [mat],
    therapist: 'okafor',
    program: null,
    story: null,
  },
  {
    name: 'Rosa Delgado',
    callName: 'Rosa',
    ageYears: 63,
    birthday: '01-09',
    language: 'es',
    reason: 'Estenosis lumbar',
    conditions: [condition('lumbar_spinal_stenosis', 'Estenosis lumbar')],
    equipment: [mat],
    therapist: 'lindgren',
    program: 'spinalStenosis',
    story: { weeks: 8, adherence: 0.7, pain: [5, 5, 5, 4, 4, 4, 3, 3] },
  },
  {
    name: 'Thomas Bright',
    callName: 'Tom',
    ageYears: 51,
    birthday: '07-04',
    reason: 'Hip osteoarthritis, left',
    side: 'left',
    conditions: [condition('hip_osteoarthritis', 'Hip osteoarthritis')],
    equipment: [mat, chair],
    therapist: 'lindgren',
    program: 'hipOsteoarthritis',
    story: { weeks: 8, adherence: 0.55, pain: [4, 4, 4, 4, 3, 4, 3, 3] },
  },
  {
    name: 'Aisha Rahman',
    callName: 'Aisha',
    ageYears: 36,
    birthday: '11-29',
    reason: 'Outer hip pain, right',
    side: 'right',
    conditions: [condition('gluteal_tendinopathy', 'Gluteal tendinopathy')],
    equipment: [dumbbells('kg', 5, 7.5, 10, 12.5, 15), loopBand],
    record: {
      hold: {
        slug: 'goblet_squat',
        reason: 'New shift at work, on her feet all day: the load stays until we have met.',
        untilDay: 10,
      },
    },
    therapist: 'lindgren',
    program: 'glutealTendinopathy',
    story: { weeks: 6, adherence: 0.9, pain: [4, 3, 3, 2, 2, 2] },
  },
  {
    name: 'Henrik Dahl',
    callName: 'Henrik',
    ageYears: 77,
    birthday: '04-02',
    reason: 'After total hip replacement, right',
    side: 'right',
    conditions: [condition('total_hip_replacement_anterior', 'Total hip replacement, anterior approach', 10)],
    equipment: [chair],
    record: {
      order: {
        kind: 'clearance',
        value: 'weight_bearing',
        fromDay: -21,
        givenBy: 'Mr. Osman Yildiz',
        role: 'surgeon',
        basis: 'letter',
        note: 'Full weight on the new hip without sticks, letter of the six-week visit.',
      },
      usualMorning: 2,
    },
    therapist: 'lindgren',
    program: 'hipReplacement',
    story: { weeks: 6, adherence: 0.85, pain: [3, 2, 2, 2, 1, 1] },
  },
  {
    name: 'Leila Haddad',
    callName: 'ليلى',
    ageYears: 45,
    birthday: '09-15',
    reason: 'Back pain after lifting',
    conditions: [condition('lumbar_radiculopathy', 'Nerve-root irritation L5')],
    equipment: [mat],
    safety: { kind: 'open', questionId: 'rf_fever', hoursAgo: 6 },
    therapist: 'lindgren',
    program: 'discHerniation',
    story: { weeks: 4, adherence: 0.8, pain: [3, 3, 2, 2] },
  },
  {
    name: 'Peter Novák',
    callName: 'Peter',
    ageYears: 56,
    birthday: '12-19',
    reason: 'Low back pain',
    conditions: [
      condition('nonspecific_low_back_pain', 'Low back pain'),
      condition('hypertension_controlled', 'High blood pressure, treated'),
    ],
    equipment: [mat, kettlebells(8, 12)],
    therapist: 'lindgren',
    program: 'lowBackGeneral',
    story: { weeks: 7, adherence: 0.75, pain: [3, 3, 3, 2, 2, 2, 2] },
  },
  {
    name: 'Grace O’Connor',
    callName: 'Grace',
    ageYears: 70,
    birthday: '06-06',
    reason: 'Thin bones',
    conditions: [condition('osteoporosis', 'Osteoporosis')],
    equipment: [chair],
    therapist: 'lindgren',
    program: 'boneHealth',
    story: { weeks: 8, adherence: 0.95, pain: [1, 0, 0, 0, 0, 0, 0, 0] },
  },
  {
    name: 'Samuel Osei',
    callName: 'Sam',
    ageYears: 26,
    birthday: '02-24',
    reason: 'Runner, tight hips',
    conditions: [condition('hip_flexor_tightness', 'Tight hip flexors')],
    equipment: [mat],
    trained: true,
    safety: { kind: 'unasked' },
    therapist: 'lindgren',
    program: 'hipFlexorMobility',
    story: { weeks: 3, adherence: 0.9, pain: [1, 1, 0] },
  },
  {
    name: 'Beatrix Lang',
    callName: 'Trixi',
    ageYears: 64,
    birthday: '10-31',
    reason: 'Hip osteoarthritis, both',
    conditions: [condition('hip_osteoarthritis', 'Hip osteoarthritis')],
    equipment: [mat, chair],
    record: {
      pause: { reason: 'holiday', note: 'At her daughter’s by the sea.', fromDay: -2, untilDay: 9 },
    },
    therapist: 'lindgren',
    program: 'hipOsteoarthritis',
    story: null,
  },
  {
    name: 'Dmitri Sokolov',
    callName: 'Dmitri',
    ageYears: 49,
    birthday: '08-08',
    reason: 'Kettlebell and back',
    conditions: [condition('nonspecific_low_back_pain', 'Low back pain')],
    irritability: { painWorst: 3, nightOrRestPain: 'none', settleMinutes: 15 },
    equipment: [mat, kettlebells(12, 16, 20, 24)],
    trained: true,
    therapist: 'lindgren',
    program: 'lowBackGeneral',
    story: { weeks: 8, adherence: 0.88, pain: [2, 2, 2, 2, 1, 1, 1, 1] },
  },
];

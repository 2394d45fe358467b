import type { SafetySourceId } from './sources.ts';
import type { Urgency } from './urgency.ts';

/** Who is asked: by the patient's region (SF-2), or `all`; `postop`, `pregnancy` and `neuropathy` only when they apply. */
export type QuestionGroup =
  | 'all'
  | 'back'
  | 'hip'
  | 'leg'
  | 'knee'
  | 'ankle'
  | 'neck'
  | 'arm'
  | 'postop'
  | 'pregnancy'
  | 'neuropathy'
  | 'anything_new';

type RedFlag = {
  /** For the clinician; never shown to the patient as a diagnosis. */
  suspected: string;
  urgency: Urgency;
  groups: readonly QuestionGroup[];
  /** Ages in whole years that the question fits; null: no limit. An unknown age is asked everything. */
  fromAge: number | null;
  toAge: number | null;
  sources: readonly SafetySourceId[];
};

/** The red flags of SF-2. Any single "yes" is worded as "check", except where delay costs function or life. */
export const redFlags = {
  rf_saddle_numbness: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['CesPathway2024', 'Greenhalgh2016'],
  },
  rf_wiping_feels_different: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['Greenhalgh2016'],
  },
  rf_bladder_change: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['CesPathway2024', 'Greenhalgh2016'],
  },
  rf_bowel_change: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['CesPathway2024'],
  },
  rf_sexual_function_change: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: 16,
    toAge: null,
    sources: ['Greenhalgh2016'],
  },
  rf_both_legs: {
    suspected: 'Cauda equina syndrome',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['CesPathway2024'],
  },
  rf_leg_weakness_progressive: {
    suspected: 'Progressive nerve or spinal cord problem',
    urgency: 'emergency_now',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_knee_locked_gives_way: {
    suspected: 'Unstable or locked knee',
    urgency: 'inform_clinician',
    groups: ['knee'],
    fromAge: null,
    toAge: null,
    sources: ['Felson2007', 'CommonPractice'],
  },
  rf_cord_signs: {
    suspected: 'Spinal cord compression',
    urgency: 'same_day',
    groups: ['neck', 'back', 'arm'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_major_trauma: {
    suspected: 'Fracture',
    urgency: 'emergency_now',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_minor_trauma_fragile: {
    suspected: 'Fragility fracture',
    urgency: 'same_day',
    groups: ['back', 'hip'],
    fromAge: null,
    toAge: null,
    sources: ['Enthoven2016', 'Henschke2009'],
  },
  rf_cannot_bear_weight: {
    suspected: 'Fracture or serious joint problem',
    urgency: 'same_day',
    groups: ['hip', 'knee', 'ankle'],
    fromAge: null,
    toAge: null,
    sources: ['Halabchi2020'],
  },
  rf_hip_fracture: {
    suspected: 'Broken hip',
    urgency: 'emergency_now',
    groups: ['hip'],
    fromAge: null,
    toAge: null,
    sources: ['CommonPractice'],
  },
  rf_limb_threat: {
    suspected: 'Dislocation, open break, blocked blood flow or pressure in a limb',
    urgency: 'emergency_now',
    groups: ['arm', 'leg', 'ankle', 'postop'],
    fromAge: null,
    toAge: null,
    sources: ['CommonPractice'],
  },
  rf_thoracic_severe: {
    suspected: 'Vertebral fracture',
    urgency: 'same_day',
    groups: ['back'],
    fromAge: 55,
    toAge: null,
    sources: ['Enthoven2016'],
  },
  rf_height_loss: {
    suspected: 'Vertebral fracture',
    urgency: 'inform_clinician',
    groups: ['back'],
    fromAge: null,
    toAge: null,
    sources: ['Giangregorio2014'],
  },
  rf_long_steroids: {
    suspected: 'Vertebral fracture',
    urgency: 'inform_clinician',
    groups: ['back'],
    fromAge: null,
    toAge: null,
    sources: ['Henschke2009'],
  },
  rf_cancer_history: {
    suspected: 'Cancer in the spine or bone',
    urgency: 'same_day',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_night_pain: {
    suspected: 'Cancer or infection',
    urgency: 'inform_clinician',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_weight_loss: {
    suspected: 'Cancer or infection',
    urgency: 'inform_clinician',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_band_like_pain: {
    suspected: 'Metastatic cord compression',
    urgency: 'same_day',
    groups: ['back'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_fever: {
    suspected: 'Spinal or joint infection',
    urgency: 'same_day',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_infection_risk: {
    suspected: 'Infection',
    urgency: 'same_day',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_hot_swollen_joint: {
    suspected: 'Infected joint or gout flare',
    urgency: 'same_day',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Margaretten2007'],
  },
  rf_septic_joint: {
    suspected: 'Infected joint',
    urgency: 'emergency_now',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Margaretten2007', 'CommonPractice'],
  },
  rf_wound_problem: {
    suspected: 'Post-operative infection',
    urgency: 'same_day',
    groups: ['postop'],
    fromAge: null,
    toAge: null,
    sources: ['Jette2020'],
  },
  rf_aneurysm_tearing: {
    suspected: 'Aortic aneurysm or tear',
    urgency: 'emergency_now',
    groups: ['back'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_aneurysm_pulse: {
    suspected: 'Aortic aneurysm',
    urgency: 'same_day',
    groups: ['back'],
    fromAge: null,
    toAge: null,
    sources: ['Finucane2020'],
  },
  rf_chest_pain_exertion: {
    suspected: 'Heart problem',
    urgency: 'emergency_now',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Williams2007'],
  },
  rf_syncope_exertion: {
    suspected: 'Heart problem',
    urgency: 'emergency_now',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Williams2007'],
  },
  rf_calf_clot: {
    suspected: 'Blood clot in the leg',
    urgency: 'same_day',
    groups: ['leg', 'ankle', 'postop', 'pregnancy'],
    fromAge: null,
    toAge: null,
    sources: ['DvtWells'],
  },
  rf_breathless_sudden: {
    suspected: 'Blood clot in the lung',
    urgency: 'emergency_now',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['DvtWells'],
  },
  rf_dislocation_thr: {
    suspected: 'Dislocated hip replacement',
    urgency: 'emergency_now',
    groups: ['hip', 'postop'],
    fromAge: null,
    toAge: null,
    sources: ['Eannucci2019'],
  },
  rf_groin_pain_runner: {
    suspected: 'Femoral neck stress fracture',
    urgency: 'same_day',
    groups: ['hip'],
    fromAge: null,
    toAge: null,
    sources: ['Robertson2017'],
  },
  rf_hip_blood_supply: {
    suspected: 'Avascular necrosis of the hip',
    urgency: 'inform_clinician',
    groups: ['hip'],
    fromAge: null,
    toAge: null,
    sources: ['AvnStatPearls'],
  },
  rf_child_hip: {
    suspected: 'Growth-plate or hip disease in a young person',
    urgency: 'same_day',
    groups: ['hip', 'knee', 'leg'],
    fromAge: null,
    toAge: 17,
    sources: ['Peck2017', 'ScfeNote'],
  },
  rf_pop_sitting_bone: {
    suspected: 'Ischial avulsion',
    urgency: 'same_day',
    groups: ['hip', 'leg'],
    fromAge: 13,
    toAge: 25,
    sources: ['Schoensee2014', 'Eberbach2017'],
  },
  rf_achilles_pop: {
    suspected: 'Achilles rupture',
    urgency: 'same_day',
    groups: ['ankle'],
    fromAge: null,
    toAge: null,
    sources: ['CommonPractice'],
  },
  rf_neck_arterial: {
    suspected: 'Neck artery problem or stroke',
    urgency: 'emergency_now',
    groups: ['neck'],
    fromAge: null,
    toAge: null,
    sources: ['Rushton2023'],
  },
  rf_giant_cell_arteritis: {
    suspected: 'Inflamed temple artery (risk to sight)',
    urgency: 'same_day',
    groups: ['neck'],
    fromAge: 50,
    toAge: null,
    sources: ['Mackie2020'],
  },
  rf_polymyalgia: {
    suspected: 'Polymyalgia rheumatica',
    urgency: 'inform_clinician',
    groups: ['neck', 'arm', 'hip'],
    fromAge: 50,
    toAge: null,
    sources: ['CommonPractice'],
  },
  rf_thunderclap_headache: {
    suspected: 'Brain emergency',
    urgency: 'emergency_now',
    groups: ['neck'],
    fromAge: null,
    toAge: null,
    sources: ['Rushton2023'],
  },
  rf_inflammatory_back: {
    suspected: 'Axial spondyloarthritis',
    urgency: 'inform_clinician',
    groups: ['back', 'hip'],
    fromAge: null,
    toAge: null,
    sources: ['NiceNg65'],
  },
  rf_claudication: {
    suspected: 'Spinal stenosis or poor leg circulation',
    urgency: 'inform_clinician',
    groups: ['back', 'hip', 'leg'],
    fromAge: null,
    toAge: null,
    sources: ['Matsuwaka2018'],
  },
  rf_spine_gout: {
    suspected: 'Gout affecting the spine',
    urgency: 'same_day',
    groups: ['back', 'neck'],
    fromAge: null,
    toAge: null,
    sources: ['FitzGerald2020'],
  },
  rf_pregnancy_warning: {
    suspected: 'Pregnancy warning sign',
    urgency: 'emergency_now',
    groups: ['pregnancy'],
    fromAge: null,
    toAge: null,
    sources: ['Mottola2018', 'CommonPractice'],
  },
  rf_foot_wound_neuropathy: {
    suspected: 'Diabetic foot wound',
    urgency: 'same_day',
    groups: ['ankle', 'neuropathy'],
    fromAge: null,
    toAge: null,
    sources: ['Colberg2016'],
  },
  rf_bp_high: {
    suspected: 'Very high blood pressure',
    urgency: 'same_day',
    groups: ['all'],
    fromAge: null,
    toAge: null,
    sources: ['Williams2007'],
  },
  rf_self_harm: {
    suspected: 'Distress',
    urgency: 'emergency_now',
    groups: ['anything_new'],
    fromAge: null,
    toAge: null,
    sources: ['CommonPractice'],
  },
} as const satisfies Record<string, RedFlag>;

export type RedFlagId = keyof typeof redFlags;

export const isRedFlagId = (id: unknown): id is RedFlagId =>
  typeof id === 'string' && Object.hasOwn(redFlags, id);

export const redFlagIds: readonly RedFlagId[] = Object.keys(redFlags).filter(isRedFlagId);

import type { Region } from '../library/vocabulary.ts';
import type { ConditionCode } from './vocabulary.ts';

export type ConditionGroup =
  | 'spine_bone'
  | 'spine'
  | 'stop'
  | 'pelvis'
  | 'inflammatory'
  | 'hip'
  | 'bone'
  | 'knee'
  | 'shoulder'
  | 'ankle_foot'
  | 'elbow_wrist'
  | 'neck'
  | 'general'
  | 'stop_resistance';

export type ConditionFacts = {
  group: ConditionGroup;
  /** Where it lies; `joint` is any one joint, named when it is recorded. */
  site: 'spine' | 'pelvis' | 'leg' | 'arm' | 'joint' | 'whole_body';
  /**
   * Checked against the recorded side only: hip, knee, ankle and foot, shoulder, elbow and wrist, and the healing fractures. A
   * flare in a joint has its limb instead; the spine and the pelvic ring are always loaded as a whole (SF-1, laterality).
   */
  sided: boolean;
  /** Library regions in which a `preferred` row may rank suggestions (a choice). Empty: it ranks nothing. */
  regions: readonly Region[];
  /** For the clinician, in English. */
  note?: string;
};

export const conditionFacts: Record<ConditionCode, ConditionFacts> = {
  osteoporosis: {
    group: 'spine_bone',
    site: 'whole_body',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'thoracic', 'aerobic', 'balance_gait', 'knee', 'ankle_foot'],
  },
  vertebral_compression_fracture: {
    group: 'spine_bone',
    site: 'spine',
    sided: false,
    regions: [
      'low_back',
      'core',
      'hip',
      'thoracic',
      'aerobic',
      'balance_gait',
      'breathing',
      'knee',
      'ankle_foot',
    ],
  },
  lumbar_disc_herniation: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'aerobic'],
    note: "Often felt in the buttock and called 'hip'.",
  },
  lumbar_spinal_stenosis: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'aerobic'],
    note: 'Leg pain or fatigue on walking and on rising, eased by sitting, returns on walking.',
  },
  cauda_equina_syndrome: { group: 'stop', site: 'spine', sided: false, regions: [], note: 'Emergency.' },
  si_joint_dysfunction: {
    group: 'pelvis',
    site: 'pelvis',
    sided: false,
    regions: ['low_back', 'core', 'hip'],
  },
  si_joint_fusion_postop: {
    group: 'pelvis',
    site: 'pelvis',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'breathing'],
    note: 'Weight-bearing limits depend on the surgical approach; the defaults are the stricter ones.',
  },
  ischial_apophysis_avulsion: { group: 'pelvis', site: 'leg', sided: false, regions: [] },
  gout_flare: {
    group: 'inflammatory',
    site: 'joint',
    sided: false,
    regions: [],
    note: 'Big toe first, then foot or knee; spine rarely; can look like infection.',
  },
  gout_intercritical: { group: 'inflammatory', site: 'whole_body', sided: false, regions: [] },
  hip_osteoarthritis: {
    group: 'hip',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
  },
  spinal_osteoarthritis: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'thoracic', 'neck', 'aerobic'],
  },
  lumbar_radiculopathy: { group: 'spine', site: 'spine', sided: false, regions: [] },
  spondylolisthesis: { group: 'spine', site: 'spine', sided: false, regions: ['low_back', 'core', 'hip'] },
  scoliosis: { group: 'spine', site: 'spine', sided: false, regions: [] },
  hip_flexor_tightness: { group: 'hip', site: 'leg', sided: true, regions: ['hip'] },
  hip_flexor_weakness: { group: 'hip', site: 'leg', sided: true, regions: ['hip', 'core'] },
  axial_spondyloarthritis: {
    group: 'inflammatory',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'thoracic', 'neck', 'breathing'],
  },
  spinal_infection: { group: 'stop', site: 'spine', sided: false, regions: [] },
  spinal_malignancy: { group: 'stop', site: 'spine', sided: false, regions: [] },
  aortic_aneurysm: {
    group: 'stop',
    site: 'whole_body',
    sided: false,
    regions: [],
  },
  stress_fracture_spine: { group: 'spine_bone', site: 'spine', sided: false, regions: [] },
  bone_stress_injury_lower_limb: { group: 'bone', site: 'leg', sided: false, regions: [] },
  nonspecific_low_back_pain: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'aerobic'],
  },
  hyperkyphosis: { group: 'spine', site: 'spine', sided: false, regions: ['thoracic', 'low_back', 'core'] },
  total_hip_replacement_posterior: {
    group: 'hip',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
    note: 'Surgeon decides whether precautions apply.',
  },
  total_hip_replacement_anterior: {
    group: 'hip',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
    note: 'Surgeon decides whether precautions apply.',
  },
  total_hip_replacement_lateral: {
    group: 'hip',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
    note: 'Surgeon decides; the repaired side-hip muscle is protected too.',
  },
  total_knee_replacement: {
    group: 'knee',
    site: 'leg',
    sided: true,
    regions: ['knee', 'hip', 'balance_gait', 'aerobic'],
  },
  acl_reconstruction: { group: 'knee', site: 'leg', sided: true, regions: [] },
  gluteal_tendinopathy: { group: 'hip', site: 'leg', sided: true, regions: ['hip', 'balance_gait'] },
  fai_syndrome: { group: 'hip', site: 'leg', sided: true, regions: ['hip'] },
  proximal_hamstring_tendinopathy: { group: 'hip', site: 'leg', sided: true, regions: ['hip', 'knee'] },
  rotator_cuff_tendinopathy: { group: 'shoulder', site: 'arm', sided: true, regions: [] },
  adhesive_capsulitis: { group: 'shoulder', site: 'arm', sided: true, regions: [] },
  patellofemoral_pain: { group: 'knee', site: 'leg', sided: true, regions: ['knee', 'hip'] },
  knee_osteoarthritis: {
    group: 'knee',
    site: 'leg',
    sided: true,
    regions: ['knee', 'hip', 'balance_gait', 'aerobic'],
  },
  patellar_tendinopathy: { group: 'knee', site: 'leg', sided: true, regions: ['knee'] },
  achilles_tendinopathy_midportion: {
    group: 'ankle_foot',
    site: 'leg',
    sided: true,
    regions: ['ankle_foot'],
  },
  achilles_tendinopathy_insertional: {
    group: 'ankle_foot',
    site: 'leg',
    sided: true,
    regions: ['ankle_foot'],
  },
  plantar_heel_pain: { group: 'ankle_foot', site: 'leg', sided: true, regions: ['ankle_foot'] },
  lateral_ankle_sprain: {
    group: 'ankle_foot',
    site: 'leg',
    sided: true,
    regions: ['ankle_foot', 'balance_gait'],
  },
  lateral_elbow_tendinopathy: { group: 'elbow_wrist', site: 'arm', sided: true, regions: [] },
  neck_pain_mechanical: { group: 'neck', site: 'spine', sided: false, regions: [] },
  cervical_radiculopathy: { group: 'neck', site: 'spine', sided: false, regions: [] },
  pregnancy: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['aerobic', 'core', 'low_back', 'hip', 'knee'],
  },
  hypertension_controlled: { group: 'general', site: 'whole_body', sided: false, regions: [] },
  hypertension_uncontrolled: { group: 'stop_resistance', site: 'whole_body', sided: false, regions: [] },
  cardiac_disease_stable: { group: 'general', site: 'whole_body', sided: false, regions: [] },
  hypermobility: { group: 'general', site: 'whole_body', sided: false, regions: [] },
  diabetes_neuropathy: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['aerobic', 'balance_gait', 'ankle_foot'],
  },
  vertigo_vestibular: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['balance_gait', 'neck'],
  },
  fall_risk: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['balance_gait', 'hip', 'knee', 'ankle_foot'],
  },
  cardiac_disease_unstable: {
    group: 'stop',
    site: 'whole_body',
    sided: false,
    regions: [],
    note: "New, changed or resting angina, a heart attack in the last days, heart failure that is getting worse, uncontrolled rhythm, severe symptomatic valve narrowing, inflamed heart, dissection. The patient's own report raises a flag, never this condition.",
  },
  angina_exertional_stable: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: [],
    note: 'Angina that is new, has changed or was never assessed is unstable heart disease.',
  },
  rotator_cuff_repair: {
    group: 'shoulder',
    site: 'arm',
    sided: true,
    regions: ['elbow_wrist'],
    note: "Days since the operation. The surgeon's sling and range orders come first.",
  },
  shoulder_stabilisation_postop: {
    group: 'shoulder',
    site: 'arm',
    sided: true,
    regions: [],
    note: "Days since the operation. Posterior repairs have other limits: enter the surgeon's list.",
  },
  shoulder_instability: {
    group: 'shoulder',
    site: 'arm',
    sided: true,
    regions: ['shoulder'],
    note: 'Days since the last dislocation.',
  },
  achilles_rupture_operative: {
    group: 'ankle_foot',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'ankle_foot'],
    note: 'Days since the operation.',
  },
  achilles_rupture_nonoperative: {
    group: 'ankle_foot',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee'],
    note: 'Days since the injury.',
  },
  meniscus_repair: {
    group: 'knee',
    site: 'leg',
    sided: true,
    regions: ['knee'],
    note: 'Root, radial and complex repairs are slower: enter the weight-bearing order.',
  },
  lumbar_discectomy_postop: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'aerobic', 'balance_gait'],
    note: 'Days since the operation.',
  },
  lumbar_fusion_postop: {
    group: 'spine',
    site: 'spine',
    sided: false,
    regions: ['low_back', 'core', 'aerobic', 'balance_gait', 'breathing'],
    note: 'Days since the operation.',
  },
  hip_fracture_postop: {
    group: 'hip',
    site: 'leg',
    sided: true,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
    note: 'After a replacement record the total hip replacement as well while precautions are on. Over 50 and a low fall: record osteoporosis until bone health is known.',
  },
  fracture_lower_limb: {
    group: 'bone',
    site: 'leg',
    sided: true,
    regions: [],
    note: 'Days since the operation or, without one, the injury.',
  },
  fracture_upper_limb: {
    group: 'bone',
    site: 'arm',
    sided: true,
    regions: [],
    note: 'Days since the operation or, without one, the injury.',
  },
  rheumatoid_arthritis: {
    group: 'inflammatory',
    site: 'whole_body',
    sided: false,
    regions: ['hip', 'knee', 'balance_gait', 'aerobic'],
  },
  rheumatoid_arthritis_flare: {
    group: 'inflammatory',
    site: 'joint',
    sided: false,
    regions: ['hip', 'knee', 'ankle_foot', 'shoulder', 'elbow_wrist', 'breathing', 'aerobic'],
    note: 'One hot joint alone: rule out an infected joint first.',
  },
  cervical_myelopathy_suspected: {
    group: 'stop',
    site: 'spine',
    sided: false,
    regions: [],
    note: 'Until a spinal team has seen it.',
  },
  cervical_myelopathy_monitored: {
    group: 'neck',
    site: 'spine',
    sided: false,
    regions: ['balance_gait'],
    note: 'Re-examined at an agreed interval; the question about cord signs is asked every 4 weeks.',
  },
  pregnancy_contraindicated: {
    group: 'stop',
    site: 'whole_body',
    sided: false,
    regions: [],
    note: 'The maternity team decides; daily life goes on.',
  },
  pelvic_girdle_pain: {
    group: 'pelvis',
    site: 'pelvis',
    sided: false,
    regions: ['low_back', 'core', 'hip', 'knee'],
    note: 'Record the pregnancy or the birth as well.',
  },
  postpartum_vaginal: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['low_back', 'core', 'breathing', 'aerobic', 'balance_gait'],
    note: 'Days since the birth.',
  },
  postpartum_caesarean: {
    group: 'general',
    site: 'whole_body',
    sided: false,
    regions: ['low_back', 'core', 'breathing', 'aerobic', 'balance_gait'],
    note: 'Days since the birth.',
  },
};

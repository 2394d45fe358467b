import type { LocalizedText } from '../result.ts';
import type { ConditionCode } from './vocabulary.ts';

/** Names of the conditions for the clinician's list (SF-1.2). */
export const conditionLabels: Record<ConditionCode, LocalizedText> = {
  osteoporosis: {
    en: 'Osteoporosis (no known vertebral fracture)',
    es: 'Osteoporosis (sin fractura vertebral conocida)',
  },
  vertebral_compression_fracture: {
    en: 'Vertebral compression fracture',
    es: 'Fractura vertebral por compresión',
  },
  lumbar_disc_herniation: { en: "Lumbar disc herniation ('ruptured disc')", es: 'Hernia de disco lumbar' },
  lumbar_spinal_stenosis: { en: 'Lumbar spinal stenosis', es: 'Estenosis del canal lumbar' },
  cauda_equina_syndrome: {
    en: 'Cauda equina syndrome (suspected or unresolved)',
    es: 'Síndrome de cola de caballo (sospechado o sin resolver)',
  },
  si_joint_dysfunction: { en: 'Sacroiliac joint pain or dysfunction', es: 'Dolor o disfunción sacroilíaca' },
  si_joint_fusion_postop: {
    en: 'Sacroiliac joint fusion, after surgery',
    es: 'Fusión sacroilíaca, tras la cirugía',
  },
  ischial_apophysis_avulsion: {
    en: 'Ischial apophysis avulsion (age 13-25)',
    es: 'Avulsión de la apófisis isquiática (13-25 años)',
  },
  gout_flare: { en: 'Gout, active flare', es: 'Gota, brote activo' },
  gout_intercritical: { en: 'Gout, between flares', es: 'Gota, entre brotes' },
  hip_osteoarthritis: { en: 'Hip osteoarthritis', es: 'Artrosis de cadera' },
  spinal_osteoarthritis: {
    en: 'Arthritis of the back (spondylosis, facet pain)',
    es: 'Artrosis de la espalda (espondilosis, dolor facetario)',
  },
  lumbar_radiculopathy: {
    en: 'Lumbar nerve-root impingement (leg symptoms)',
    es: 'Compresión de una raíz nerviosa lumbar (síntomas en la pierna)',
  },
  spondylolisthesis: { en: 'Spondylolisthesis or spondylolysis', es: 'Espondilolistesis o espondilólisis' },
  scoliosis: { en: 'Scoliosis', es: 'Escoliosis' },
  hip_flexor_tightness: { en: 'Tight hip flexors', es: 'Flexores de cadera acortados' },
  hip_flexor_weakness: { en: 'Weak hip flexors', es: 'Flexores de cadera débiles' },
  axial_spondyloarthritis: {
    en: 'Axial spondyloarthritis (ankylosing spondylitis)',
    es: 'Espondiloartritis axial (espondilitis anquilosante)',
  },
  spinal_infection: {
    en: 'Spinal infection (suspected or under treatment)',
    es: 'Infección de la columna (sospechada o en tratamiento)',
  },
  spinal_malignancy: {
    en: 'Cancer affecting the spine or bone (suspected or untreated)',
    es: 'Cáncer que afecta a la columna o al hueso (sospechado o sin tratar)',
  },
  aortic_aneurysm: {
    en: 'Aortic aneurysm (known, not cleared)',
    es: 'Aneurisma de aorta (conocido, sin autorización médica)',
  },
  stress_fracture_spine: {
    en: 'Stress fracture of the spine (acute pars injury)',
    es: 'Fractura por estrés de la columna (lesión aguda de la pars)',
  },
  bone_stress_injury_lower_limb: {
    en: 'Bone stress injury, pelvis or leg (e.g. femoral neck)',
    es: 'Lesión ósea por estrés, pelvis o pierna (p. ej., cuello del fémur)',
  },
  nonspecific_low_back_pain: { en: 'Non-specific low back pain', es: 'Dolor lumbar inespecífico' },
  hyperkyphosis: { en: 'Increased upper-back curve', es: 'Curva dorsal aumentada' },
  total_hip_replacement_posterior: {
    en: 'Total hip replacement, posterior approach, precautions on',
    es: 'Prótesis total de cadera, vía posterior, con precauciones',
  },
  total_hip_replacement_anterior: {
    en: 'Total hip replacement, anterior approach, precautions on',
    es: 'Prótesis total de cadera, vía anterior, con precauciones',
  },
  total_hip_replacement_lateral: {
    en: 'Total hip replacement, lateral (abductor-splitting) approach, precautions on',
    es: 'Prótesis total de cadera, vía lateral (con apertura del abductor), con precauciones',
  },
  total_knee_replacement: { en: 'Total knee replacement', es: 'Prótesis total de rodilla' },
  acl_reconstruction: { en: 'ACL reconstruction', es: 'Reconstrucción del ligamento cruzado anterior' },
  gluteal_tendinopathy: {
    en: 'Gluteal tendinopathy (lateral hip pain)',
    es: 'Tendinopatía glútea (dolor lateral de cadera)',
  },
  fai_syndrome: { en: 'Femoroacetabular impingement syndrome', es: 'Síndrome de choque femoroacetabular' },
  proximal_hamstring_tendinopathy: {
    en: 'Proximal hamstring tendinopathy',
    es: 'Tendinopatía proximal de isquiotibiales',
  },
  rotator_cuff_tendinopathy: { en: 'Rotator cuff tendinopathy', es: 'Tendinopatía del manguito rotador' },
  adhesive_capsulitis: {
    en: 'Adhesive capsulitis (frozen shoulder)',
    es: 'Capsulitis adhesiva (hombro congelado)',
  },
  patellofemoral_pain: { en: 'Patellofemoral pain', es: 'Dolor femororrotuliano' },
  knee_osteoarthritis: { en: 'Knee osteoarthritis', es: 'Artrosis de rodilla' },
  patellar_tendinopathy: { en: 'Patellar tendinopathy', es: 'Tendinopatía rotuliana' },
  achilles_tendinopathy_midportion: {
    en: 'Achilles tendinopathy, midportion',
    es: 'Tendinopatía de Aquiles, porción media',
  },
  achilles_tendinopathy_insertional: {
    en: 'Achilles tendinopathy, insertional',
    es: 'Tendinopatía de Aquiles, inserción',
  },
  plantar_heel_pain: { en: 'Plantar heel pain', es: 'Dolor plantar del talón' },
  lateral_ankle_sprain: { en: 'Lateral ankle sprain', es: 'Esguince lateral de tobillo' },
  lateral_elbow_tendinopathy: { en: 'Lateral elbow tendinopathy', es: 'Tendinopatía lateral del codo' },
  neck_pain_mechanical: { en: 'Mechanical neck pain', es: 'Dolor de cuello mecánico' },
  cervical_radiculopathy: { en: 'Cervical radiculopathy', es: 'Radiculopatía cervical' },
  pregnancy: {
    en: 'Pregnancy, no contraindication to exercise',
    es: 'Embarazo, sin contraindicación para el ejercicio',
  },
  hypertension_controlled: { en: 'High blood pressure, controlled', es: 'Tensión alta, controlada' },
  hypertension_uncontrolled: {
    en: 'High blood pressure, uncontrolled (resting 180 systolic or 110 diastolic or more)',
    es: 'Tensión alta, sin controlar (en reposo 180 la alta o 110 la baja, o más)',
  },
  cardiac_disease_stable: {
    en: 'Stable heart disease, cleared for exercise',
    es: 'Enfermedad del corazón estable, con permiso para hacer ejercicio',
  },
  hypermobility: { en: 'Joint hypermobility (HSD, hEDS)', es: 'Hiperlaxitud articular (HSD, SEDh)' },
  diabetes_neuropathy: {
    en: 'Diabetes with loss of feeling in the feet',
    es: 'Diabetes con pérdida de sensibilidad en los pies',
  },
  vertigo_vestibular: { en: 'Vertigo or vestibular hypofunction', es: 'Vértigo o hipofunción vestibular' },
  fall_risk: { en: 'Raised fall risk', es: 'Riesgo aumentado de caídas' },
  cardiac_disease_unstable: {
    en: 'Heart disease, unstable or not cleared',
    es: 'Enfermedad del corazón inestable o sin autorización médica',
  },
  angina_exertional_stable: {
    en: 'Exertional angina, assessed and stable, with a written limit',
    es: 'Angina de esfuerzo, valorada y estable, con un límite por escrito',
  },
  rotator_cuff_repair: { en: 'Rotator cuff repair', es: 'Reparación del manguito rotador' },
  shoulder_stabilisation_postop: {
    en: 'Shoulder stabilisation (labral, Bankart, Latarjet), after surgery',
    es: 'Estabilización del hombro (labrum, Bankart, Latarjet), tras la cirugía',
  },
  shoulder_instability: {
    en: 'Shoulder dislocation or instability, treated without surgery',
    es: 'Luxación o inestabilidad del hombro, tratada sin cirugía',
  },
  achilles_rupture_operative: {
    en: 'Achilles rupture, repaired',
    es: 'Rotura del tendón de Aquiles, reparada',
  },
  achilles_rupture_nonoperative: {
    en: 'Achilles rupture, treated without surgery',
    es: 'Rotura del tendón de Aquiles, tratada sin cirugía',
  },
  meniscus_repair: { en: 'Meniscus repair', es: 'Reparación de menisco' },
  lumbar_discectomy_postop: {
    en: 'Lumbar discectomy or decompression, after surgery',
    es: 'Discectomía o descompresión lumbar, tras la cirugía',
  },
  lumbar_fusion_postop: { en: 'Lumbar fusion, after surgery', es: 'Fusión lumbar, tras la cirugía' },
  hip_fracture_postop: {
    en: 'Hip fracture, after fixation or hemiarthroplasty',
    es: 'Fractura de cadera, tras fijación o hemiartroplastia',
  },
  fracture_lower_limb: {
    en: 'Fracture of leg or foot, healing (fixed or in a cast)',
    es: 'Fractura de pierna o pie en curación (fijada o con yeso)',
  },
  fracture_upper_limb: {
    en: 'Fracture of arm or hand, healing (fixed or in a cast)',
    es: 'Fractura de brazo o mano en curación (fijada o con yeso)',
  },
  rheumatoid_arthritis: {
    en: 'Rheumatoid arthritis, between flares',
    es: 'Artritis reumatoide, entre brotes',
  },
  rheumatoid_arthritis_flare: {
    en: 'Rheumatoid arthritis, active flare',
    es: 'Artritis reumatoide, brote activo',
  },
  cervical_myelopathy_suspected: {
    en: 'Cervical myelopathy, suspected or getting worse',
    es: 'Mielopatía cervical, sospechada o que empeora',
  },
  cervical_myelopathy_monitored: {
    en: 'Cervical myelopathy, mild, under a spinal team',
    es: 'Mielopatía cervical leve, seguida por una unidad de columna',
  },
  pregnancy_contraindicated: {
    en: 'Pregnancy with a contraindication to exercise',
    es: 'Embarazo con contraindicación para el ejercicio',
  },
  pelvic_girdle_pain: {
    en: 'Pelvic girdle pain in pregnancy or after birth',
    es: 'Dolor de la cintura pélvica en el embarazo o tras el parto',
  },
  postpartum_vaginal: { en: 'After a vaginal birth', es: 'Tras un parto vaginal' },
  postpartum_caesarean: { en: 'After a caesarean birth', es: 'Tras una cesárea' },
};

import type { LocalizedText } from '../result.ts';
import type { ExerciseAttribute } from './vocabulary.ts';

/** What a patient is asked to mind where an exercise has this attribute (SF-1): what to do, in plain words, never a number of degrees. */
export const attributeAdvice: Record<ExerciseAttribute, LocalizedText> = {
  loaded_spinal_flexion: { en: 'Do not round your back.', es: 'No redondee la espalda.' },
  end_range_spinal_flexion: {
    en: 'Do not bend your back too far forward.',
    es: 'No doble demasiado la espalda hacia delante.',
  },
  loaded_spinal_extension: {
    en: 'Do not lift your trunk too high.',
    es: 'No levante demasiado el tronco.',
  },
  end_range_lumbar_extension: {
    en: 'Do not arch your low back too far.',
    es: 'No arquee demasiado la zona lumbar.',
  },
  end_range_spinal_rotation: { en: 'Do not twist too far.', es: 'No gire demasiado.' },
  loaded_spinal_rotation: {
    en: 'Twist gently, without speed.',
    es: 'Gire con suavidad, sin velocidad.',
  },
  axial_spinal_load: {
    en: 'Do not take a heavier weight than agreed.',
    es: 'No use más peso del acordado.',
  },
  loaded_hip_hinge: {
    en: 'Do not lean too far forward with the weight.',
    es: 'No se incline demasiado hacia delante con el peso.',
  },
  end_range_cervical_extension: {
    en: 'Do not bend your neck far back.',
    es: 'No eche el cuello muy atrás.',
  },
  end_range_cervical_rotation: { en: 'Do not turn your neck too far.', es: 'No gire demasiado el cuello.' },
  hip_flexion_gt_90: { en: 'Do not sink too low.', es: 'No baje demasiado.' },
  hip_adduction_past_midline: {
    en: 'Do not let the leg cross to the other side.',
    es: 'No deje que la pierna cruce al otro lado.',
  },
  hip_internal_rotation_end_range: {
    en: 'Do not roll the leg too far in.',
    es: 'No gire demasiado la pierna hacia dentro.',
  },
  hip_external_rotation_end_range: {
    en: 'Do not roll the leg too far out.',
    es: 'No gire demasiado la pierna hacia fuera.',
  },
  hip_abduction_end_range: {
    en: 'Do not spread your legs too wide.',
    es: 'No separe demasiado las piernas.',
  },
  hip_extension_end_range: {
    en: 'Do not take the leg too far back.',
    es: 'No lleve la pierna demasiado atrás.',
  },
  hip_flexor_strengthening: {
    en: 'Lift the leg gently, without force.',
    es: 'Levante la pierna con suavidad, sin fuerza.',
  },
  hip_abductor_high_load: {
    en: 'Do not strain the side of your hip.',
    es: 'No fuerce el lado de la cadera.',
  },
  hip_adductor_high_load: {
    en: 'Do not strain the inside of your thigh.',
    es: 'No fuerce la cara interna del muslo.',
  },
  hamstring_end_range_stretch: {
    en: 'Do not stretch the back of your thigh too far.',
    es: 'No estire demasiado la parte de atrás del muslo.',
  },
  hamstring_high_load: {
    en: 'Do not strain the back of your thigh.',
    es: 'No fuerce la parte de atrás del muslo.',
  },
  deep_knee_flexion: { en: 'Do not sink too low.', es: 'No baje demasiado.' },
  open_chain_knee_extension: {
    en: 'Straighten the knee gently, without a jerk.',
    es: 'Estire la rodilla con suavidad, sin tirones.',
  },
  knee_flexion_active_hamstring: {
    en: 'Bend the knee gently, without force.',
    es: 'Doble la rodilla con suavidad, sin fuerza.',
  },
  ankle_end_range_dorsiflexion: {
    en: 'Do not let the heel sink or the knee go too far forward.',
    es: 'No deje que el talón baje ni que la rodilla avance demasiado.',
  },
  ankle_end_range_plantarflexion: {
    en: 'Do not point the foot too far.',
    es: 'No estire demasiado el pie.',
  },
  calf_high_load: { en: 'Do not strain your calf.', es: 'No fuerce la pantorrilla.' },
  toe_extension_loaded: {
    en: 'Do not press hard on your bent toes.',
    es: 'No cargue mucho sobre los dedos doblados.',
  },
  overhead: {
    en: 'Do not lift your hands higher than you were shown.',
    es: 'No suba las manos más de lo que le enseñaron.',
  },
  shoulder_end_range: {
    en: 'Do not take the shoulder to its limit.',
    es: 'No lleve el hombro hasta el límite.',
  },
  shoulder_abd_er_end_range: {
    en: 'Do not take the arm too far out and back.',
    es: 'No abra ni lleve el brazo demasiado atrás.',
  },
  upper_limb_weight_bearing: {
    en: 'Do not put too much weight on your hands and arms.',
    es: 'No cargue demasiado peso en las manos y los brazos.',
  },
  sustained_grip: { en: 'Do not grip hard or for long.', es: 'No apriete con fuerza ni mucho tiempo.' },
  high_impact: {
    en: 'Land softly, and do no more than agreed.',
    es: 'Caiga con suavidad y no haga más de lo acordado.',
  },
  moderate_impact: { en: 'Step softly, without speed.', es: 'Pise con suavidad, sin velocidad.' },
  ballistic_fast: { en: 'Move slowly, without swinging.', es: 'Muévase despacio, sin balanceo.' },
  heavy_isometric_valsalva: { en: 'Do not hold your breath.', es: 'No aguante la respiración.' },
  high_effort: { en: 'Do not go to your limit.', es: 'No llegue a su límite.' },
  end_range_joint_stretch: {
    en: 'Do not push the joint to its limit.',
    es: 'No lleve la articulación hasta el límite.',
  },
  weight_bearing_bilateral: {
    en: 'Put only as much weight on your feet as you were told.',
    es: 'Apoye solo el peso que le dijeron en los pies.',
  },
  weight_bearing_single_leg: {
    en: 'Put only as much weight on the leg as you were told.',
    es: 'Apoye solo el peso que le dijeron en la pierna.',
  },
  single_leg_balance: {
    en: 'Keep something firm within reach to hold on to.',
    es: 'Tenga cerca algo firme donde agarrarse.',
  },
  unsupported_standing_balance: {
    en: 'Keep something firm within reach to hold on to.',
    es: 'Tenga cerca algo firme donde agarrarse.',
  },
  eyes_closed: { en: 'Open your eyes if you sway.', es: 'Abra los ojos si se tambalea.' },
  unstable_surface: {
    en: 'Step on it with a hand on something firm.',
    es: 'Suba con una mano en algo firme.',
  },
  head_movement_fast: { en: 'Move your head slowly.', es: 'Mueva la cabeza despacio.' },
  head_below_heart: { en: 'Do not let your head hang low.', es: 'No deje la cabeza colgando.' },
  floor_transfer: {
    en: 'Get down and up slowly, with something firm to hold on to.',
    es: 'Baje al suelo y levántese despacio, agarrándose a algo firme.',
  },
  prone_lying: {
    en: 'Do not lie face down longer than you were shown.',
    es: 'No esté boca abajo más tiempo del que le enseñaron.',
  },
  supine_lying: {
    en: 'Do not lie flat on your back longer than you were shown.',
    es: 'No esté boca arriba más tiempo del que le enseñaron.',
  },
  side_lying: {
    en: 'Do not lie on the sore side.',
    es: 'No se acueste sobre el lado que duele.',
  },
  kneeling: { en: 'Put a cushion under your knees.', es: 'Ponga un cojín bajo las rodillas.' },
  quadruped: {
    en: 'Put a cushion under your knees and rest when your wrists hurt.',
    es: 'Ponga un cojín bajo las rodillas y descanse si le duelen las muñecas.',
  },
  prolonged_sitting: { en: 'Do not sit for long.', es: 'No esté mucho tiempo sentado.' },
  water_immersion: {
    en: 'Go into the water only when you were told that you may.',
    es: 'Entre en el agua solo si le dijeron que puede.',
  },
  shoulder_moved: { en: 'Move the arm gently and not far.', es: 'Mueva el brazo con suavidad y poco.' },
  shoulder_active: {
    en: 'Let the arm do no more than you were shown.',
    es: 'No haga con el brazo más de lo que le enseñaron.',
  },
  shoulder_resisted: {
    en: 'Do not use more resistance than agreed.',
    es: 'No use más resistencia de la acordada.',
  },
  ankle_dorsiflexion_past_neutral: {
    en: 'Do not pull the foot up too far.',
    es: 'No lleve el pie demasiado hacia arriba.',
  },
  knee_flexion_past_90: { en: 'Do not bend the knee too far.', es: 'No doble demasiado la rodilla.' },
};

import type { LocalizedText } from '../result.ts';
import type { ExerciseAttribute } from './vocabulary.ts';

/** Short names of the attributes, and what each means for the clinician who tags an exercise (SF-1.1). */
export const attributeLabels: Record<ExerciseAttribute, LocalizedText & { meaning: string }> = {
  loaded_spinal_flexion: {
    en: 'Bending the spine under load',
    es: 'Doblar la columna con carga',
    meaning: 'Spine bends forward under load or repeatedly through range (crunch, sit-up, rounded lift).',
  },
  end_range_spinal_flexion: {
    en: 'Spine bent far forward',
    es: 'Columna muy doblada hacia delante',
    meaning:
      "Spine is taken near its forward-bending limit without added load (double knee-to-chest, child's pose, deep resting squat).",
  },
  loaded_spinal_extension: {
    en: 'Lifting the trunk with the back muscles',
    es: 'Levantar el tronco con los músculos de la espalda',
    meaning:
      'Back muscles lift the trunk or limbs against gravity or load while the spine moves (prone trunk lift, back-extension bench).',
  },
  end_range_lumbar_extension: {
    en: 'Low back arched far back',
    es: 'Zona lumbar muy arqueada hacia atrás',
    meaning: 'Low back is taken near its backward-bending limit (press-up, backbend).',
  },
  end_range_spinal_rotation: {
    en: 'Spine twisted far',
    es: 'Columna muy girada',
    meaning: 'Spine or trunk is twisted near its limit without added load.',
  },
  loaded_spinal_rotation: {
    en: 'Twisting under load or at speed',
    es: 'Girar el tronco con carga o rápido',
    meaning: 'Trunk twists, or resists a fast twist, against load or speed (Russian twist, swing, golf).',
  },
  axial_spinal_load: {
    en: 'Heavy load down through the spine',
    es: 'Carga pesada sobre la columna',
    meaning:
      'External load compresses the spine from above or through the hands at more than about 25 % body mass (bar on back, heavy carry).',
  },
  loaded_hip_hinge: {
    en: 'Leaning forward with a weight',
    es: 'Inclinarse hacia delante con peso',
    meaning: 'Trunk inclined forward with external load in the hands or on the back (deadlift family).',
  },
  end_range_cervical_extension: {
    en: 'Neck bent far back',
    es: 'Cuello muy echado hacia atrás',
    meaning: 'Neck taken near its backward limit.',
  },
  end_range_cervical_rotation: {
    en: 'Neck turned far',
    es: 'Cuello muy girado',
    meaning: 'Neck turned or bent sideways near its limit.',
  },
  hip_flexion_gt_90: {
    en: 'Hip bent past 90 degrees',
    es: 'Cadera doblada más de 90 grados',
    meaning: 'Hip bends past 90 degrees.',
  },
  hip_adduction_past_midline: {
    en: 'Leg crossing the midline',
    es: 'Pierna que cruza la línea media',
    meaning: 'Thigh crosses the body midline, or the pelvis drops on the standing leg.',
  },
  hip_internal_rotation_end_range: {
    en: 'Hip rolled far in',
    es: 'Cadera muy girada hacia dentro',
    meaning: 'Thigh rolled in near its limit, or the pelvis turned that far over a standing leg.',
  },
  hip_external_rotation_end_range: {
    en: 'Hip rolled far out',
    es: 'Cadera muy girada hacia fuera',
    meaning: 'Thigh rolled out near its limit, or the pelvis turned that far over a standing leg.',
  },
  hip_abduction_end_range: {
    en: 'Thighs spread wide',
    es: 'Muslos muy separados',
    meaning: 'Thighs spread near their limit.',
  },
  hip_extension_end_range: {
    en: 'Leg far behind the body',
    es: 'Pierna muy por detrás del cuerpo',
    meaning: 'Thigh taken behind the body near its limit.',
  },
  hip_flexor_strengthening: {
    en: 'Strengthening the hip flexors',
    es: 'Fuerza de los flexores de cadera',
    meaning: 'Hip flexors shorten against load, limb weight or fixed feet.',
  },
  hip_abductor_high_load: {
    en: 'Hard work for the side of the hip',
    es: 'Trabajo fuerte del lado de la cadera',
    meaning: 'Side-hip muscles work hard (about effort 6 or more).',
  },
  hip_adductor_high_load: {
    en: 'Hard work for the inner thigh',
    es: 'Trabajo fuerte de la cara interna del muslo',
    meaning: 'Inner-thigh muscles work hard.',
  },
  hamstring_end_range_stretch: {
    en: 'Hamstrings fully stretched',
    es: 'Isquiotibiales muy estirados',
    meaning: 'Hamstrings lengthened near their limit.',
  },
  hamstring_high_load: {
    en: 'Hard work for the hamstrings',
    es: 'Trabajo fuerte de los isquiotibiales',
    meaning: 'Hamstrings work hard, especially while lengthening.',
  },
  deep_knee_flexion: {
    en: 'Deep knee bend under load',
    es: 'Flexión profunda de rodilla con carga',
    meaning: 'Knee bends past about 90 degrees while loaded or sat upon.',
  },
  open_chain_knee_extension: {
    en: 'Straightening the knee against load, foot free',
    es: 'Estirar la rodilla con carga y el pie libre',
    meaning: 'Foot free, knee straightens against load.',
  },
  knee_flexion_active_hamstring: {
    en: 'Bending the knee against load',
    es: 'Doblar la rodilla con carga',
    meaning: 'Active knee bending against load.',
  },
  ankle_end_range_dorsiflexion: {
    en: 'Ankle bent far up under load',
    es: 'Tobillo muy doblado hacia arriba con carga',
    meaning: 'Ankle bends up to its limit under load (heel below step level, deep squat, wall calf stretch).',
  },
  ankle_end_range_plantarflexion: {
    en: 'Foot pointed far under body weight',
    es: 'Pie muy estirado con el peso del cuerpo',
    meaning: 'Foot pointed to its limit under body weight (sitting on feet).',
  },
  calf_high_load: {
    en: 'Hard work for the calf',
    es: 'Trabajo fuerte de la pantorrilla',
    meaning: 'Calf and Achilles tendon work hard (single-leg or weighted heel raise).',
  },
  toe_extension_loaded: {
    en: 'Toes bent up under load',
    es: 'Dedos del pie doblados hacia arriba con carga',
    meaning: 'Toes bent up under load (towel under toes, toe push-off, toes pulled back by hand).',
  },
  overhead: {
    en: 'Hands above shoulder height',
    es: 'Manos por encima de los hombros',
    meaning: 'Hands work above shoulder height.',
  },
  shoulder_end_range: {
    en: 'Shoulder near its limit',
    es: 'Hombro cerca de su límite',
    meaning: 'Shoulder taken near any movement limit.',
  },
  shoulder_abd_er_end_range: {
    en: 'Arm out and rolled far back',
    es: 'Brazo abierto y muy girado hacia atrás',
    meaning: 'Arm out to the side and rolled back near the limit (throwing position).',
  },
  upper_limb_weight_bearing: {
    en: 'Body weight on hands or forearms',
    es: 'Peso del cuerpo en manos o antebrazos',
    meaning: 'Body weight supported through hands or forearms.',
  },
  sustained_grip: {
    en: 'Hard or long gripping',
    es: 'Agarre fuerte o largo',
    meaning: 'Hard or prolonged gripping.',
  },
  high_impact: {
    en: 'Jumping, hopping or running',
    es: 'Saltar o correr',
    meaning: 'Both feet leave the ground or force is clearly above brisk walking (jump, hop, run).',
  },
  moderate_impact: {
    en: 'Impact between walking and running',
    es: 'Impacto entre andar y correr',
    meaning: 'Force between walking and running (stamping, small hops, stair descent at speed).',
  },
  ballistic_fast: {
    en: 'Fast or swinging movement',
    es: 'Movimiento rápido o de balanceo',
    meaning: 'Fast lengthening or swinging movement.',
  },
  heavy_isometric_valsalva: {
    en: 'Long hard hold, breath holding likely',
    es: 'Esfuerzo largo y fuerte, fácil contener la respiración',
    meaning: 'Long or near-maximal hold that invites breath holding.',
  },
  high_effort: {
    en: 'Effort 8 or more out of 10',
    es: 'Esfuerzo de 8 o más sobre 10',
    meaning: 'Prescribed effort 8 or more out of 10; added from the dose (SF-1).',
  },
  end_range_joint_stretch: {
    en: 'Joint pushed to its limit',
    es: 'Articulación llevada a su límite',
    meaning: 'A joint (not mainly a muscle) is pushed to its limit.',
  },
  weight_bearing_bilateral: {
    en: 'Weight on both feet',
    es: 'Peso en los dos pies',
    meaning: 'Both feet take body weight.',
  },
  weight_bearing_single_leg: {
    en: 'Weight on one leg',
    es: 'Peso en una pierna',
    meaning: 'One leg takes most of the body weight.',
  },
  single_leg_balance: {
    en: 'Balance on one leg',
    es: 'Equilibrio en una pierna',
    meaning: 'Balance held on one leg.',
  },
  unsupported_standing_balance: {
    en: 'Standing balance without support',
    es: 'Equilibrio de pie sin apoyo',
    meaning: 'Standing balance challenged without hand support.',
  },
  eyes_closed: { en: 'Eyes closed', es: 'Ojos cerrados', meaning: 'Vision removed.' },
  unstable_surface: {
    en: 'Unstable surface',
    es: 'Superficie inestable',
    meaning: 'Foam, cushion, ball, board or rough ground.',
  },
  head_movement_fast: {
    en: 'Quick head movement',
    es: 'Movimiento rápido de cabeza',
    meaning: 'Quick head turns or nods.',
  },
  head_below_heart: {
    en: 'Head lower than the heart',
    es: 'Cabeza más baja que el corazón',
    meaning: 'Head lower than heart.',
  },
  floor_transfer: {
    en: 'Getting to and from the floor',
    es: 'Bajar al suelo y levantarse',
    meaning: 'Needs getting to and from the floor.',
  },
  prone_lying: { en: 'Lying face down', es: 'Acostarse boca abajo', meaning: 'Lying face down.' },
  supine_lying: { en: 'Lying on the back', es: 'Acostarse boca arriba', meaning: 'Lying on the back.' },
  side_lying: { en: 'Lying on the side', es: 'Acostarse de lado', meaning: 'Lying on the side.' },
  kneeling: { en: 'Kneeling', es: 'De rodillas', meaning: 'Weight on one or both kneecaps or shins.' },
  quadruped: { en: 'On hands and knees', es: 'A cuatro patas', meaning: 'On hands and knees.' },
  prolonged_sitting: {
    en: 'Sitting longer than 10 minutes',
    es: 'Estar sentado más de 10 minutos',
    meaning: 'Seated more than about 10 minutes.',
  },
  water_immersion: { en: 'In water', es: 'Dentro del agua', meaning: 'Body or limb under water (pool).' },
  shoulder_moved: {
    en: 'Shoulder moving',
    es: 'Hombro en movimiento',
    meaning: 'The shoulder joint moves, by whatever force, also assisted or swinging.',
  },
  shoulder_active: {
    en: 'Shoulder working by itself',
    es: 'Hombro que trabaja solo',
    meaning:
      'The shoulder is moved or held by its own muscles, without the other arm, a stick, a pulley, a table or gravity doing the work; isometric holds included.',
  },
  shoulder_resisted: {
    en: 'Shoulder against resistance',
    es: 'Hombro contra resistencia',
    meaning: 'The shoulder works against a weight, band, cable, machine or body weight.',
  },
  ankle_dorsiflexion_past_neutral: {
    en: 'Foot drawn up past a right angle',
    es: 'Pie doblado hacia arriba más allá del ángulo recto',
    meaning: 'The foot is drawn up past a right angle to the shin, with or without load.',
  },
  knee_flexion_past_90: {
    en: 'Knee bent past 90 degrees',
    es: 'Rodilla doblada más de 90 grados',
    meaning: 'The knee bends past 90 degrees, with or without load.',
  },
};

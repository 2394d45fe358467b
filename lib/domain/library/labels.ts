import type { LocalizedText } from '../result.ts';
import type { Laterality, Muscle, Plane, Position, Region } from './vocabulary.ts';

const say = (en: string, es: string): LocalizedText => ({ en, es });

export const regionLabels: Record<Region, LocalizedText> = {
  hip: say('Hip', 'Cadera'),
  low_back: say('Low back', 'Zona lumbar'),
  core: say('Core', 'Tronco'),
  knee: say('Knee', 'Rodilla'),
  ankle_foot: say('Ankle and foot', 'Tobillo y pie'),
  shoulder: say('Shoulder', 'Hombro'),
  elbow_wrist: say('Elbow and wrist', 'Codo y muñeca'),
  neck: say('Neck', 'Cuello'),
  thoracic: say('Upper back', 'Espalda alta'),
  balance_gait: say('Balance and walking', 'Equilibrio y marcha'),
  aerobic: say('Stamina', 'Resistencia'),
  breathing: say('Breathing', 'Respiración'),
};

export const positionLabels: Record<Position, LocalizedText> = {
  half_kneeling: say('Half-kneeling', 'De rodillas, un pie delante'),
  hanging: say('Hanging', 'Colgando de una barra'),
  kneeling: say('Kneeling', 'De rodillas, sobre los talones'),
  machine: say('On a machine', 'En una máquina'),
  plank: say('Plank', 'Plancha'),
  prone: say('Lying face down', 'Boca abajo'),
  quadruped: say('Hands and knees', 'A cuatro apoyos'),
  side_lying: say('Lying on the side', 'De lado'),
  side_plank: say('Side plank', 'Plancha lateral'),
  single_leg_standing: say('Standing on one leg', 'De pie sobre una pierna'),
  sitting: say('Sitting', 'Posición sentada'),
  standing: say('Standing', 'De pie'),
  supine: say('Lying on the back', 'Boca arriba'),
  tall_kneeling: say('Tall kneeling', 'De rodillas, cuerpo recto'),
  walking: say('Walking', 'Caminando'),
};

export const muscleLabels: Record<Muscle, LocalizedText> = {
  abdominals: say('Abdominals', 'Abdominales'),
  adductors: say('Inner thigh', 'Parte interna del muslo'),
  biceps: say('Biceps', 'Bíceps'),
  calves: say('Calf', 'Pantorrilla'),
  deep_neck_flexors: say('Deep front of the neck', 'Parte delantera profunda del cuello'),
  deltoids: say('Shoulder (deltoid)', 'Hombro (deltoides)'),
  diaphragm: say('Diaphragm', 'Diafragma'),
  erector_spinae: say('Back muscles', 'Músculos de la espalda'),
  foot_intrinsics: say('Small foot muscles', 'Músculos pequeños del pie'),
  glute_max: say('Buttock', 'Glúteo mayor'),
  glute_med: say('Side of the hip', 'Lado de la cadera (glúteo medio)'),
  grip: say('Grip', 'Agarre'),
  hamstrings: say('Hamstrings', 'Parte posterior del muslo'),
  hip_flexors: say('Front of the hip', 'Parte delantera de la cadera'),
  hip_rotators: say('Deep hip rotators', 'Rotadores profundos de la cadera'),
  lats: say('Side of the back (latissimus)', 'Dorsal ancho'),
  lower_traps: say('Lower trapezius', 'Trapecio inferior'),
  neck_extensors: say('Back of the neck', 'Parte posterior del cuello'),
  obliques: say('Side of the waist (obliques)', 'Oblicuos'),
  pectorals: say('Chest', 'Pecho'),
  pelvic_floor: say('Pelvic floor', 'Suelo pélvico'),
  peroneals: say('Outer lower leg (peroneals)', 'Parte externa de la pierna (peroneos)'),
  quadratus_lumborum: say('Side of the low back', 'Cuadrado lumbar'),
  quadriceps: say('Front of the thigh', 'Parte delantera del muslo'),
  rhomboids_mid_traps: say('Between the shoulder blades', 'Entre los omóplatos'),
  rotator_cuff: say('Rotator cuff', 'Manguito rotador'),
  serratus: say('Serratus', 'Serrato'),
  tibialis_anterior: say('Shin', 'Espinilla (tibial anterior)'),
  tibialis_posterior: say('Inner lower leg (tibialis posterior)', 'Tibial posterior'),
  triceps: say('Triceps', 'Tríceps'),
  upper_traps: say('Upper trapezius', 'Trapecio superior'),
  wrist_extensors: say('Top of the forearm', 'Extensores de la muñeca'),
  wrist_flexors: say('Underside of the forearm', 'Flexores de la muñeca'),
};

export const lateralityLabels: Record<Laterality, LocalizedText> = {
  bilateral: say('Both sides together', 'Los dos lados a la vez'),
  unilateral: say('One side, then the other', 'Primero un lado y luego el otro'),
  alternating: say('Sides take turns', 'Alternando los lados'),
};

export const planeLabels: Record<Plane, LocalizedText> = {
  sagittal: say('Forward and back', 'Adelante y atrás'),
  frontal: say('Side to side', 'De lado a lado'),
  transverse: say('Turning', 'Giro'),
};

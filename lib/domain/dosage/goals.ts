export const goals = [
  'strength',
  'hypertrophy',
  'muscular_endurance',
  'power',
  'tendon_isometric',
  'tendon_hsr',
  'tendon_eccentric',
  'motor_control',
  'mobility',
  'stretch_hold',
  'balance',
  'aerobic',
  'walking',
  'breathing',
] as const;
export type Goal = (typeof goals)[number];

export const doseKinds = ['reps', 'hold', 'breaths', 'time', 'distance', 'steps'] as const;
/** What one set counts: repetitions, seconds held, breaths, seconds, metres or steps. */
export type DoseKind = (typeof doseKinds)[number];

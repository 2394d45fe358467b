/**
 * Segment lengths of the drawn body in metres.
 * Proportions of stature after Drillis and Contini 1966, as tabled in Winter, Biomechanics and Motor Control
 * of Human Movement (4th ed., fig. 4.1): thigh .245, shank .246, ankle height .039, foot .152, upper arm .186,
 * forearm .146, hand .108, hip axis to shoulder axis .288 (.530 to .818). The trunk is parted into pelvis, lumbar
 * and thoracic lengths, and joint centres are drawn in from the outer breadths; those parts are our choice.
 */
export const STATURE = 1.7;

export const body = {
  hipHalf: 0.05 * STATURE,
  pelvis: 0.066 * STATURE,
  lumbarHalf: 0.048 * STATURE,
  thoracicHalf: 0.063 * STATURE,
  shoulderHalf: 0.104 * STATURE,
  neckBase: 0.012 * STATURE,
  neck: 0.046 * STATURE,
  headCentre: 0.056 * STATURE,
  headForward: 0.012 * STATURE,
  upperArm: 0.186 * STATURE,
  forearm: 0.146 * STATURE,
  palm: 0.054 * STATURE,
  fingers: 0.054 * STATURE,
  thigh: 0.245 * STATURE,
  shank: 0.246 * STATURE,
  ankleHeight: 0.039 * STATURE,
  heelBack: 0.03 * STATURE,
  ballForward: 0.078 * STATURE,
  toeForward: 0.034 * STATURE,
} as const;

/** Half thickness of the drawn parts, metres: how far a joint centre keeps from the surface it rests on. */
export const radius = {
  pelvis: 0.092,
  pelvisSide: 0.158,
  waist: 0.088,
  chest: 0.1,
  shoulder: 0.05,
  neck: 0.046,
  head: 0.096,
  upperArm: 0.046,
  elbow: 0.036,
  wrist: 0.026,
  hand: 0.022,
  thigh: 0.083,
  knee: 0.054,
  calf: 0.052,
  ankle: 0.034,
  heel: 0.032,
  ball: 0.028,
  toe: 0.02,
} as const;

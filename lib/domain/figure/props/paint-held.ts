import type { View } from '../camera.ts';
import { type HeldPainter, holding } from './held.ts';
import type { Skeleton } from '../body/kinematics.ts';
import type { Painted } from '../shapes.ts';
import { band, cableLine, cuff, miniBand, slider, strap, towel } from './paint-bands.ts';
import { closedEyes, eyes, footplate, lever, pushArrow } from './paint-gear.ts';
import { club, crutch, hammer, pole, racket } from './paint-sticks.ts';
import { barbell, carried, dumbbell, kettlebell, softThing, wheel } from './paint-weights.ts';
import type { PropSpec, PropType } from '../types.ts';

const painters: Readonly<Partial<Record<PropType, HeldPainter>>> = {
  dumbbell,
  kettlebell,
  barbell,
  wheel,
  pole,
  club,
  hammer,
  racket,
  crutch,
  cuff,
  miniBand,
  band,
  strap,
  rope: strap,
  cable: cableLine,
  towel,
  slider,
  pillow: softThing,
  ball: softThing,
  block: carried,
  box: carried,
  lever,
  footplate,
  arrow: pushArrow,
  eyes,
  closedEyes,
};

/** Things in the hands, round the limbs or stretched between two places. */
export const paintHeld = (view: View, skeleton: Skeleton, prop: PropSpec): readonly Painted[] =>
  painters[prop.type]?.(holding(view, skeleton, prop)) ?? [];

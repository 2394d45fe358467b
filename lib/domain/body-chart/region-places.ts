import type { PainRegion } from '../pain/pain-regions.ts';

/** A standing figure as a picture of itself: the middle of its body is at 0, the left and right edges of its room as far from it. */
export const figureRoom = { halfWidth: 40, height: 212 };

/** One half of the figure, from the top of the head along the arm and the leg to the crotch; the other half is its mirror image. */
export const halfFigure =
  'M0 2C7 2 10.5 8 10.5 16C10.5 23 7 28 4.5 30V35C7 37.5 13 38 17 39.5C21.5 41 23 45 23.8 51C24.8 60 26.5 72 28.5 82C30.5 92 33.5 104 35 112' +
  'C37 117 37.5 122 36 127C34.5 130 31.5 129 30.8 125L29.5 114C27 105 23.5 94 21.5 84C19.8 75 18.6 66 17.6 58C17.6 66 16.5 74 16 82' +
  'C16 90 18.5 98 18.8 108C19 122 17.5 140 15.5 156C16 166 15.6 180 12.8 196C13.4 200 15 204 15.5 207C15 209.5 8 209.5 6.2 207.5' +
  'C5.8 203 6 199 6.2 196C5 180 4.4 168 4.8 157C3.6 144 1.8 130 0.6 117L0 116Z';

/** Where each region lies on its figure (`view` of its record): how far from the middle, and how far down. A region with two sides lies on both. */
export const regionPlaces: Record<PainRegion, readonly [fromMiddle: number, down: number]> = {
  head_front: [0, 13],
  jaw: [5, 24],
  neck_front: [0, 32],
  shoulder_front: [17, 45],
  shoulder_top: [14, 39],
  chest: [8, 52],
  upper_arm_front: [21.5, 62],
  elbow_outer: [27, 82],
  elbow_inner: [22.5, 83],
  forearm_front: [27.5, 97],
  wrist_palm: [32.5, 113],
  thumb_side_wrist: [34.5, 110],
  fingers: [34.5, 125],
  abdomen_upper: [0, 72],
  abdomen_lower: [7, 92],
  groin: [8, 110],
  pubic: [0, 111],
  hip_outer: [17.5, 106],
  thigh_front: [10, 132],
  thigh_inner: [4, 126],
  thigh_outer: [16.5, 134],
  saddle: [0, 117],
  knee_front: [10, 158],
  knee_inner: [6, 158],
  knee_outer: [14.5, 158],
  shin: [10, 178],
  ankle_front: [9.5, 198],
  ankle_outer: [13, 198],
  ankle_inner: [6.5, 198],
  foot_top: [10.5, 203],
  big_toe: [7.5, 207],
  head_back: [0, 13],
  neck_back: [3, 33],
  shoulder_blade: [10, 52],
  shoulder_back: [18, 45],
  upper_back: [0, 50],
  mid_back: [8, 67],
  upper_arm_back: [21.5, 62],
  elbow_back: [25, 82],
  hand_back: [33.5, 118],
  low_back: [8, 86],
  low_back_center: [0, 86],
  sacrum: [0, 101],
  si_region: [5.5, 98],
  buttock_upper: [10, 103],
  buttock_lower: [9, 114],
  sitting_bone: [6, 118],
  thigh_back: [10, 136],
  knee_back: [10, 158],
  calf: [10, 176],
  achilles: [9.5, 193],
  heel_back: [9.5, 203],
  heel_under: [9.5, 206],
  sole: [11, 208],
};

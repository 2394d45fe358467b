import { achillesRuptureRows } from './matrix/achilles-rupture.ts';
import { ankleFootAndArmRows } from './matrix/ankle-foot-and-arm.ts';
import { fractureHealingRows } from './matrix/fracture-healing.ts';
import { fragileBoneRows } from './matrix/fragile-bone.ts';
import { generalHealthRows } from './matrix/general-health.ts';
import { heartAndCordRows } from './matrix/heart-and-cord.ts';
import { hipReplacementRows } from './matrix/hip-replacement.ts';
import { hipRows } from './matrix/hip.ts';
import { kneeRows } from './matrix/knee.ts';
import type { MatrixGroup } from './matrix/matrix-group.ts';
import { meniscusRepairRows } from './matrix/meniscus-repair.ts';
import { pelvisRows } from './matrix/pelvis.ts';
import { pregnancyAndBirthRows } from './matrix/pregnancy-and-birth.ts';
import { rheumatoidArthritisRows } from './matrix/rheumatoid-arthritis.ts';
import { shoulderRepairRows } from './matrix/shoulder-repair.ts';
import { spineSurgeryRows } from './matrix/spine-surgery.ts';
import { spineRows } from './matrix/spine.ts';
import { stopAndJointFlareRows } from './matrix/stop-and-joint-flare.ts';
import type { ConditionCode } from './vocabulary.ts';

/**
 * The whole matrix of SF-1.3: 1,003 attribute rows in 292 lines. Most day limits are a choice of the rule
 * book for a clinical lead to confirm; the end of a window is not clearance.
 */
export const safetyMatrix: readonly MatrixGroup[] = [
  ...fragileBoneRows,
  ...spineRows,
  ...pelvisRows,
  ...hipReplacementRows,
  ...hipRows,
  ...kneeRows,
  ...ankleFootAndArmRows,
  ...stopAndJointFlareRows,
  ...generalHealthRows,
  ...heartAndCordRows,
  ...shoulderRepairRows,
  ...achillesRuptureRows,
  ...meniscusRepairRows,
  ...spineSurgeryRows,
  ...fractureHealingRows,
  ...rheumatoidArthritisRows,
  ...pregnancyAndBirthRows,
];

const groupsByCondition = new Map<ConditionCode, MatrixGroup[]>();
for (const group of safetyMatrix) {
  const groups = groupsByCondition.get(group.condition);
  if (groups === undefined) groupsByCondition.set(group.condition, [group]);
  else groups.push(group);
}

export const matrixGroupsOf = (condition: ConditionCode): readonly MatrixGroup[] =>
  groupsByCondition.get(condition) ?? [];

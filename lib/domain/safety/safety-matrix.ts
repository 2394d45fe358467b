import { ankleFootAndArmRows } from './matrix/ankle-foot-and-arm.ts';
import { fragileBoneRows } from './matrix/fragile-bone.ts';
import { generalHealthRows } from './matrix/general-health.ts';
import { hipRows } from './matrix/hip.ts';
import { hipReplacementRows } from './matrix/hip-replacement.ts';
import { kneeRows } from './matrix/knee.ts';
import type { MatrixGroup } from './matrix/matrix-group.ts';
import { pelvisRows } from './matrix/pelvis.ts';
import { spineRows } from './matrix/spine.ts';
import { stopAndJointFlareRows } from './matrix/stop-and-joint-flare.ts';
import type { ConditionCode } from './vocabulary.ts';

/**
 * The whole matrix of SF-1.3: 542 attribute rows in 180 lines. Most day limits are a choice of the rule
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
];

const groupsByCondition = new Map<ConditionCode, MatrixGroup[]>();
for (const group of safetyMatrix) {
  const groups = groupsByCondition.get(group.condition);
  if (groups === undefined) groupsByCondition.set(group.condition, [group]);
  else groups.push(group);
}

export const matrixGroupsOf = (condition: ConditionCode): readonly MatrixGroup[] =>
  groupsByCondition.get(condition) ?? [];

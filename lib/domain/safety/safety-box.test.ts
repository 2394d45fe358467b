import { describe, expect, it } from 'vitest';
import { safetyPartsFor } from './safety-box.ts';

describe('SF-6 what the safety box of a sheet says', () => {
  it.each([
    [['knee'], [], []],
    [['hip'], [], ['spine_or_hip']],
    [['knee'], ['total_knee_replacement'], ['after_operation']],
    [['knee'], ['achilles_rupture_nonoperative'], ['after_operation']],
    [['shoulder'], ['rotator_cuff_repair'], ['after_operation', 'limb_after_operation']],
    [['core'], ['rotator_cuff_repair'], ['spine_or_hip', 'after_operation', 'limb_after_operation']],
    [['elbow_wrist'], ['acl_reconstruction'], ['after_operation', 'limb_after_operation']],
    [['knee'], ['fracture_lower_limb'], ['after_operation', 'limb_after_operation']],
    [['knee'], ['hip_fracture_postop'], ['after_operation', 'hip_repaired']],
    [['hip'], ['total_hip_replacement_lateral'], ['spine_or_hip', 'after_operation', 'hip_repaired']],
    [['knee'], ['postpartum_caesarean'], ['after_birth']],
    [['shoulder'], ['rotator_cuff_tendinopathy', null, 'migraine'], []],
    [[], [], []],
  ] as const)('%j with %j on record: %j', (regions, codes, parts) => {
    expect(safetyPartsFor(regions, codes)).toEqual(parts);
  });
});

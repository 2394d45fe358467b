import type { MatrixGroup } from './matrix-group.ts';

export const stopAndJointFlareRows: readonly MatrixGroup[] = [
  {
    condition: 'cauda_equina_syndrome',
    rating: 'contraindicated',
    attributes: ['*'],
    days: null,
    reason: 'Emergency: no exercise until a hospital team has excluded or treated it.',
    sources: ['CesPathway2024', 'Finucane2020'],
  },
  {
    condition: 'spinal_infection',
    rating: 'contraindicated',
    attributes: ['*'],
    days: null,
    reason: 'Stop; medical care first.',
    sources: ['Finucane2020'],
  },
  {
    condition: 'spinal_malignancy',
    rating: 'contraindicated',
    attributes: ['*'],
    days: null,
    reason: 'Stop unless the oncology or spinal team has given written exercise advice.',
    sources: ['Finucane2020'],
  },
  {
    condition: 'aortic_aneurysm',
    rating: 'contraindicated',
    attributes: ['*'],
    days: null,
    reason:
      'No programme until the vascular team states limits; a large or expanding aneurysm is a listed contraindication.',
    sources: ['PrtContraindications'],
  },
  {
    condition: 'gout_flare',
    rating: 'contraindicated',
    attributes: [
      'high_impact',
      'high_effort',
      'calf_high_load',
      'toe_extension_loaded',
      'deep_knee_flexion',
      'kneeling',
      'moderate_impact',
      'upper_limb_weight_bearing',
      'sustained_grip',
    ],
    days: null,
    reason:
      'Rest the inflamed joint in a flare; move the rest of the body gently. Applies to the joint involved.',
    sources: ['PrtContraindications', 'FitzGerald2020'],
  },
  {
    condition: 'gout_flare',
    rating: 'caution',
    attributes: [
      'weight_bearing_bilateral',
      'weight_bearing_single_leg',
      'end_range_joint_stretch',
      'ankle_end_range_dorsiflexion',
      'open_chain_knee_extension',
    ],
    days: null,
    reason: 'Only if the joint is not in the affected limb or pain stays low.',
    sources: ['FitzGerald2020'],
  },
  {
    condition: 'gout_intercritical',
    rating: 'caution',
    attributes: ['high_impact', 'toe_extension_loaded'],
    days: null,
    reason: 'Build up slowly; injury can precede a flare.',
    sources: ['FitzGerald2020'],
  },
];

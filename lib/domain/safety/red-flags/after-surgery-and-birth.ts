import type { RedFlagRecord } from '../red-flag-record.ts';

/** Known cord trouble, repairs and birth: asked only of the people whom they concern. */
export const surgeryAndBirthFlags = {
  rf_neuro_worse_known: {
    suspected: 'Known cord or root problem getting worse',
    urgency: 'same_day',
    groups: ['neck', 'back'],
    onlyWith: ['cervical_myelopathy_monitored', 'lumbar_discectomy_postop', 'lumbar_fusion_postop'],
    fromAge: null,
    toAge: null,
    sources: ['Fehlings2017'],
  },
  rf_rerupture: {
    suspected: 'Tendon torn again',
    urgency: 'same_day',
    groups: ['arm', 'leg', 'knee', 'ankle'],
    onlyWith: [
      'rotator_cuff_repair',
      'achilles_rupture_operative',
      'achilles_rupture_nonoperative',
      'acl_reconstruction',
      'meniscus_repair',
      'shoulder_stabilisation_postop',
      'shoulder_instability',
    ],
    fromAge: null,
    toAge: null,
    sources: ['CommonPractice'],
  },
  rf_postpartum_warning: {
    suspected: 'After birth',
    urgency: 'emergency_now',
    groups: ['postpartum'],
    fromAge: null,
    toAge: null,
    sources: ['Davenport2025', 'CommonPractice'],
  },
} as const satisfies Record<string, RedFlagRecord>;

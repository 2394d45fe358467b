import { volumeLimits } from '../volume/weekly-sets.ts';
import type { Rule } from './rule.ts';

export const volumeRules: readonly Rule[] = [
  {
    id: 'LG-9',
    title: 'Weekly volume and session load',
    words: [
      `Hard sets per muscle: primary muscles count whole, secondary half, warm-ups not. Under ${volumeLimits.maintenanceBelow} is maintenance, ${volumeLimits.growthFrom} or more the growth range, over ${volumeLimits.checkAbove} asks to check recovery; a rise of more than ${volumeLimits.risePct} % over last week is highlighted and lets agreed steps of that muscle wait.`,
      'Session load is effort times minutes. The ratio of this week to the usual week is shown on request only and no rule uses it: it is mathematically coupled and its link to injury is disputed.',
    ],
    sources: [
      'Pelland2025',
      'ACSM2026',
      'Foster2001',
      'Foster2021',
      'Foster1998',
      'Gabbett2016',
      'Impellizzeri2020',
    ],
    choices: ['checkRecoveryAboveSets', 'volumeRisePct'],
  },
];

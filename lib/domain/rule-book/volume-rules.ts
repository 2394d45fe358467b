import { volumeLimits } from '../volume/weekly-sets.ts';
import type { Rule } from './rule.ts';

export const volumeRules: readonly Rule[] = [
  {
    id: 'LG-9',
    title: 'Weekly volume',
    words: [
      `Hard sets per muscle: primary muscles count whole, secondary half, warm-ups not. Under ${volumeLimits.maintenanceBelow} is maintenance, ${volumeLimits.growthFrom} or more the growth range, over ${volumeLimits.checkAbove} asks to check recovery; a rise of more than ${volumeLimits.risePct} % over last week is highlighted.`,
    ],
    sources: ['Pelland2025', 'ACSM2026'],
    choices: ['checkRecoveryAboveSets', 'volumeRisePct'],
  },
];

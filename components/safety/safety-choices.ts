import type { SafetyChoice } from '@/lib/domain/safety/suits';

export const safetyWords: Record<SafetyChoice, string> = {
  fitting: 'Safe for this patient',
  clear: 'No listed precaution',
  unsafe: 'Not for this patient',
  all: 'All, each marked',
};

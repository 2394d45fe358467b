import type { SafetyView } from '@/lib/schemas/screening';

/** Everything was asked, nothing is open; for tests. */
export const nothingDue: SafetyView = {
  due: null,
  worry: ['rf_fever', 'rf_self_harm'],
  ifWorse: ['rf_both_legs', 'rf_saddle_numbness'],
  namedRegions: [],
  leftOut: ['rf_child_hip'],
  known: [],
  open: [],
  heard: [],
};

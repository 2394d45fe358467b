export const orderKinds = ['clearance', 'weight_bearing', 'load_cap'] as const;
export const clearanceKinds = [
  'wound',
  'weight_bearing',
  'range',
  'resistance',
  'repair_load',
  'impact',
] as const;
export const weightBearingOrders = ['no', 'touch', 'partial', 'as_tolerated'] as const;
export const orderRoles = ['surgeon', 'physician', 'treating_clinician'] as const;
export const orderBases = ['letter', 'imaging', 'tests', 'protocol'] as const;

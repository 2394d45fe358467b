export const equipmentKinds = ['free_weight', 'machine', 'cable', 'band', 'bodyweight'] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

/** Kinds that carry a weight in kilograms, so that a 1RM can be estimated. */
export const weightedKinds = ['free_weight', 'machine', 'cable'] as const satisfies readonly EquipmentKind[];

import type { EquipmentItem } from '../../lib/schemas/patient';

export const item = (equipment: string, more: Partial<EquipmentItem> = {}): EquipmentItem => ({
  equipment,
  inventory: null,
  pieces: null,
  bandColours: [],
  ...more,
});
export const dumbbells = (unit: 'kg' | 'lb', ...weights: number[]) =>
  item('dumbbell', { inventory: { type: 'fixed_list', weights, unit }, pieces: 2 });
export const kettlebells = (...weights: number[]) =>
  item('kettlebell', { inventory: { type: 'fixed_list', weights, unit: 'kg' }, pieces: 1 });
export const loopBand = item('band_loop', { bandColours: ['yellow', 'red', 'green'] });
export const mat = item('mat');
export const chair = item('chair');
export const condition = (code: string, description: string, weeksAgo: number | null = null) => ({
  code,
  description,
  weeksAgo,
});

import type { Goal } from '@/lib/domain/dosage/goals';
import { bandColors } from '@/lib/domain/load/bands';

/** Goals in the words of the clinician. */
export const goalLabels: Record<Goal, string> = {
  strength: 'Strength',
  hypertrophy: 'Muscle growth',
  muscular_endurance: 'Muscular endurance',
  power: 'Power',
  tendon_isometric: 'Tendon, isometric',
  tendon_hsr: 'Tendon, heavy slow resistance',
  tendon_eccentric: 'Tendon, eccentric',
  motor_control: 'Motor control',
  mobility: 'Mobility',
  stretch_hold: 'Stretch',
  balance: 'Balance',
  aerobic: 'Stamina',
  walking: 'Walking',
  breathing: 'Breathing',
};

export const sideOptions = [
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'bilateral', label: 'Both sides' },
] as const;

export const weekdayOptions = [
  { value: '1', label: 'Mon' },
  { value: '2', label: 'Tue' },
  { value: '3', label: 'Wed' },
  { value: '4', label: 'Thu' },
  { value: '5', label: 'Fri' },
  { value: '6', label: 'Sat' },
  { value: '7', label: 'Sun' },
] as const;

export const loadKindOptions = [
  { value: 'none', label: 'No load' },
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
  { value: 'band', label: 'Band' },
  { value: 'bodyweight', label: 'Body weight' },
  { value: 'percent1RM', label: '% of 1RM' },
] as const;

export const bandOptions = bandColors.map((color) => ({
  value: color,
  label: `${color.charAt(0).toUpperCase()}${color.slice(1)}`,
}));

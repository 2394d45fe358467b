import type { PainRegion } from '../../lib/domain/pain/pain-regions';
import type { Prescription, TemplateDose } from '../../lib/domain/dosage/prescription';
import type { Schedule } from '../../lib/domain/dosage/schedule';
import type { Side } from '../../lib/domain/dosage/side';

/** What a demo prescription says itself; the rest does not apply. */
type Said = Partial<TemplateDose & Pick<Prescription, 'load' | 'loadEquipment' | 'note'>>;

export type DemoPrescription = {
  slug: string;
  goal: string;
  side: Side | 'affected';
  dose: Said;
};
export type DemoProgram = {
  title: string;
  painModel: 'standard' | 'protective';
  /** Where it hurts on a bad morning. */
  soreAt: PainRegion;
  /** Why it is prescribed against a precaution; goes on record before it is published. */
  override?: string;
  prescriptions: DemoPrescription[];
};

const threeDays: Schedule = { type: 'specific_weekdays', days: [1, 3, 5] };
const daily: Schedule = { type: 'every_day' };
const kg = (value: string, loadEquipment = 'dumbbell'): Said => ({
  load: { unit: 'kg', value },
  loadEquipment,
});
const lb = (value: string, loadEquipment = 'dumbbell'): Said => ({
  load: { unit: 'lb', value },
  loadEquipment,
});
const band = (bandColor: string): Said => ({ load: { unit: 'band', bandColor } });
const reps = (sets: number, repsMin: number, repsMax: number, more: Said = {}): Said => ({
  sets,
  repsMin,
  repsMax,
  restSeconds: 60,
  schedule: threeDays,
  ...more,
});
const hold = (sets: number, holdSeconds: number, more: Said = {}): Said => ({
  sets,
  holdSeconds,
  restSeconds: 10,
  schedule: daily,
  ...more,
});
const item = (slug: string, goal: string, side: DemoPrescription['side'], dose: Said): DemoPrescription => ({
  slug,
  goal,
  side,
  dose,
});

/** The running programs of the demo clinic, by what they are for. */
export const demoPrograms = {
  hipOsteoarthritis: {
    title: 'Stronger hip',
    painModel: 'standard',
    soreAt: 'groin',
    prescriptions: [
      item('sit_to_stand', 'strength', 'not_sided', reps(3, 8, 12, { restSeconds: 90 })),
      item('bridge_double', 'strength', 'not_sided', reps(3, 10, 12)),
      item('side_lying_hip_abduction', 'strength', 'affected', reps(2, 10, 12)),
      item('hip_hinge_dowel', 'motor_control', 'not_sided', reps(2, 8, 10)),
    ],
  },
  glutealTendinopathy: {
    title: 'Outer hip: load it again',
    painModel: 'standard',
    soreAt: 'hip_outer',
    prescriptions: [
      item(
        'goblet_squat',
        'strength',
        'not_sided',
        reps(3, 8, 10, {
          restSeconds: 90,
          tempo: { lower: 3, pause: 0, lift: 1 },
          effortTarget: { low: 4, high: 6 },
          ...kg('10'),
        }),
      ),
      item('single_leg_hinge_supported', 'motor_control', 'bilateral', reps(3, 8, 8)),
      item('band_lateral_walk_knees', 'strength', 'not_sided', {
        sets: 2,
        steps: 10,
        restSeconds: 60,
        schedule: threeDays,
        ...band('green'),
      }),
      item('isometric_hip_abduction_standing', 'motor_control', 'affected', hold(4, 30)),
    ],
  },
  discHerniation: {
    title: 'Back: extension first',
    painModel: 'protective',
    soreAt: 'buttock_lower',
    prescriptions: [
      item('prone_press_up', 'motor_control', 'not_sided', {
        ...reps(2, 8, 10),
        schedule: daily,
        timesPerDay: 1,
      }),
      item('bird_dog', 'motor_control', 'not_sided', reps(2, 6, 8)),
      item('walking_level', 'walking', 'not_sided', {
        sets: 1,
        durationSeconds: 900,
        restSeconds: null,
        schedule: daily,
      }),
    ],
  },
  spinalStenosis: {
    title: 'Walk further',
    painModel: 'standard',
    soreAt: 'low_back',
    prescriptions: [
      item('pelvic_tilt_supine', 'motor_control', 'not_sided', { ...reps(2, 8, 10), schedule: daily }),
      item('knees_to_chest_double', 'stretch_hold', 'not_sided', hold(2, 30)),
      item('stationary_bike', 'aerobic', 'not_sided', {
        sets: 1,
        durationSeconds: 900,
        restSeconds: null,
        schedule: { type: 'times_per_week', n: 4 },
      }),
    ],
  },
  boneHealth: {
    title: 'Strong bones',
    painModel: 'protective',
    soreAt: 'mid_back',
    prescriptions: [
      item('sit_to_stand', 'strength', 'not_sided', reps(2, 8, 12, { restSeconds: 90 })),
      item('wall_push_up', 'strength', 'not_sided', reps(2, 8, 12)),
      item('heel_raise_double', 'strength', 'not_sided', reps(2, 10, 15)),
      item('tandem_stand', 'balance', 'bilateral', {
        sets: 2,
        holdSeconds: 30,
        restSeconds: 20,
        schedule: daily,
      }),
    ],
  },
  boneHealthCurlUp: {
    title: 'Strong bones',
    painModel: 'protective',
    soreAt: 'mid_back',
    override:
      'Small range only: hands under the low back, head and shoulders lifted a few centimetres, spine neutral. Practised here three times without pain; she needs it to get out of bed.',
    prescriptions: [
      item('sit_to_stand', 'strength', 'not_sided', reps(2, 8, 12, { restSeconds: 90 })),
      item(
        'curl_up_modified',
        'motor_control',
        'not_sided',
        hold(2, 8, {
          schedule: threeDays,
        }),
      ),
      item('heel_raise_double', 'strength', 'not_sided', reps(2, 10, 15)),
      item('tandem_stand', 'balance', 'bilateral', {
        sets: 2,
        holdSeconds: 30,
        restSeconds: 20,
        schedule: daily,
      }),
    ],
  },
  hamstringAvulsion: {
    title: 'Back to football, step one',
    painModel: 'protective',
    soreAt: 'sitting_bone',
    prescriptions: [
      item('bridge_double', 'motor_control', 'not_sided', reps(2, 8, 10)),
      item('clamshell', 'motor_control', 'affected', reps(2, 10, 12)),
      item('pelvic_tilt_supine', 'motor_control', 'not_sided', { ...reps(2, 10, 10), schedule: daily }),
    ],
  },
  hipReplacement: {
    title: 'New hip, weeks 7 to 12',
    painModel: 'protective',
    soreAt: 'groin',
    prescriptions: [
      item('sit_to_stand_high', 'strength', 'not_sided', reps(2, 8, 10, { restSeconds: 90 })),
      item('heel_raise_double', 'strength', 'not_sided', reps(2, 10, 15)),
      item('standing_hip_abduction', 'strength', 'affected', reps(2, 8, 12)),
    ],
  },
  lowBackGeneral: {
    title: 'Back fit for work',
    painModel: 'standard',
    soreAt: 'low_back',
    prescriptions: [
      item('bodyweight_hip_hinge', 'motor_control', 'not_sided', reps(2, 10, 10)),
      item('dead_bug', 'motor_control', 'not_sided', reps(2, 6, 8)),
      item('side_plank_knees', 'motor_control', 'bilateral', hold(3, 15, { schedule: threeDays })),
      item(
        'kettlebell_deadlift',
        'strength',
        'not_sided',
        reps(3, 8, 10, { restSeconds: 120, effortTarget: { low: 4, high: 6 }, ...kg('12', 'kettlebell') }),
      ),
    ],
  },
  hipFlexorMobility: {
    title: 'Looser hips for runners',
    painModel: 'standard',
    soreAt: 'thigh_front',
    prescriptions: [
      item('half_kneeling_hip_flexor_stretch_tilt', 'stretch_hold', 'bilateral', hold(2, 30)),
      item('supine_figure_four_stretch', 'stretch_hold', 'bilateral', hold(2, 30)),
      item('frog_stretch', 'stretch_hold', 'not_sided', {
        sets: 1,
        breaths: 10,
        restSeconds: null,
        schedule: daily,
      }),
    ],
  },
  loadedPounds: {
    title: 'Legs for the allotment',
    painModel: 'standard',
    soreAt: 'knee_front',
    prescriptions: [
      item(
        'goblet_squat',
        'strength',
        'not_sided',
        reps(2, 8, 12, { restSeconds: 120, effortTarget: { low: 4, high: 6 }, ...lb('20') }),
      ),
      item('bridge_double', 'strength', 'not_sided', reps(2, 10, 12)),
      item('plank', 'motor_control', 'not_sided', hold(4, 15, { schedule: threeDays })),
    ],
  },
} satisfies Record<string, DemoProgram>;

export type DemoProgramName = keyof typeof demoPrograms;

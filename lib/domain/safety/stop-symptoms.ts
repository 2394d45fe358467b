import type { LocalizedText } from '../result.ts';

type StopSymptomUrgency = 'emergency_now' | 'same_day';

/** Symptoms that stop a session when ticked (SF-2, `stopSymptom`). */
export const stopSymptoms = {
  chest_pain: {
    urgency: 'emergency_now',
    label: { en: 'Chest pain or pressure', es: 'Dolor u opresión en el pecho' },
  },
  angina_not_settling: {
    urgency: 'emergency_now',
    label: {
      en: 'Known angina: chest pain that does not go within five minutes of rest, or of the spray your doctor gave you',
      es: 'Angina conocida: dolor en el pecho que no se va en cinco minutos de descanso, o del espray que le dio su médico',
    },
  },
  fainting: { urgency: 'emergency_now', label: { en: 'Fainting', es: 'Desmayo' } },
  severe_breathlessness: {
    urgency: 'emergency_now',
    label: { en: 'Sudden severe breathlessness', es: 'Falta de aire repentina y fuerte' },
  },
  sudden_weakness: {
    urgency: 'emergency_now',
    label: { en: 'Sudden weakness or a drooping face', es: 'Debilidad repentina o cara caída' },
  },
  both_legs: {
    urgency: 'emergency_now',
    label: {
      en: 'New numbness or weakness in both legs',
      es: 'Adormecimiento o debilidad nuevos en las dos piernas',
    },
  },
  saddle_bladder_bowel: {
    urgency: 'emergency_now',
    label: {
      en: 'New numbness between the legs, or a change in bladder or bowels',
      es: 'Adormecimiento nuevo entre las piernas, o cambios al orinar o ir de vientre',
    },
  },
  tearing_pain: {
    urgency: 'emergency_now',
    label: {
      en: 'Sudden tearing back or tummy pain',
      es: 'Dolor repentino y desgarrador de espalda o abdomen',
    },
  },
  worst_headache: {
    urgency: 'emergency_now',
    label: { en: 'Worst-ever headache', es: 'El peor dolor de cabeza de su vida' },
  },
  replaced_hip_gives: {
    urgency: 'emergency_now',
    label: {
      en: 'A replaced hip that suddenly cannot take weight',
      es: 'Una cadera con prótesis que de repente no aguanta el peso',
    },
  },
  pregnancy_bleeding: {
    urgency: 'emergency_now',
    label: {
      en: 'In pregnancy: bleeding, fluid loss or painful contractions',
      es: 'En el embarazo: sangrado, pérdida de líquido o contracciones dolorosas',
    },
  },
  pop_loss_of_function: {
    urgency: 'same_day',
    label: {
      en: 'A pop, and then a part of the body that does not work',
      es: 'Un chasquido y después una parte del cuerpo que no funciona',
    },
  },
  joint_came_out: {
    urgency: 'same_day',
    label: {
      en: 'A joint that came out and has gone back by itself',
      es: 'Una articulación que se salió y ha vuelto sola a su sitio',
    },
  },
  repaired_tendon_snaps: {
    urgency: 'same_day',
    label: { en: 'A new snap in a repaired tendon', es: 'Un chasquido nuevo en un tendón reparado' },
  },
  joint_swells: {
    urgency: 'same_day',
    label: { en: 'A joint that swells at once', es: 'Una articulación que se hincha al momento' },
  },
  one_limb: {
    urgency: 'same_day',
    label: {
      en: 'New numbness or weakness in one arm or leg',
      es: 'Adormecimiento o debilidad nuevos en un brazo o una pierna',
    },
  },
  dizziness: {
    urgency: 'same_day',
    label: {
      en: 'Dizziness that does not settle in 10 minutes',
      es: 'Mareo que no se pasa en 10 minutos',
    },
  },
  fall_with_injury: { urgency: 'same_day', label: { en: 'A fall with injury', es: 'Una caída con lesión' } },
  calf_swelling: { urgency: 'same_day', label: { en: 'Swelling of the calf', es: 'Pantorrilla hinchada' } },
} as const satisfies Record<string, { urgency: StopSymptomUrgency; label: LocalizedText }>;

export type StopSymptomId = keyof typeof stopSymptoms;

export const isStopSymptom = (id: unknown): id is StopSymptomId =>
  typeof id === 'string' && Object.hasOwn(stopSymptoms, id);

/** The worst of the ticked symptoms, as the decision table takes it; null: none ticked. */
export function stopSymptomUrgency(ticked: readonly StopSymptomId[]): StopSymptomUrgency | null {
  const urgencies = ticked.map((id): StopSymptomUrgency => stopSymptoms[id].urgency);
  if (urgencies.includes('emergency_now')) return 'emergency_now';
  return urgencies.length > 0 ? 'same_day' : null;
}

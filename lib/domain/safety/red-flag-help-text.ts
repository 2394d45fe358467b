import type { LocalizedText } from '../result.ts';
import type { EmergencyFlagId } from './red-flag-messages.ts';

/** What the patient can say to the emergency service: the {flagText} of the emergency message. */
export const tellThem: Record<EmergencyFlagId, LocalizedText> = {
  rf_saddle_numbness: {
    en: 'I have lost feeling between my legs.',
    es: 'He perdido sensibilidad entre las piernas.',
  },
  rf_wiping_feels_different: {
    en: 'It feels numb or different when I wipe.',
    es: 'Noto la zona dormida o distinta al limpiarme.',
  },
  rf_bladder_change: {
    en: 'I have new trouble with passing urine.',
    es: 'Tengo problemas nuevos para orinar.',
  },
  rf_bowel_change: {
    en: 'I have new trouble controlling my bowels.',
    es: 'Tengo problemas nuevos para controlar las heces.',
  },
  rf_sexual_function_change: {
    en: 'I have lost sexual feeling or function since my back or leg problem began.',
    es: 'He perdido sensibilidad o función sexual desde que empezó mi problema de espalda o de pierna.',
  },
  rf_both_legs: {
    en: 'I have new or worse pain, numbness or weakness in both legs.',
    es: 'Tengo dolor, adormecimiento o debilidad, nuevo o peor, en las dos piernas.',
  },
  rf_leg_weakness_progressive: {
    en: 'My leg or foot has been getting weaker over hours or days.',
    es: 'La pierna o el pie se me debilita desde hace horas o días.',
  },
  rf_major_trauma: {
    en: 'I had a big injury that no doctor has checked.',
    es: 'He tenido un golpe fuerte que ningún médico ha revisado.',
  },
  rf_hip_fracture: {
    en: 'I fell or was knocked, my hip or groin hurts and I cannot stand on that leg, or the leg looks different.',
    es: 'Me caí o me golpeé, me duele la cadera o la ingle y no puedo apoyar esa pierna, o la pierna se ve distinta.',
  },
  rf_limb_threat: {
    en: 'After an injury, operation or cast my limb looks out of shape, or is cold, pale, numb or hurts more and more.',
    es: 'Después de una lesión, operación o yeso tengo el brazo o la pierna deformado, o frío, pálido, dormido o cada vez con más dolor.',
  },
  rf_septic_joint: {
    en: 'A joint is hot and very painful and I feel ill, or a joint that was operated on or injected has become much worse.',
    es: 'Una articulación está caliente y duele mucho y me encuentro mal, o una articulación operada o inyectada está mucho peor.',
  },
  rf_aneurysm_tearing: {
    en: 'I have sudden, severe, constant pain in my chest, tummy, side or back.',
    es: 'Tengo un dolor repentino, muy fuerte y constante en el pecho, el abdomen, el costado o la espalda.',
  },
  rf_chest_pain_exertion: {
    en: 'I have chest pain or pressure, or severe breathlessness.',
    es: 'Tengo dolor u opresión en el pecho, o mucha falta de aire.',
  },
  rf_syncope_exertion: {
    en: 'I fainted or nearly fainted during exercise.',
    es: 'Me he desmayado o casi me desmayo al hacer ejercicio.',
  },
  rf_breathless_sudden: {
    en: 'I am suddenly short of breath, have sharp chest pain when I breathe in, or cough up blood.',
    es: 'Me falta el aire de repente, me duele el pecho al respirar o toso sangre.',
  },
  rf_dislocation_thr: {
    en: 'I have a hip replacement, sudden severe pain, and I cannot stand on that leg.',
    es: 'Tengo una prótesis de cadera, un dolor repentino muy fuerte y no puedo apoyar esa pierna.',
  },
  rf_neck_arterial: {
    en: 'I have new neck pain or headache with trouble seeing, speaking, swallowing or balancing, or a numb face.',
    es: 'Tengo un dolor nuevo de cuello o de cabeza con problemas para ver, hablar, tragar o mantener el equilibrio, o la cara dormida.',
  },
  rf_thunderclap_headache: {
    en: 'I have a sudden worst-ever headache, or headache with fever and a stiff neck.',
    es: 'Tengo un dolor de cabeza repentino, el peor de mi vida, o dolor de cabeza con fiebre y cuello rígido.',
  },
  rf_pregnancy_warning: {
    en: 'I am pregnant and have a warning sign such as bleeding, fluid loss, painful contractions or the baby moving less.',
    es: 'Estoy embarazada y tengo una señal de alarma como sangrado, pérdida de líquido, contracciones dolorosas o el bebé se mueve menos.',
  },
  rf_postpartum_warning: {
    en: 'I gave birth in the last weeks and have a warning sign such as heavy bleeding, fever, a swollen calf, chest pain or a bad headache with blurred vision.',
    es: 'He dado a luz en las últimas semanas y tengo una señal de alarma como sangrado abundante, fiebre, una pantorrilla hinchada, dolor en el pecho o un dolor de cabeza fuerte con visión borrosa.',
  },
  rf_self_harm: { en: 'I am thinking of harming myself.', es: 'Estoy pensando en hacerme daño.' },
};

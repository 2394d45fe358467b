import type { Region } from '../library/vocabulary.ts';
import type { Locale, LocalizedText } from '../result.ts';

const everyone: LocalizedText = {
  en: 'Stop and get help now for chest pain, fainting, sudden severe breathlessness, sudden weakness or speech trouble, numbness between the legs, new trouble with bladder or bowels, new numbness or weakness in both legs, or a leg that gets weaker over hours or days. Do not drive yourself.',
  es: 'Pare y pida ayuda ahora si tiene dolor en el pecho, un desmayo, falta de aire repentina y fuerte, debilidad o problemas para hablar de repente, adormecimiento entre las piernas, problemas nuevos para orinar o ir de vientre, adormecimiento o debilidad nuevos en las dos piernas, o una pierna que pierde fuerza en horas o días. No conduzca.',
};
const spineOrHip: LocalizedText = {
  en: 'Tell us the same day about fever with back pain, or pain after a fall if you are over 50 or have thin bones; if you cannot stand on the leg after a fall, call the emergency number.',
  es: 'Avísenos el mismo día si tiene fiebre con dolor de espalda, o dolor después de una caída si tiene más de 50 años o los huesos frágiles; si después de una caída no puede apoyar la pierna, llame al número de urgencias.',
};
const afterSurgery: LocalizedText = {
  en: 'After your operation: tell us the same day if the wound is newly red, hot, leaking or opening, or if a calf is newly swollen, warm and sore. Get help now for sudden shortness of breath, sharp chest pain when you breathe in, or coughing up blood.',
  es: 'Después de su operación: avísenos el mismo día si la herida está roja, caliente, supura o se abre, o si una pantorrilla se hincha, se calienta y duele. Pida ayuda ahora si le falta el aire de repente, le duele el pecho al respirar o tose sangre.',
};

/** Regions whose programs say what to tell the clinic about spine and hip (SF-6). */
export const spineAndHipRegions: readonly Region[] = ['hip', 'low_back', 'core', 'thoracic', 'neck'];

/**
 * The safety box printed with every program, one paragraph per element (SF-6). Spine and hip programs and those
 * after surgery get their own items. Unknown stays on the safe side: pass `true` for `postop` when in doubt.
 */
export function handoutSafetyBox(
  program: { regions: readonly Region[]; postop: boolean },
  locale: Locale,
): string[] {
  const isSpineOrHip = program.regions.some((region) => spineAndHipRegions.includes(region));
  return [
    everyone[locale],
    ...(isSpineOrHip ? [spineOrHip[locale]] : []),
    ...(program.postop ? [afterSurgery[locale]] : []),
  ];
}

export const safetyBoxTitle: LocalizedText = {
  en: 'When to stop and get help',
  es: 'Cuándo parar y pedir ayuda',
};

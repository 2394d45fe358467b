import type { LocalizedText } from '../result.ts';
import type { RedFlagId } from '../safety/red-flags.ts';
import type { BodyRegion } from './body-regions.ts';

type HipPainPlace = {
  regions: readonly BodyRegion[];
  place: LocalizedText;
  mostOften: LocalizedText;
  alsoThinkOf: LocalizedText;
  /** Questions of its own; `askBackSet` opens the whole back set. */
  ask: readonly RedFlagId[];
  askBackSet: boolean;
};

/**
 * "Hip pain" is four different places (SF-5.1) [Wilson2014, Chamberlain2021]. Shown when a patient writes "hip" or
 * taps one of them. It names no diagnosis.
 */
export const hipPainPlaces: readonly HipPainPlace[] = [
  {
    regions: ['groin'],
    place: { en: 'Groin crease (front)', es: 'Pliegue de la ingle (delante)' },
    mostOften: { en: 'Often the hip joint itself.', es: 'A menudo, la propia articulación de la cadera.' },
    alsoThinkOf: {
      en: 'A strained muscle, a hernia, a tired bone in runners, or something in the tummy.',
      es: 'Un tirón muscular, una hernia, un hueso sobrecargado al correr o algo del abdomen.',
    },
    ask: ['rf_groin_pain_runner', 'rf_child_hip', 'rf_hip_fracture', 'rf_hip_blood_supply'],
    askBackSet: false,
  },
  {
    regions: ['hip_outer'],
    place: { en: 'Outer hip (over the bony point)', es: 'Lado de la cadera (sobre el hueso que sobresale)' },
    mostOften: {
      en: 'Often the tendons on the side of the hip.',
      es: 'A menudo, los tendones del lado de la cadera.',
    },
    alsoThinkOf: {
      en: 'The hip joint, the low back, or a skin nerve if it is numb.',
      es: 'La articulación de la cadera, la zona lumbar o un nervio de la piel si está dormido.',
    },
    ask: [],
    askBackSet: false,
  },
  {
    regions: ['buttock_upper', 'buttock_lower'],
    place: { en: 'Buttock', es: 'Nalga' },
    mostOften: {
      en: 'Often the low back or the joint beside the sacrum. People call this "hip", but it is usually not the hip joint.',
      es: 'A menudo, la zona lumbar o la articulación junto al sacro. Mucha gente lo llama «cadera», pero casi nunca es la articulación de la cadera.',
    },
    alsoThinkOf: {
      en: 'The top of the hamstring muscle, or a nerve deep in the buttock.',
      es: 'El inicio del músculo isquiotibial o un nervio profundo de la nalga.',
    },
    ask: [],
    askBackSet: true,
  },
  {
    regions: ['low_back', 'low_back_center'],
    place: { en: 'Low back', es: 'Zona lumbar' },
    mostOften: { en: 'Usually the low back.', es: 'Casi siempre, la zona lumbar.' },
    alsoThinkOf: { en: 'A stiff hip can add to it.', es: 'Una cadera rígida puede influir.' },
    ask: [],
    askBackSet: true,
  },
];

/** Whether a tap or the patient's own words open the card. */
export const opensHipCard = (regions: readonly BodyRegion[], words: string): boolean =>
  /\b(hips?|caderas?)\b/i.test(words) ||
  hipPainPlaces.some((place) => place.regions.some((region) => regions.includes(region)));

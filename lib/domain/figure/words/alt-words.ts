import type { Locale } from '../../result.ts';
import type { AxialAngle, LimbAngle } from '../angles.ts';
import type { Side } from '../types.ts';

type Joint =
  | 'hip'
  | 'knee'
  | 'ankle'
  | 'leg'
  | 'arm'
  | 'elbow'
  | 'shoulder'
  | 'wrist'
  | 'back'
  | 'head'
  | 'trunk'
  | 'hand'
  | 'foot';
interface AngleWords {
  readonly joint: Joint;
  readonly more: string;
  readonly less: string;
  readonly moreMany: string;
  readonly lessMany: string;
}
const english = (joint: Joint, more: string, less: string): AngleWords => ({
  joint,
  more,
  less,
  moreMany: more
    .replace(/^(\w+?)s\b/, '$1')
    .replace(/^goe\b/, 'go')
    .replace(/^reache\b/, 'reach'),
  lessMany: less
    .replace(/^(\w+?)s\b/, '$1')
    .replace(/^goe\b/, 'go')
    .replace(/^reache\b/, 'reach'),
});
const spanish = (
  joint: Joint,
  more: string,
  less: string,
  moreMany: string,
  lessMany: string,
): AngleWords => ({
  joint,
  more,
  less,
  moreMany,
  lessMany,
});

/** What a growing or shrinking angle looks like. Angles that hardly show have no words. */
export const angleWords: Readonly<
  Record<Locale, Readonly<Partial<Record<AxialAngle | LimbAngle, AngleWords>>>>
> = {
  en: {
    lumbarFlexion: english('back', 'rounds', 'arches'),
    thoracicFlexion: english('trunk', 'curls up', 'opens'),
    thoracicRotation: english('trunk', 'turns to one side', 'turns to the other side'),
    thoracicSideBend: english('trunk', 'bends to one side', 'bends to the other side'),
    neckFlexion: english('head', 'nods down', 'tips back'),
    neckRotation: english('head', 'turns to one side', 'turns to the other side'),
    neckSideBend: english('head', 'leans to one side', 'leans to the other side'),
    hipFlexion: english('hip', 'bends', 'straightens'),
    hipAbduction: english('leg', 'moves out to the side', 'moves in'),
    hipRotation: english('leg', 'turns out', 'turns in'),
    kneeFlexion: english('knee', 'bends', 'straightens'),
    ankleDorsiflexion: english('foot', 'pulls up', 'points down'),
    shoulderFlexion: english('arm', 'lifts forward', 'moves down'),
    shoulderAbduction: english('arm', 'lifts to the side', 'moves to the body'),
    shoulderRotation: english('arm', 'turns out', 'turns in'),
    elbowFlexion: english('elbow', 'bends', 'straightens'),
    wristFlexion: english('wrist', 'bends', 'lifts'),
  },
  es: {
    lumbarFlexion: spanish('back', 'se redondea', 'se arquea', '', ''),
    thoracicFlexion: spanish('trunk', 'se enrolla', 'se abre', '', ''),
    thoracicRotation: spanish('trunk', 'gira a un lado', 'gira al otro lado', '', ''),
    thoracicSideBend: spanish('trunk', 'se inclina a un lado', 'se inclina al otro lado', '', ''),
    neckFlexion: spanish('head', 'baja', 'va hacia atrás', '', ''),
    neckRotation: spanish('head', 'gira a un lado', 'gira al otro lado', '', ''),
    neckSideBend: spanish('head', 'se inclina a un lado', 'se inclina al otro lado', '', ''),
    hipFlexion: spanish('hip', 'se dobla', 'se estira', 'se doblan', 'se estiran'),
    hipAbduction: spanish('leg', 'se abre a un lado', 'se cierra', 'se abren a los lados', 'se cierran'),
    hipRotation: spanish(
      'leg',
      'gira hacia fuera',
      'gira hacia dentro',
      'giran hacia fuera',
      'giran hacia dentro',
    ),
    kneeFlexion: spanish('knee', 'se dobla', 'se estira', 'se doblan', 'se estiran'),
    ankleDorsiflexion: spanish('foot', 'sube la punta', 'baja la punta', 'suben la punta', 'bajan la punta'),
    shoulderFlexion: spanish('arm', 'sube al frente', 'baja', 'suben al frente', 'bajan'),
    shoulderAbduction: spanish(
      'arm',
      'sube de lado',
      'vuelve al cuerpo',
      'suben de lado',
      'vuelven al cuerpo',
    ),
    shoulderRotation: spanish(
      'arm',
      'gira hacia fuera',
      'gira hacia dentro',
      'giran hacia fuera',
      'giran hacia dentro',
    ),
    elbowFlexion: spanish('elbow', 'se dobla', 'se estira', 'se doblan', 'se estiran'),
    wristFlexion: spanish('wrist', 'se dobla', 'se levanta', 'se doblan', 'se levantan'),
  },
};

export const jointWords: Readonly<Record<Locale, Readonly<Record<Joint, string>>>> = {
  en: {
    hip: 'hip',
    knee: 'knee',
    ankle: 'ankle',
    leg: 'leg',
    arm: 'arm',
    elbow: 'elbow',
    shoulder: 'shoulder',
    wrist: 'wrist',
    back: 'the low back',
    head: 'the head',
    trunk: 'the trunk',
    hand: 'hand',
    foot: 'foot',
  },
  es: {
    hip: 'la cadera',
    knee: 'la rodilla',
    ankle: 'el tobillo',
    leg: 'la pierna',
    arm: 'el brazo',
    elbow: 'el codo',
    shoulder: 'el hombro',
    wrist: 'la muñeca',
    back: 'la espalda baja',
    head: 'la cabeza',
    trunk: 'el tronco',
    hand: 'la mano',
    foot: 'el pie',
  },
};

interface Strings {
  readonly start: string;
  readonly with: string;
  readonly then: (pose: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly sided: (joint: string, side: Side) => string;
  readonly pair: Readonly<Record<Joint, string>>;
}
const listWith =
  (and: string) =>
  (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
const spanishSide = (joint: string, side: Side): string => {
  const feminine = joint.startsWith('la ');
  return `${joint} ${side === 'left' ? (feminine ? 'izquierda' : 'izquierdo') : feminine ? 'derecha' : 'derecho'}`;
};
export const strings: Readonly<Record<Locale, Strings>> = {
  en: {
    start: 'Start',
    with: 'with',
    then: (pose) => `Picture ${pose + 1}`,
    list: listWith('and'),
    sided: (joint, side) => `the ${side} ${joint}`,
    pair: {
      hip: 'both hips',
      knee: 'both knees',
      ankle: 'both ankles',
      leg: 'both legs',
      arm: 'both arms',
      elbow: 'both elbows',
      shoulder: 'both shoulders',
      wrist: 'both wrists',
      back: 'the low back',
      head: 'the head',
      trunk: 'the trunk',
      hand: 'both hands',
      foot: 'both feet',
    },
  },
  es: {
    start: 'Inicio',
    with: 'con',
    then: (pose) => `Dibujo ${pose + 1}`,
    list: listWith('y'),
    sided: spanishSide,
    pair: {
      hip: 'las dos caderas',
      knee: 'las dos rodillas',
      ankle: 'los dos tobillos',
      leg: 'las dos piernas',
      arm: 'los dos brazos',
      elbow: 'los dos codos',
      shoulder: 'los dos hombros',
      wrist: 'las dos muñecas',
      back: 'la espalda baja',
      head: 'la cabeza',
      trunk: 'el tronco',
      hand: 'las dos manos',
      foot: 'los dos pies',
    },
  },
};

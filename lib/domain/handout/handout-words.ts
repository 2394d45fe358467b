import type { MeasureKind } from '../dosage/describe-dosage.ts';
import type { Locale } from '../result.ts';
import type { SafetyBoxPart } from '../safety/safety-box.ts';

/** Everything a handout says of its own accord. One entry per language, complete by type. */
export type HandoutWords = {
  titleLead: string;
  demoMark: string;
  draftMark: string;
  born: (date: string) => string;
  secondIdentifier: (identifier: string) => string;
  version: (number: number, date: string) => string;
  draft: (number: number) => string;
  validUntil: (date: string) => string;
  noEnd: string;
  openLink: (address: string) => string;
  qrAlt: (address: string) => string;
  logoAlt: (clinicName: string) => string;
  painHeading: string;
  painIntro: string;
  painIntroRelative: string;
  painScore: (from: number, to: number) => string;
  painScoreFrom: (from: number) => string;
  painRise: (from: number, to: number) => string;
  painRiseFrom: (from: number) => string;
  painGreen: string;
  painAmber: string;
  painRed: string;
  painSevere: (score: number, phone: string | null) => string;
  painHere: string;
  painHereText: (zones: { green: string; amber: string | null; red: string }) => string;
  safetyHeading: string;
  safetyAll: (emergencyNumber: string) => string;
  safetyParts: Record<SafetyBoxPart, (emergencyNumber: string) => string>;
  programNote: string;
  /** Over the words of a flare-up: on which day they were printed. */
  flare: (date: string) => string;
  flareDoses: string;
  flareContact: (phone: string | null) => string;
  usualDose: string;
  phase: (phase: number) => string;
  routinePlace: (step: number, steps: number) => string;
  routineOptional: string;
  /** Effort to aim at, 0 to 10; both ends may be the same. */
  effort: (band: { low: number; high: number; lowWords: string; highWords: string }) => string;
  caution: string;
  breathing: string;
  stopIf: string;
  easier: string;
  note: string;
  figureAlt: (name: string) => string;
  noExercises: string;
  summary: { caption: string; exercise: string; dose: string };
  logCaption: (name: string, from: string, to: string) => string;
  logWeek: string;
  logDay: string;
  logSets: Record<MeasureKind | 'minutes' | 'sets', string>;
  logTurn: (label: string, turn: 1 | 2 | 3) => string;
  logTurnsDone: (turns: number) => string;
  logBand: string;
  logEffort: string;
  logPain: string;
  diary: {
    heading: string;
    note: string;
    noteWithSpread: string;
    caption: (from: string, to: string) => string;
    rows: Record<'before' | 'after' | 'technique' | 'spread' | 'morning', string>;
  };
  footerEmergency: (emergencyNumber: string) => string;
  page: string;
  of: string;
};

const en: HandoutWords = {
  titleLead: 'Exercises for',
  demoMark: 'Demonstration: an invented person. Not for treatment.',
  draftMark: 'Draft, not for the patient',
  born: (date) => `born ${date}`,
  secondIdentifier: (identifier) => `number ${identifier}`,
  version: (number, date) => `version ${number} of ${date}`,
  draft: (number) => `version ${number}, a draft: not for use yet`,
  validUntil: (date) => `valid until ${date}`,
  noEnd: 'no end date',
  openLink: (address) => `Scan, or go to ${address} and type`,
  qrAlt: (address) => `QR code that opens your exercises at ${address}`,
  logoAlt: (clinicName) => `Logo of ${clinicName}`,
  painHeading: 'When it hurts',
  painIntro: 'Rate your pain: 0 is none, 10 is the worst you can think of.',
  painIntroRelative:
    'Rate your pain just before you start: 0 is none, 10 is the worst you can think of. Then watch how much it goes up.',
  painScore: (from, to) => (from === to ? `Pain ${from}` : `Pain ${from} to ${to}`),
  painScoreFrom: (from) => `Pain ${from} or more`,
  painRise: (from, to) =>
    from === 0 ? `Up by ${to} at most` : `Up by ${from === to ? to : `${from} or ${to}`}`,
  painRiseFrom: (from) => `Up by ${from} or more`,
  painGreen: 'Carry on.',
  painAmber: 'Allowed, if it is no worse next morning. Do not add weight.',
  painRed: 'Stop this exercise for today. Do less next time. Twice in a row: call us.',
  painSevere: (score, phone) =>
    `Pain of ${score} or more, or pain that spreads further down your arm or leg: stop this exercise and call us${phone === null ? '' : ` on ${phone}`}.`,
  painHere: 'Pain in this exercise',
  painHereText: ({ green, amber, red }) =>
    `${green}: carry on.${amber === null ? '' : ` ${amber}: allowed, but no more weight.`} ${red}: stop this exercise for today.`,
  safetyHeading: 'Stop and get help now',
  safetyAll: (number) =>
    `Chest pain, fainting, sudden bad breathlessness, sudden weakness or trouble speaking, numbness between the legs, new trouble with bladder or bowels, new numbness or weakness in both legs, or a leg that gets weaker over hours or days: call ${number}. Do not drive yourself.`,
  safetyParts: {
    spine_or_hip: (number) =>
      `Tell us the same day about fever with back pain, or pain after a fall if you are over 50 or have thin bones. If you cannot stand on the leg after a fall, call ${number}.`,
    after_operation: (number) =>
      `After your operation or injury: tell us the same day if the wound gets red, hot, swollen or leaks, or if one calf is sore and swollen. Sudden breathlessness: call ${number}.`,
    limb_after_operation: (number) =>
      `The hand or foot turns cold, pale or newly numb, the limb looks out of shape, or the pain is severe and grows although you take your tablets: call ${number}.`,
    hip_repaired: (number) =>
      `The leg suddenly looks shorter or turned and cannot take weight: call ${number}; do not wait for us.`,
    after_birth: (number) =>
      `After birth: heavy bleeding that returns, fever, or a bad headache with blurred vision: call ${number}.`,
  },
  programNote: 'From your physiotherapist',
  flare: (date) => `Your flare-up, on ${date}`,
  flareDoses: 'Until it is over the doses here are lighter; your usual dose stands beside each.',
  flareContact: (phone) =>
    `Not easing after a week, getting worse, or spreading down an arm or leg: phone ${phone ?? 'your clinic'}.`,
  usualDose: 'Usual dose, when the flare-up is over',
  phase: (phase) => `Phase ${phase}`,
  routinePlace: (step, steps) => `Step ${step} of ${steps}`,
  routineOptional: 'if you like',
  effort: ({ low, high, lowWords, highWords }) =>
    low === high
      ? `effort ${low} out of 10, “${lowWords}”`
      : `effort ${low} to ${high} out of 10, from “${lowWords}” to “${highWords}”`,
  caution: 'Take care',
  breathing: 'Breathing',
  stopIf: 'Stop if',
  easier: 'Too hard today? Instead',
  note: 'For you',
  figureAlt: (name) => `Drawing of ${name}: start and end position`,
  noExercises: 'There are no exercises in this program.',
  summary: { caption: 'All your exercises', exercise: 'Exercise', dose: 'How much and when' },
  logCaption: (name, from, to) => `Diary for ${name}, ${from} to ${to}`,
  logWeek: 'Week from',
  logDay: 'Which day',
  logSets: {
    reps: 'Sets × times',
    steps: 'Sets × steps',
    distance: 'Sets × metres',
    duration: 'Sets × seconds',
    minutes: 'Sets × minutes',
    breaths: 'Sets × breaths',
    hold: 'Holds × seconds',
    sets: 'Sets',
  },
  logTurn: (label, turn) => `${label}, ${{ 1: '1st', 2: '2nd', 3: '3rd' }[turn]}`,
  logTurnsDone: (turns) => `Times done, of ${turns}`,
  logBand: 'Band',
  logEffort: 'Effort 0–10',
  logPain: 'Pain 0–10',
  diary: {
    heading: 'Once a day',
    note: 'Pain before, after and the next morning: 0 to 10. The other lines: the numbers of the exercises you could not do as shown, or 0. Effort in the boxes above: 0 is resting, 10 means not one more.',
    noteWithSpread:
      'Pain before, after and the next morning: 0 to 10. The other lines: the numbers of the exercises you could not do as shown, and of those after which pain or tingling spread down an arm or leg, or 0. Effort in the boxes above: 0 is resting, 10 means not one more.',
    caption: (from, to) => `Diary of the days, ${from} to ${to}`,
    rows: {
      before: 'Pain before',
      after: 'Pain after',
      technique: 'Not as shown',
      spread: 'Spread',
      morning: 'Next morning',
    },
  },
  footerEmergency: (number) =>
    `Chest pain, numb between the legs, cannot pass urine, sudden weakness: call ${number}.`,
  page: 'page',
  of: 'of',
};

const es: HandoutWords = {
  titleLead: 'Ejercicios para',
  demoMark: 'Demostración: una persona inventada. No es para tratamiento.',
  draftMark: 'Borrador, no es para el paciente',
  born: (date) => `nacimiento: ${date}`,
  secondIdentifier: (identifier) => `número ${identifier}`,
  version: (number, date) => `versión ${number} del ${date}`,
  draft: (number) => `versión ${number}, borrador: todavía no se usa`,
  validUntil: (date) => `válido hasta el ${date}`,
  noEnd: 'sin fecha de fin',
  openLink: (address) => `Escanee, o vaya a ${address} y escriba`,
  qrAlt: (address) => `Código QR que abre sus ejercicios en ${address}`,
  logoAlt: (clinicName) => `Logotipo de ${clinicName}`,
  painHeading: 'Cuando duele',
  painIntro: 'Puntúe su dolor: 0 es nada, 10 es el peor que pueda imaginar.',
  painIntroRelative:
    'Puntúe su dolor justo antes de empezar: 0 es nada, 10 es el peor que pueda imaginar. Después mire cuánto sube.',
  painScore: (from, to) => (from === to ? `Dolor ${from}` : `Dolor de ${from} a ${to}`),
  painScoreFrom: (from) => `Dolor de ${from} o más`,
  painRise: (from, to) =>
    from === 0 ? `Sube ${to} como mucho` : `Sube ${from === to ? to : `${from} o ${to}`}`,
  painRiseFrom: (from) => `Sube ${from} o más`,
  painGreen: 'Siga.',
  painAmber: 'Se permite, si a la mañana siguiente no está peor. No añada peso.',
  painRed: 'Deje este ejercicio por hoy. La próxima vez haga menos. Dos veces seguidas: llámenos.',
  painSevere: (score, phone) =>
    `Dolor de ${score} o más, o dolor que baja más por el brazo o la pierna: deje este ejercicio y llámenos${phone === null ? '' : ` al ${phone}`}.`,
  painHere: 'Dolor en este ejercicio',
  painHereText: ({ green, amber, red }) =>
    `${green}: siga.${amber === null ? '' : ` ${amber}: se permite, pero sin más peso.`} ${red}: deje este ejercicio por hoy.`,
  safetyHeading: 'Pare y pida ayuda ya',
  safetyAll: (number) =>
    `Dolor en el pecho, desmayo, mucha falta de aire de repente, debilidad o problemas para hablar de repente, adormecimiento entre las piernas, problemas nuevos con la orina o el vientre, adormecimiento o debilidad nuevos en las dos piernas, o una pierna que se debilita en horas o días: llame al ${number}. No conduzca.`,
  safetyParts: {
    spine_or_hip: (number) =>
      `Avísenos el mismo día si tiene fiebre con dolor de espalda, o dolor tras una caída y más de 50 años o huesos frágiles. Si tras una caída no puede apoyar la pierna, llame al ${number}.`,
    after_operation: (number) =>
      `Tras su operación o lesión: avísenos el mismo día si la herida se pone roja, caliente, hinchada o supura, o si una pantorrilla duele y se hincha. Falta de aire de repente: llame al ${number}.`,
    limb_after_operation: (number) =>
      `La mano o el pie se pone frío, pálido o se duerme, el brazo o la pierna se ve deformado, o el dolor es fuerte y va a más aunque tome sus pastillas: llame al ${number}.`,
    hip_repaired: (number) =>
      `La pierna de repente se ve más corta o girada y no la puede apoyar: llame al ${number}; no nos espere.`,
    after_birth: (number) =>
      `Después del parto: sangrado abundante que vuelve, fiebre, o un dolor de cabeza fuerte con visión borrosa: llame al ${number}.`,
  },
  programNote: 'De su fisioterapeuta',
  flare: (date) => `Su mala racha, el ${date}`,
  flareDoses: 'Hasta que pase, las dosis de aquí son más ligeras; al lado de cada una está la habitual.',
  flareContact: (phone) =>
    `Si en una semana no cede, empeora o baja por un brazo o una pierna: llame ${phone === null ? 'a su clínica' : `al ${phone}`}.`,
  usualDose: 'Dosis habitual, cuando pase la mala racha',
  phase: (phase) => `Fase ${phase}`,
  routinePlace: (step, steps) => `Paso ${step} de ${steps}`,
  routineOptional: 'si quiere',
  effort: ({ low, high, lowWords, highWords }) =>
    low === high
      ? `esfuerzo ${low} sobre 10, «${lowWords}»`
      : `esfuerzo de ${low} a ${high} sobre 10, de «${lowWords}» a «${highWords}»`,
  caution: 'Cuidado',
  breathing: 'Respiración',
  stopIf: 'Pare si',
  easier: '¿Hoy cuesta demasiado? En su lugar',
  note: 'Para usted',
  figureAlt: (name) => `Dibujo de ${name}: posición inicial y final`,
  noExercises: 'Este programa no tiene ejercicios.',
  summary: { caption: 'Todos sus ejercicios', exercise: 'Ejercicio', dose: 'Cuánto y cuándo' },
  logCaption: (name, from, to) => `Diario de ${name}, del ${from} al ${to}`,
  logWeek: 'Semana del',
  logDay: 'Qué día',
  logSets: {
    reps: 'Series × veces',
    steps: 'Series × pasos',
    distance: 'Series × metros',
    duration: 'Series × segundos',
    minutes: 'Series × minutos',
    breaths: 'Series × respir.',
    hold: 'Veces × segundos',
    sets: 'Series',
  },
  logTurn: (label, turn) => `${label}, ${turn}.ª`,
  logTurnsDone: (turns) => `Veces hechas, de ${turns}`,
  logBand: 'Banda',
  logEffort: 'Esfuerzo 0–10',
  logPain: 'Dolor 0–10',
  diary: {
    heading: 'Una vez al día',
    note: 'Dolor antes, después y a la mañana siguiente: de 0 a 10. Las demás líneas: los números de los ejercicios que no le salieron como se muestra, o 0. Esfuerzo, en las casillas de arriba: 0 es en reposo, 10 es ni una más.',
    noteWithSpread:
      'Dolor antes, después y a la mañana siguiente: de 0 a 10. Las demás líneas: los números de los ejercicios que no le salieron como se muestra, y de aquellos tras los que el dolor o el hormigueo bajó por un brazo o una pierna, o 0. Esfuerzo, en las casillas de arriba: 0 es en reposo, 10 es ni una más.',
    caption: (from, to) => `Diario de los días, del ${from} al ${to}`,
    rows: {
      before: 'Dolor antes',
      after: 'Dolor después',
      technique: 'No como se ve',
      spread: 'Se extendió',
      morning: 'Mañana siguiente',
    },
  },
  footerEmergency: (number) =>
    `Dolor de pecho, entrepierna dormida, no poder orinar, debilidad repentina: llame al ${number}.`,
  page: 'página',
  of: 'de',
};

export const handoutWords: Record<Locale, HandoutWords> = { en, es };

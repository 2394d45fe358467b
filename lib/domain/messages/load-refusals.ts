import type { LocalizedText } from '../result.ts';

const choosePopulation: LocalizedText = {
  en: 'Choose at least one listed population.',
  es: 'Elija al menos una de las poblaciones de la lista.',
};
const chooseRegion: LocalizedText = {
  en: 'Choose a body region from the chart, and list the exercises of that session with their region.',
  es: 'Elija una zona del mapa corporal e indique los ejercicios de esa sesión con su zona.',
};
const breathing: LocalizedText = {
  en: 'Breaths 1 to 30, rate 4 to 30 per minute.',
  es: 'De 1 a 30 respiraciones, ritmo de 4 a 30 por minuto.',
};
const irritabilityQuestions: LocalizedText = {
  en: 'Complete the irritability questions.',
  es: 'Complete las preguntas de irritabilidad.',
};
const datesAndFrequency: LocalizedText = {
  en: 'Check the dates and the weekly frequency.',
  es: 'Revise las fechas y la frecuencia semanal.',
};
const unknownCode: LocalizedText = {
  en: 'This record uses a code that is not in the list.',
  es: 'Este registro usa un código que no está en la lista.',
};

/** What is said when a rule of the load guidance cannot answer (LG-10). */
export const loadRefusals = {
  test_set_contraindicated: {
    en: 'A test set is not advised at the moment. Use the start-light method.',
    es: 'Ahora no se aconseja una serie de prueba. Empiece con poco peso.',
  },
  test_set_clinic_only: {
    en: 'A test set is done in the clinic only, not at home. Use the start-light method until then.',
    es: 'La serie de prueba se hace solo en la clínica, no en casa. Hasta entonces, empiece con poco peso.',
  },
  trial_flag_open: {
    en: 'An answer to the warning questions comes first. No trial sets until it is settled.',
    es: 'Primero hay que aclarar una respuesta a las preguntas de aviso. Hasta entonces, sin series de prueba.',
  },
  trial_contraindicated: {
    en: 'This exercise is not advised with what is on record, or that was not checked. No trial sets.',
    es: 'Este ejercicio no se aconseja con lo que consta en la historia, o no se ha comprobado. Sin series de prueba.',
  },
  trial_pain_first: {
    en: 'It hurts more than planned for a trial. Leave it for today; the physiotherapist is told.',
    es: 'Duele más de lo previsto para una prueba. Déjelo por hoy; se avisa a su fisioterapeuta.',
  },
  trial_clinic_only: {
    en: 'Trial sets are done with a physiotherapist present, not at home.',
    es: 'Las series de prueba se hacen con su fisioterapeuta delante, no en casa.',
  },
  trial_day_full: {
    en: 'Enough was tried today: at most four exercises a day in the clinic and two at home, each once, those that were broken off included.',
    es: 'Por hoy ya se ha probado bastante: como mucho cuatro ejercicios al día en la clínica y dos en casa, cada uno una vez, también los interrumpidos.',
  },
  trial_not_allowed: {
    en: 'Your physiotherapist has not planned trial sets of this exercise at home now.',
    es: 'Su fisioterapeuta no ha previsto ahora series de prueba de este ejercicio en casa.',
  },
  trial_adult_missing: {
    en: 'Trial sets of this exercise are done while an adult is with you.',
    es: 'Las series de prueba de este ejercicio se hacen con una persona adulta al lado.',
  },
  setting_unknown: { en: 'Choose clinic or home.', es: 'Elija clínica o casa.' },
  formula_not_applicable: {
    en: 'Strength estimates work for weights and machines, not for bands or body weight.',
    es: 'La fuerza se calcula con pesas y máquinas, no con bandas ni con el peso del cuerpo.',
  },
  load_invalid: {
    en: 'Enter a weight above 0 and up to 500 kg.',
    es: 'Escriba un peso mayor que 0 y de hasta 500 kg.',
  },
  unit_unknown: { en: 'Choose kg or lb.', es: 'Elija kg o lb.' },
  reps_invalid: {
    en: 'Enter a whole number of repetitions, 1 or more.',
    es: 'Escriba un número entero de repeticiones, 1 o más.',
  },
  rir_out_of_range: {
    en: 'Give the repetitions left as a number from 0 to 4 (0 to 6 when prescribing). If more were left, use a heavier test weight.',
    es: 'Indique las repeticiones que quedaban, de 0 a 4 (de 0 a 6 al prescribir). Si quedaban más, pruebe con más peso.',
  },
  reps_out_of_range: {
    en: 'That many repetitions is too far from a maximum to estimate strength. Use a heavier weight, or start by effort.',
    es: 'Con tantas repeticiones no se puede calcular la fuerza. Use más peso o empiece según el esfuerzo.',
  },
  near_max_test_not_allowed: {
    en: 'At 60 and over, or when the age is not known, we do not use one- or two-repetition tests. Choose a weight you can lift about 7 to 10 times.',
    es: 'A partir de los 60 años, o si no se sabe la edad, no se hacen pruebas de una o dos repeticiones. Elija un peso que pueda levantar unas 7 a 10 veces.',
  },
  formula_unknown: { en: 'That formula is not available.', es: 'Esa fórmula no está disponible.' },
  effort_invalid: {
    en: 'Effort is 0 to 10 in half steps.',
    es: 'El esfuerzo va de 0 a 10, de medio en medio.',
  },
  effort_too_low_to_map: {
    en: 'Below 6 the number of repetitions left cannot be judged.',
    es: 'Por debajo de 6 no se puede saber cuántas repeticiones quedaban.',
  },
  effort_out_of_range: {
    en: 'This translation only covers effort 4 to 8.',
    es: 'Esta equivalencia solo vale para esfuerzos de 4 a 8.',
  },
  population_missing: choosePopulation,
  population_unknown: choosePopulation,
  goal_unknown: { en: 'Choose a goal from the list.', es: 'Elija un objetivo de la lista.' },
  no_equipment: {
    en: 'No weights are recorded for this patient.',
    es: 'No hay pesas registradas para este paciente.',
  },
  below_minimum: {
    en: 'The lightest available weight is above the target.',
    es: 'El peso más ligero que hay es mayor que el objetivo.',
  },
  no_safe_option: {
    en: 'Nothing available is light enough. The clinician needs to choose another exercise.',
    es: 'No hay nada lo bastante ligero. Su fisioterapeuta debe elegir otro ejercicio.',
  },
  band_unknown: {
    en: "This band's strength is not known. Use effort instead.",
    es: 'No se conoce la fuerza de esta banda. Guíese por el esfuerzo.',
  },
  elongation_out_of_range: {
    en: 'Band figures only cover 50 to 200 % stretch.',
    es: 'Las cifras de las bandas solo valen de 50 a 200 % de estiramiento.',
  },
  length_invalid: { en: 'Check the band lengths.', es: 'Revise las longitudes de la banda.' },
  not_an_increase: { en: 'The next weight must be heavier.', es: 'El siguiente peso debe ser mayor.' },
  step_too_big: {
    en: 'The next weight is too big a jump. Use slower repetitions, a pause, or the next variation.',
    es: 'El siguiente peso es un salto demasiado grande. Haga repeticiones más lentas, una pausa o la siguiente variante.',
  },
  week_out_of_range: {
    en: 'The heavy slow plan covers weeks 1 to 12.',
    es: 'El plan pesado y lento va de la semana 1 a la 12.',
  },
  hold_out_of_range: { en: 'Holds are 10 to 120 seconds.', es: 'Se mantiene de 10 a 120 segundos.' },
  breaths_invalid: breathing,
  breath_rate_invalid: breathing,
  pain_invalid: {
    en: 'Pain is a whole number from 0 to 10.',
    es: 'El dolor es un número entero de 0 a 10.',
  },
  pain_model_unknown: {
    en: 'Choose the standard, the protective or the relative pain limits.',
    es: 'Elija los límites de dolor estándar, protectores o relativos.',
  },
  region_unknown: chooseRegion,
  exercises_missing: chooseRegion,
  night_pain_invalid: irritabilityQuestions,
  settle_invalid: irritabilityQuestions,
  days_invalid: datesAndFrequency,
  frequency_invalid: datesAndFrequency,
  kind_unknown: { en: 'That dose type is not supported.', es: 'Ese tipo de dosis no se admite.' },
  pct_invalid: {
    en: 'The percentage must be above 0 and at most 100.',
    es: 'El porcentaje debe ser mayor que 0 y como mucho 100.',
  },
  data_missing: {
    en: 'Some answers needed for this are missing.',
    es: 'Faltan algunas respuestas necesarias.',
  },
  prescription_invalid: {
    en: 'The prescription has no sets or dose.',
    es: 'La prescripción no tiene series o dosis.',
  },
  attribute_unknown: unknownCode,
  condition_unknown: unknownCode,
  clearance_unknown: unknownCode,
  flag_unknown: unknownCode,
  duration_invalid: {
    en: 'Minutes must be above 0 and up to 300.',
    es: 'Los minutos deben ser más de 0 y hasta 300.',
  },
  insufficient_history: {
    en: 'At least 28 days of records with some activity are needed.',
    es: 'Hacen falta al menos 28 días de registros con algo de actividad.',
  },
} satisfies Record<string, LocalizedText>;

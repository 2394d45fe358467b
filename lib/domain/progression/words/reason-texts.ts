import type { LocalizedText } from '../../result.ts';
import type { DecisionReason } from '../engine/decision.ts';

/** What the patient reads for each reason (LG-8.6). Names in braces are filled by `explainDecision`. */
export const reasonTexts: Record<DecisionReason, LocalizedText> = {
  red_flag_emergency: {
    en: 'Stop exercising. What you reported needs emergency care now. Call your emergency number or go to the emergency department. Do not wait for a reply here.',
    es: 'Deje de hacer ejercicio. Lo que ha contado necesita atención urgente ahora. Llame al número de emergencias o vaya a urgencias. No espere una respuesta aquí.',
  },
  red_flag_same_day: {
    en: 'Stop exercising for now. What you reported should be checked today. Phone your clinic or doctor. If it gets worse quickly, get emergency help.',
    es: 'Deje de hacer ejercicio por ahora. Lo que ha contado debe revisarse hoy. Llame a su clínica o a su médico. Si empeora rápido, pida ayuda de urgencia.',
  },
  exercise_contraindicated: {
    en: 'This exercise does not fit with a condition in your record, so it has been paused. Your physiotherapist has been told and will choose another.',
    es: 'Este ejercicio no conviene con algo que consta en su historia, así que queda en pausa. Su fisioterapeuta ya lo sabe y elegirá otro.',
  },
  not_started: {
    en: 'You have not logged this exercise yet. Start with the first dose shown.',
    es: 'Todavía no ha anotado este ejercicio. Empiece con la primera dosis que se muestra.',
  },
  severe_or_spreading_pain: {
    en: 'This exercise brought on strong or spreading symptoms. Leave it out until your physiotherapist replies. If you notice new numbness, weakness, or bladder or bowel changes, get emergency help.',
    es: 'Este ejercicio le ha dado molestias fuertes o que se extienden. No lo haga hasta que su fisioterapeuta responda. Si nota adormecimiento o debilidad nuevos, o cambios al orinar o ir de vientre, pida ayuda de urgencia.',
  },
  absence_restart: {
    en: 'It has been {days} days. Your body loses some strength in that time, so start again lightly by feel. Your physiotherapist has been told.',
    es: 'Han pasado {days} días. En ese tiempo el cuerpo pierde algo de fuerza, así que empiece de nuevo con poco, según lo que note. Su fisioterapeuta ya lo sabe.',
  },
  absence_reduce: {
    en: 'It has been {days} days, so today is {pct} % lighter. You should get back to where you were within a few sessions.',
    es: 'Han pasado {days} días, así que hoy toca un {pct} % menos. En unas pocas sesiones debería volver a donde estaba.',
  },
  pain_red_twice: {
    en: 'Your pain was above your limit two sessions in a row, so the load drops by 20 %. Your physiotherapist has been told.',
    es: 'Su dolor pasó de su límite en dos sesiones seguidas, así que la carga baja un 20 %. Su fisioterapeuta ya lo sabe.',
  },
  pain_red_once: {
    en: 'Your pain went above your limit, so the next session is 10 % lighter. Some soreness is normal; this was more than planned.',
    es: 'Su dolor pasó de su límite, así que la próxima sesión será un 10 % más ligera. Notar algo de molestia es normal; esto fue más de lo previsto.',
  },
  pain_rising_week_to_week: {
    en: 'Your morning pain is higher than last week, so the load drops by 10 % and your physiotherapist will take a look.',
    es: 'Su dolor por la mañana es mayor que la semana pasada, así que la carga baja un 10 % y su fisioterapeuta lo mirará.',
  },
  open_flag: {
    en: 'You reported something your physiotherapist wants to check first. Keep to the same dose until they reply.',
    es: 'Ha contado algo que su fisioterapeuta quiere revisar antes. Siga con la misma dosis hasta que responda.',
  },
  technique: {
    en: 'Same dose next time. Focus on the movement cues before adding more.',
    es: 'La próxima vez, la misma dosis. Fíjese en cómo hace el movimiento antes de añadir más.',
  },
  effort_drift: {
    en: 'The same weight has been feeling harder. Do half the sets for a week so you can recover.',
    es: 'El mismo peso le está costando más. Haga la mitad de las series durante una semana para recuperarse.',
  },
  too_heavy: {
    en: 'The target repetitions were out of reach twice, so the weight drops a little.',
    es: 'Dos veces no llegó a las repeticiones previstas, así que el peso baja un poco.',
  },
  effort_too_high: {
    en: 'This has felt harder than intended twice, so the weight drops a little.',
    es: 'Dos veces le ha costado más de lo previsto, así que el peso baja un poco.',
  },
  ready_stable_amber: {
    en: 'Your pain has stayed steady and has settled by the next morning. Your physiotherapist will decide about the next step. Keep the same dose until you hear from them.',
    es: 'Su dolor se ha mantenido igual y por la mañana ya se había calmado. Su fisioterapeuta decidirá el siguiente paso. Siga con la misma dosis hasta entonces.',
  },
  pain_amber: {
    en: 'Your pain was in the acceptable range but not low, so keep the same dose.',
    es: 'Su dolor fue aceptable pero no bajo, así que siga con la misma dosis.',
  },
  missing_data: {
    en: 'Please log effort, pain during, after and next morning, and answer every question. Without them the dose stays the same.',
    es: 'Anote el esfuerzo y el dolor durante, después y a la mañana siguiente, y responda a todas las preguntas. Sin eso la dosis no cambia.',
  },
  low_adherence: {
    en: 'You have done {done} of {planned} planned sessions. Keep the same dose and tell us what got in the way.',
    es: 'Ha hecho {done} de {planned} sesiones previstas. Siga con la misma dosis y díganos qué se lo impidió.',
  },
  incomplete: {
    en: 'Some sets or repetitions were left out. Try the same dose again.',
    es: 'Faltaron algunas series o repeticiones. Pruebe otra vez con la misma dosis.',
  },
  effort_above_target: {
    en: 'It felt harder than planned. Stay here until it feels easier.',
    es: 'Le costó más de lo previsto. Quédese aquí hasta que le cueste menos.',
  },
  clinician_hold: {
    en: 'Your physiotherapist asked to stay at this dose.',
    es: 'Su fisioterapeuta le pide seguir con esta dosis.',
  },
  recent_gap: {
    en: 'After a short break, repeat the last dose once before adding more.',
    es: 'Después de una pausa corta, repita una vez la última dosis antes de añadir más.',
  },
  too_soon: {
    en: 'You moved up {days} days ago. Give your body time before the next step.',
    es: 'Subió hace {days} días. Dele tiempo a su cuerpo antes del siguiente paso.',
  },
  ready_load: {
    en: 'You reached the top of your range in {sessions} sessions, comfortably and with little pain. Suggested next step: {dose}.',
    es: 'Llegó a lo más alto de su margen en {sessions} sesiones, con comodidad y poco dolor. Siguiente paso propuesto: {dose}.',
  },
  ready_variation: {
    en: 'You have mastered this version. Suggested next step: {variation}.',
    es: 'Ya domina esta versión. Siguiente paso propuesto: {variation}.',
  },
  next_load_unknown: {
    en: 'We cannot tell which heavier weight you have. Keep the same dose until your physiotherapist has checked your equipment list.',
    es: 'No sabemos qué peso mayor tiene. Siga con la misma dosis hasta que su fisioterapeuta revise su lista de material.',
  },
  room_in_range: {
    en: 'All sets done comfortably. Suggested next step: {reps} per set.',
    es: 'Hizo todas las series con comodidad. Siguiente paso propuesto: {reps} por serie.',
  },
  confirm_once_more: {
    en: 'Nearly there. Repeat this once more to confirm.',
    es: 'Casi está. Repítalo una vez más para confirmar.',
  },
};

/** Used instead when the number that the text speaks of is not known. */
export const reasonTextsWithoutNumbers: Partial<Record<DecisionReason, LocalizedText>> = {
  low_adherence: {
    en: 'Fewer sessions are logged than planned. Keep the same dose and tell us what got in the way.',
    es: 'Hay menos sesiones anotadas que previstas. Siga con la misma dosis y díganos qué se lo impidió.',
  },
  too_soon: {
    en: 'You moved up a short time ago. Give your body time before the next step.',
    es: 'Subió hace poco. Dele tiempo a su cuerpo antes del siguiente paso.',
  },
};

/** In place of the sentence about a lighter load when no load or smaller dose exists and the easier variation is meant. */
export const easierVariationText: LocalizedText = {
  en: 'The next session uses an easier version of this exercise.',
  es: 'En la próxima sesión toca una versión más fácil de este ejercicio.',
};

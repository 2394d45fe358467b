import type { LocalizedText } from '../../result.ts';
import type { DecisionAction, DecisionReason } from '../engine/decision.ts';

/** What the clinician reads: the fact that made the row match. */
export const clinicianReasons: Record<DecisionReason, LocalizedText> = {
  red_flag_emergency: {
    en: 'open emergency flag or stop symptom',
    es: 'señal de alarma o síntoma de urgencia abierto',
  },
  red_flag_same_day: {
    en: 'open same-day flag or stop symptom',
    es: 'señal de alarma o síntoma para revisar hoy',
  },
  exercise_contraindicated: {
    en: 'contraindicated for a recorded condition, not overridden',
    es: 'contraindicado por una afección registrada, sin excepción anotada',
  },
  not_started: { en: 'no session logged', es: 'ninguna sesión anotada' },
  severe_or_spreading_pain: {
    en: 'pain of 8 or more, pain 4 or more above the score just before, or symptoms spreading down the limb',
    es: 'dolor de 8 o más, 4 o más por encima del de justo antes, o síntomas que bajan por la extremidad',
  },
  absence_restart: { en: '{days} days since the last session', es: '{days} días desde la última sesión' },
  absence_reduce: { en: '{days} days since the last session', es: '{days} días desde la última sesión' },
  pain_red_twice: { en: 'two red sessions in a row', es: 'dos sesiones en rojo seguidas' },
  pain_red_once: { en: 'latest session red', es: 'última sesión en rojo' },
  pain_rising_week_to_week: {
    en: 'weekly morning pain up by {trend} points',
    es: 'dolor matutino semanal {trend} puntos más alto',
  },
  open_flag: { en: 'a flag waits for your review', es: 'una señal espera su revisión' },
  technique: { en: 'technique marked poor', es: 'técnica marcada como deficiente' },
  effort_drift: {
    en: 'effort rose clearly at the same load (LG-8.4)',
    es: 'el esfuerzo subió claramente con la misma carga (LG-8.4)',
  },
  too_heavy: {
    en: 'half of the sets below range twice at the same load',
    es: 'la mitad de las series por debajo del margen dos veces con la misma carga',
  },
  effort_too_high: {
    en: 'effort 2 or more above the band twice',
    es: 'esfuerzo 2 o más por encima de la banda dos veces',
  },
  ready_stable_amber: {
    en: 'three level amber sessions, mornings settled, top of range twice: your decision',
    es: 'tres sesiones estables en ámbar, mañanas calmadas, tope del margen dos veces: usted decide',
  },
  pain_amber: {
    en: 'latest session amber, or mornings rising',
    es: 'última sesión en ámbar, o mañanas en aumento',
  },
  missing_data: {
    en: 'an answer needed for a step is missing',
    es: 'falta una respuesta necesaria para dar un paso',
  },
  low_adherence: { en: 'adherence of 14 days: {adherence}', es: 'cumplimiento de 14 días: {adherence}' },
  incomplete: { en: 'sets missing or below range', es: 'faltan series o quedan por debajo del margen' },
  effort_above_target: { en: 'effort above the band', es: 'esfuerzo por encima de la banda' },
  clinician_hold: { en: 'you set a hold', es: 'usted fijó una pausa' },
  recent_gap: { en: 'short gap: last dose once more', es: 'pausa corta: repetir la última dosis' },
  too_soon: { en: 'last step too recent', es: 'último paso demasiado reciente' },
  ready_load: {
    en: 'top of range in {sessions} sessions in a row, effort not above the band, all of them green',
    es: 'tope del margen en {sessions} sesiones seguidas, esfuerzo sin pasar de la banda, todas en verde',
  },
  ready_variation: {
    en: 'top of range in {sessions} sessions in a row and no suitable next load',
    es: 'tope del margen en {sessions} sesiones seguidas y sin carga siguiente adecuada',
  },
  next_load_unknown: {
    en: 'ready, but the equipment list gives no next load',
    es: 'a punto, pero el material registrado no da la carga siguiente',
  },
  room_in_range: {
    en: 'all sets in range, room below the top',
    es: 'todas las series en el margen, queda recorrido',
  },
  confirm_once_more: {
    en: 'top of range once: one more to confirm',
    es: 'tope del margen una vez: falta confirmarlo',
  },
};

export const actionWords: Record<DecisionAction, LocalizedText> = {
  stop_contact: { en: 'Stop and contact', es: 'Parar y contactar' },
  hold: { en: 'Hold', es: 'Mantener' },
  regress: { en: 'Lighter', es: 'Más ligero' },
  deload: { en: 'Fewer sets', es: 'Menos series' },
  reenter: { en: 'Return lighter', es: 'Volver más ligero' },
  restart_light: { en: 'Restart by effort', es: 'Reempezar según esfuerzo' },
  progress_load: { en: 'Heavier', es: 'Más carga' },
  progress_reps: { en: 'More per set', es: 'Más por serie' },
  progress_variation: { en: 'Harder variation', es: 'Variante más difícil' },
};

import type { Locale, LocalizedText } from '../result.ts';
import { tellThem } from './red-flag-help-text.ts';
import type { RedFlagId, redFlags } from './red-flags.ts';
import type { Urgency } from './urgency.ts';

export type EmergencyFlagId = {
  [id in RedFlagId]: (typeof redFlags)[id]['urgency'] extends 'emergency_now' ? id : never;
}[RedFlagId];

/** Numbers that the clinic configures; the app is not watched live and promises no reply. */
export type ClinicContacts = {
  emergencyNumber: string;
  clinicPhone: string;
  outOfHoursLine: string;
  crisisLine: string;
};

/** What the patient reads for each urgency (SF-2). */
export const urgencyMessages: Record<Urgency, LocalizedText> = {
  emergency_now: {
    en: 'Stop. This can be an emergency. Call {emergencyNumber} or go to the nearest emergency department now. Do not drive yourself. Tell them: {flagText}',
    es: 'Pare. Puede ser una urgencia. Llame al {emergencyNumber} o vaya ahora a las urgencias más cercanas. No conduzca. Dígales: {flagText}',
  },
  same_day: {
    en: 'Please do not exercise until someone has checked this today. Call {clinicPhone}; if closed, {outOfHoursLine}. If it gets worse quickly, treat it as an emergency.',
    es: 'No haga ejercicio hasta que alguien lo revise hoy. Llame al {clinicPhone}; si está cerrado, al {outOfHoursLine}. Si empeora rápido, trátelo como una urgencia.',
  },
  inform_clinician: {
    en: 'Thank you. Your physiotherapist will look at this before your next step. Keep to your current gentle programme unless it makes things worse.',
    es: 'Gracias. Su fisioterapeuta lo mirará antes del siguiente paso. Siga con su programa suave de ahora, salvo que le haga empeorar.',
  },
};

/** Its own text: the app is not watched live, and someone near by should know. */
export const selfHarmMessage: LocalizedText = {
  en: 'Thank you for telling us. This app is not watched live. If you might act on these thoughts, call {emergencyNumber} now; to talk to someone, call {crisisLine}. Please also tell someone near you.',
  es: 'Gracias por decírnoslo. Nadie mira esta aplicación en directo. Si cree que puede hacerse daño, llame ahora al {emergencyNumber}; para hablar con alguien, llame al {crisisLine}. Dígaselo también a alguien cercano.',
};

/** Asked instead of the whole question once a clinician has closed a flag with a note. */
export const hasThisChanged: LocalizedText = {
  en: 'You told us about this before. Has this changed?',
  es: 'Ya nos habló de esto. ¿Ha cambiado?',
};

export const redFlagIntroduction: LocalizedText = {
  en: '"Now" means new. Answer yes only if it is new or has changed since someone checked it.',
  es: '«Ahora» quiere decir nuevo. Responda sí solo si es nuevo o ha cambiado desde que alguien lo revisó.',
};

const isEmergencyFlag = (id: RedFlagId): id is EmergencyFlagId => Object.hasOwn(tellThem, id);

/** The message for a set of "yes" answers, filled with the clinic's numbers. `rf_self_harm` alone has its own text. */
export function redFlagMessage(
  urgency: Urgency,
  flags: readonly RedFlagId[],
  contacts: ClinicContacts,
  locale: Locale,
): string {
  const emergencies = flags.filter(isEmergencyFlag);
  const physical = emergencies.filter((id) => id !== 'rf_self_harm');
  const selfHarm = emergencies.length > physical.length ? [selfHarmMessage[locale]] : [];
  const onlySelfHarm = urgency === 'emergency_now' && selfHarm.length > 0 && physical.length === 0;
  const main = onlySelfHarm ? [] : [urgencyMessages[urgency][locale]];
  const flagText = physical.map((id) => tellThem[id][locale]).join(' ');
  return [...main, ...selfHarm]
    .join(' ')
    .replaceAll('{flagText}', () => flagText)
    .replaceAll('{emergencyNumber}', () => contacts.emergencyNumber)
    .replaceAll('{clinicPhone}', () => contacts.clinicPhone)
    .replaceAll('{outOfHoursLine}', () => contacts.outOfHoursLine)
    .replaceAll('{crisisLine}', () => contacts.crisisLine)
    .trim();
}

import type { Locale, LocalizedText } from '../result.ts';
import { tellThem } from './red-flag-help-text.ts';
import type { RedFlagId, redFlags } from './red-flags.ts';
import { isStopSymptom, stopSymptoms } from './stop-symptoms.ts';
import { type Urgency, urgencies } from './urgency.ts';

export type EmergencyFlagId = {
  [id in RedFlagId]: (typeof redFlags)[id]['urgency'] extends 'emergency_now' ? id : never;
}[RedFlagId];

/** Numbers that the clinic configures; null: none is known. The app is not watched live and promises no reply. */
export type ClinicContacts = {
  emergencyNumber: string;
  clinicPhone: string | null;
  outOfHoursLine: string | null;
  crisisLine: string | null;
};

/** What the patient reads for each urgency (SF-2). */
const urgencyMessages: Record<Urgency, LocalizedText> = {
  emergency_now: {
    en: 'Stop. This can be an emergency. Call {emergencyNumber} or go to the nearest emergency department now. Do not drive yourself. Tell them: {flagText}',
    es: 'Pare. Puede ser una urgencia. Llame al {emergencyNumber} o vaya ahora a las urgencias más cercanas. No conduzca. Dígales: {flagText}',
  },
  same_day: {
    en: 'Please do not exercise until someone has checked this today. {whomToCall} If it gets worse quickly, treat it as an emergency.',
    es: 'No haga ejercicio hasta que alguien lo revise hoy. {whomToCall} Si empeora rápido, trátelo como una urgencia.',
  },
  inform_clinician: {
    en: 'Thank you. Your physiotherapist will look at this before your next step. Keep to your current gentle programme unless it makes things worse.',
    es: 'Gracias. Su fisioterapeuta lo mirará antes del siguiente paso. Siga con su programa suave de ahora, salvo que le haga empeorar.',
  },
};

/** Whom to call the same day, by which numbers are known; without an out-of-hours line an emergency department is what is open. */
const whomToCall: Record<'both' | 'clinic' | 'line' | 'neither', LocalizedText> = {
  both: {
    en: 'Call {clinicPhone}; if closed, {outOfHoursLine}.',
    es: 'Llame al {clinicPhone}; si está cerrado, al {outOfHoursLine}.',
  },
  clinic: {
    en: 'Call {clinicPhone}; if closed, go to an emergency department or call {emergencyNumber}.',
    es: 'Llame al {clinicPhone}; si está cerrado, vaya a urgencias o llame al {emergencyNumber}.',
  },
  line: { en: 'Call {outOfHoursLine}.', es: 'Llame al {outOfHoursLine}.' },
  neither: {
    en: 'Call your clinic or your doctor; if you reach nobody, go to an emergency department or call {emergencyNumber}.',
    es: 'Llame a su clínica o a su médico; si no contesta nadie, vaya a urgencias o llame al {emergencyNumber}.',
  },
};

/** Its own text: the app is not watched live, and someone near by should know. */
const selfHarmMessage: LocalizedText = {
  en: 'Thank you for telling us. This app is not watched live. If you might act on these thoughts, call {emergencyNumber} now; to talk to someone, call {crisisLine}. Please also tell someone near you.',
  es: 'Gracias por decírnoslo. Nadie mira esta aplicación en directo. Si cree que puede hacerse daño, llame ahora al {emergencyNumber}; para hablar con alguien, llame al {crisisLine}. Dígaselo también a alguien cercano.',
};

/** The same where the clinic has named no line to talk to. */
const selfHarmWithoutLine: LocalizedText = {
  en: 'Thank you for telling us. This app is not watched live. If you might act on these thoughts, call {emergencyNumber} now; to talk to someone, call your doctor. Please also tell someone near you.',
  es: 'Gracias por decírnoslo. Nadie mira esta aplicación en directo. Si cree que puede hacerse daño, llame ahora al {emergencyNumber}; para hablar con alguien, llame a su médico. Dígaselo también a alguien cercano.',
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

/** A flag as the person raised it: which question or stop symptom, and how urgent. */
export type HeardFlag = { code: string; urgency: Urgency };

/**
 * The message for open flags, filled with the clinic's numbers: the worst of them decides (SF-2). `rf_self_harm` has its own text.
 */
export function redFlagMessage(
  flags: readonly HeardFlag[],
  { emergencyNumber, clinicPhone, outOfHoursLine, crisisLine }: ClinicContacts,
  locale: Locale,
): string {
  const isSelfHarm = ({ code }: HeardFlag) => code === 'rf_self_harm';
  const others = flags.filter((flag) => !isSelfHarm(flag));
  const worst = urgencies.find((urgency) => others.some((flag) => flag.urgency === urgency));
  const selfHarm = crisisLine === null ? selfHarmWithoutLine : selfHarmMessage;
  const calls =
    outOfHoursLine === null
      ? whomToCall[clinicPhone === null ? 'neither' : 'clinic']
      : whomToCall[clinicPhone === null ? 'line' : 'both'];
  const values: Record<string, string | null> = {
    emergencyNumber,
    clinicPhone,
    outOfHoursLine,
    crisisLine,
    flagText: flagText(others, locale),
  };
  return [
    ...(worst === undefined ? [] : [urgencyMessages[worst][locale]]),
    ...(flags.some(isSelfHarm) ? [selfHarm[locale]] : []),
  ]
    .join(' ')
    .replaceAll('{whomToCall}', () => calls[locale])
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .trim();
}

/** What the person can say to the emergency service. */
function flagText(flags: readonly HeardFlag[], locale: Locale): string {
  return flags
    .filter(({ urgency }) => urgency === 'emergency_now')
    .flatMap(({ code }) =>
      isEmergencyFlag(code)
        ? [tellThem[code][locale]]
        : isStopSymptom(code)
          ? [`${stopSymptoms[code].label[locale]}.`]
          : [],
    )
    .join(' ');
}

const isEmergencyFlag = (id: string): id is EmergencyFlagId => Object.hasOwn(tellThem, id);

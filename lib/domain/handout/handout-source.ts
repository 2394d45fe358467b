import type { Dose } from '../dosage/prescription.ts';
import type { Limb } from '../dosage/side.ts';
import type { LoadUnit } from '../number/units.ts';
import type { PainModel } from '../pain/pain-zone.ts';
import type { FlareDay } from '../progression/records/flare-on.ts';
import type { Locale, LocalizedText } from '../result.ts';
import type { SafetyBoxPart } from '../safety/safety-box.ts';
import type { AdviceSlug } from './advice-slugs.ts';
import type { PhotoPlace, SheetPhoto } from './sheet-picture.ts';
import type { Routine } from './find-routine.ts';

/** One exercise as it stands in a program version. */
export type HandoutPrescription = {
  dose: Dose;
  /** What is in force instead while a flare-up lasts; null: there is none, or it changes nothing here. */
  inFlare: Dose | null;
  /** What its side belongs to; left out where it is not known. */
  limb?: Limb;
  /** Of the exercise in the library. */
  slug: string;
  position: number;
  name: LocalizedText;
  phase: number;
  /** Typed by the clinician for this patient, in whatever language they share. */
  note: string | null;
  /** The easier version that may be done in its place on a hard day; null: none. */
  easier: LocalizedText | null;
  /** Agreed limits and precautions that the patient must see before the exercise. */
  cautions: readonly LocalizedText[];
  setup: LocalizedText | null;
  steps: readonly LocalizedText[];
  breathing: LocalizedText | null;
  stopIf: LocalizedText | null;
  /** The start → end strip as one SVG document, already mirrored for the side. */
  figureSvg: string | null;
  /** The same with few tones and dark outlines, for a black-and-white printer. */
  figureGreySvg: string | null;
  figureAlt: LocalizedText | null;
  /** Of an own exercise, in the order of its page. */
  photos: readonly SheetPhoto[];
};

/** Advice that is not an exercise, in both languages (LB-8). */
export type HandoutAdvice = {
  slug: string;
  titles: LocalizedText;
  points: readonly LocalizedText[];
  stopIf: LocalizedText | null;
};

/**
 * What names the patient beside the name (H-1): the record number. The birth date opens the link whose code stands on the same sheet
 * so it is printed only where the clinic has chosen so.
 */
export const handoutIdentities = ['record_number', 'both'] as const;
export type HandoutIdentity = (typeof handoutIdentities)[number];

/** The clinic's picture as PNG in base64, in its colours and in greys. */
export type HandoutLogo = { colourPng: string; greyPng: string; widthPixels: number; heightPixels: number };

/** All that a handout says. Dates are local dates, YYYY-MM-DD; no clock is read while it is built. */
export type HandoutSource = {
  clinic: {
    name: string;
    phone: string | null;
    /** The week in one line. */
    hours: LocalizedText | null;
    address: string | null;
    emergencyNumber: string;
    /** "#rrggbb" of the clinic; ignored when it cannot be read on white. */
    brandColour: string | null;
    identity: HandoutIdentity;
    logo: HandoutLogo | null;
  };
  patient: {
    fullName: string;
    birthDate: string;
    secondIdentifier: string;
    language: Locale;
    unit: LoadUnit;
  };
  program: {
    versionNumber: number;
    /** null: a draft that is only looked at. */
    publishedOn: string | null;
    validUntil: string | null;
    title: string;
    painModel: PainModel;
    painAmberTo: number | null;
    patientNote: string | null;
  };
  accessLink: { url: string; code: string } | null;
  isDemo: boolean;
  /** What the safety box says beside the part that everybody gets. */
  safetyParts: readonly SafetyBoxPart[];
  /** First day of the log grid, in the patient's time zone. */
  logStartsOn: string;
  /** The flare-up that lasts on that day (LG-8.8): since when, and its first days' reduction or the smaller one after them; null: none. */
  flare: { since: string; step: FlareDay['dose'] } | null;
  prescriptions: readonly HandoutPrescription[];
  /** Cards that may be chosen, the flare plan among them. */
  adviceCards: readonly HandoutAdvice[];
  /** Sequences that a program may be one of (LB-7). */
  routines: readonly Routine[];
};

/**
 * How exercises lie on the paper: as many as fit; at most four (without boxes to write in), two or one to a page; or
 * one table of exercises and doses.
 */
export type HandoutLayout = 'flow' | 'four' | 'two' | 'one' | 'summary';

export type HandoutOptions = {
  paper: 'a4' | 'letter';
  print: 'standard' | 'large';
  locale: Locale;
  /** Weeks of dated boxes to write in; 0 prints none. */
  includeLogWeeks: number;
  layout: HandoutLayout;
  colour: 'colour' | 'grey';
  /** At most two; one that the source does not hold is left out. */
  advice: readonly AdviceSlug[];
  includeFlarePlan: boolean;
  /** Where own photos of exercises stand. */
  photos: PhotoPlace;
};

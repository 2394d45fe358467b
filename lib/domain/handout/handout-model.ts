import type { Locale } from '../result.ts';
import type { HandoutOptions } from './handout-source.ts';

/** A labelled sentence, e.g. "Stop if" and its reason. */
export type LabelledText = { label: string; text: string };

/** A table to write in. Each header stands over `span` empty columns; each row is one thing to note. */
export type LogTable = {
  caption: string;
  corner: string;
  headers: { lines: [string, string]; date: string; span: number }[];
  rows: string[];
};

export type HandoutExercise = {
  number: number;
  name: string;
  phase: string | null;
  /** Its step of a routine, and whether it may be left out; null in any other program. */
  place: string | null;
  /** How much, how heavy, which side and when: the pieces of one short line. */
  dose: string[];
  /** The dose of the program, where that line says the lower one of a flare-up; else null. */
  usualDose: LabelledText | null;
  /** Under that line, in sentences: holding, tempo, rest and effort; null where none of these is prescribed. */
  doseWords: string | null;
  /** What to mind before it: its own pain limits where they differ from the program's, then agreed limits and precautions. */
  cautions: LabelledText[];
  setup: string | null;
  steps: string[];
  breathing: LabelledText | null;
  stopIf: LabelledText | null;
  /** The easier version that may be done in its place on a hard day, by name. */
  easier: LabelledText | null;
  note: LabelledText | null;
  figure: { svg: string; alt: string } | null;
  log: LogTable[];
};

/** A card of advice; `stopIf` is null where there is nothing to stop. */
export type AdviceText = { slug: string; heading: string; points: string[]; stopIf: string | null };

export type PainZoneText = { zone: 'green' | 'amber' | 'red'; heading: string; text: string };

/** All words of a handout in its language and order; a renderer adds type and lines, never a word. */
export type HandoutModel = {
  paper: HandoutOptions['paper'];
  print: HandoutOptions['print'];
  locale: Locale;
  layout: HandoutOptions['layout'];
  colour: HandoutOptions['colour'];
  /** "#rrggbb" of headings, readable on white. */
  headingColour: string;
  documentTitle: string;
  demoMark: string | null;
  /** Said first and on every page while the version is a draft. */
  draftMark: string | null;
  clinicLine: string;
  /** A PNG in base64 and how large it stands on the page, in millimetres. */
  logo: { png: string; alt: string; widthMm: number; heightMm: number } | null;
  clinicAddress: string | null;
  /** "Exercises for" and the name, apart so that a name of any script can be set off from the sentence. */
  title: { lead: string; name: string };
  programTitle: string;
  /** `marks`: the record number, and the birth date before it where the clinic chose so. */
  identity: { marks: string[]; version: string; validUntil: string };
  access: { url: string; code: string; instruction: string; qrAlt: string } | null;
  pain: { heading: string; intro: string; zones: PainZoneText[]; severe: string };
  safety: { heading: string; paragraphs: string[] };
  /** That a flare-up lasts on the day of printing, what it means and when to phone; null: none. */
  flare: LabelledText | null;
  programNote: LabelledText | null;
  /** The program as a round to go through in order; null when it is none (LB-7). */
  routine: { heading: string; leadIn: string; steps: { name: string; note: string | null }[] } | null;
  exercises: HandoutExercise[];
  /** The boxes of the days, after those of the exercises, and how to fill them in; null without boxes to write in. */
  diary: { heading: string; note: string; tables: LogTable[] } | null;
  noExercises: string | null;
  /** Headings of the table of all exercises; null unless that is the layout. */
  summary: { caption: string; exercise: string; dose: string } | null;
  advice: AdviceText[];
  footer: { emergency: string; page: string; of: string };
};

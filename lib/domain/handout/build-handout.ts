import { sheetPicture } from './sheet-picture.ts';
import { describeDosage } from '../dosage/describe-dosage.ts';
import type { Dose } from '../dosage/prescription.ts';
import { effortWords } from '../load/effort.ts';
import { flareWords } from '../messages/patient-flare.ts';
import type { Locale } from '../result.ts';
import { limitsOf } from '../pain/agreed-limits.ts';
import { chooseAdvice } from './choose-advice.ts';
import { formatLongDate } from './handout-dates.ts';
import type { HandoutExercise, HandoutModel, LabelledText } from './handout-model.ts';
import type { HandoutOptions, HandoutPrescription, HandoutSource } from './handout-source.ts';
import { type HandoutWords, handoutWords } from './handout-words.ts';
import { buildDayGrid } from './day-grid.ts';
import { buildLogGrid } from './log-grid.ts';
import { logoOf } from './logo-size.ts';
import { describeOwnLimits, describePainRule } from './pain-rule.ts';
import { placeInRoutine, routineOf, routineText } from './routine-text.ts';
import { headingColour, toGreys } from './paper-colour.ts';

/** "clinic.example/p" of the patient's own link: the place where the code is typed. */
function addressForCode(url: string): string {
  return `${url.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '')}/p`;
}

function identityOf(source: HandoutSource, options: HandoutOptions, words: HandoutWords) {
  const { patient, program } = source;
  const date = (day: string) => formatLongDate(day, options.locale);
  const number = words.secondIdentifier(patient.secondIdentifier);
  return {
    marks: source.clinic.identity === 'both' ? [words.born(date(patient.birthDate)), number] : [number],
    version:
      program.publishedOn === null
        ? words.draft(program.versionNumber)
        : words.version(program.versionNumber, date(program.publishedOn)),
    validUntil: program.validUntil === null ? words.noEnd : words.validUntil(date(program.validUntil)),
  };
}

function safetyOf(source: HandoutSource, words: HandoutWords): HandoutModel['safety'] {
  const number = source.clinic.emergencyNumber;
  const parts = source.safetyParts.map((part) => words.safetyParts[part](number));
  return { heading: words.safetyHeading, paragraphs: [words.safetyAll(number), ...parts] };
}

/** What a flare-up that lasts means, in the words of the phone; on paper it says for which day. */
function flareOf(
  { flare, clinic, logStartsOn }: HandoutSource,
  { locale }: HandoutOptions,
  words: HandoutWords,
): LabelledText | null {
  if (flare === null) return null;
  const { [flare.step]: plan, after } = flareWords[locale];
  return {
    label: words.flare(formatLongDate(logStartsOn, locale)),
    text: [plan, words.flareDoses, after, words.flareContact(clinic.phone)].join(' '),
  };
}

const labelled = (label: string, text: string | null | undefined): LabelledText | null =>
  text === null || text === undefined || text.trim() === '' ? null : { label, text };

/** A sheet of four and the table of all exercises have no room for boxes to write in. */
const layoutsWithLog: ReadonlySet<HandoutOptions['layout']> = new Set(['flow', 'two', 'one']);

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const sentencesOf = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : parts.map((part) => `${capital(part)}.`).join(' ');

/** The effort to aim at, with the words of the scale (LG-3.2). */
function effortOf({ effortTarget }: Dose, words: HandoutWords, locale: Locale): string[] {
  if (effortTarget === null) return [];
  const [low, high] = [Math.floor(effortTarget.low), Math.ceil(effortTarget.high)];
  const said = (effort: number) => effortWords[effort]?.[locale] ?? '';
  return [words.effort({ low, high, lowWords: said(low), highWords: said(high) })];
}

function figureOf(prescription: HandoutPrescription, options: HandoutOptions): HandoutExercise['figure'] {
  const { figureSvg, figureGreySvg, figureAlt, photos } = prescription;
  const isGrey = options.colour === 'grey';
  const drawing = isGrey ? (figureGreySvg === null ? null : toGreys(figureGreySvg)) : figureSvg;
  const picture = sheetPicture(drawing, photos, options.photos, isGrey);
  if (picture === null) return null;
  const { locale } = options;
  const drawn = figureAlt?.[locale] ?? handoutWords[locale].figureAlt(prescription.name[locale]);
  const said = [...(picture.hasDrawing ? [drawn] : []), ...picture.photos.map(({ alt }) => alt[locale])];
  return { svg: picture.svg, alt: said.join(' ') };
}

function exerciseOf(
  prescription: HandoutPrescription,
  number: number,
  showPhase: boolean,
  source: HandoutSource,
  options: HandoutOptions,
): Omit<HandoutExercise, 'place'> {
  const { locale } = options;
  const words = handoutWords[locale];
  const name = prescription.name[locale];
  const { dose, limb, inFlare } = prescription;
  const painHere = describeOwnLimits(limitsOf(source.program, null), limitsOf(source.program, dose), words);
  const inWords = (one: Dose) =>
    describeDosage(
      { ...one, ...(limb === undefined ? {} : { limb }), preferredUnit: source.patient.unit },
      locale,
    );
  const shown = inFlare ?? dose;
  const { line, beneath } = inWords(shown);
  return {
    number,
    name,
    phase: showPhase ? words.phase(prescription.phase) : null,
    dose: line,
    usualDose: inFlare === null ? null : { label: words.usualDose, text: inWords(dose).line.join(', ') },
    doseWords: sentencesOf([...beneath, ...effortOf(shown, words, locale)]),
    cautions: [
      ...(painHere === null ? [] : [painHere]),
      ...prescription.cautions.map((text) => ({ label: words.caution, text: text[locale] })),
    ],
    setup: prescription.setup?.[locale] ?? null,
    steps: prescription.steps.map((step) => step[locale]),
    breathing: labelled(words.breathing, prescription.breathing?.[locale]),
    stopIf: labelled(words.stopIf, prescription.stopIf?.[locale]),
    easier: labelled(words.easier, prescription.easier?.[locale]),
    note: labelled(words.note, prescription.note),
    figure: figureOf(prescription, options),
    log: !layoutsWithLog.has(options.layout)
      ? []
      : buildLogGrid({
          exerciseName: name,
          dose,
          patientUnit: source.patient.unit,
          startsOn: source.logStartsOn,
          validUntil: source.program.validUntil,
          weeks: options.includeLogWeeks,
          print: options.print,
          locale,
          words,
        }),
  };
}

function diaryOf(source: HandoutSource, options: HandoutOptions, words: HandoutWords): HandoutModel['diary'] {
  if (!layoutsWithLog.has(options.layout)) return null;
  const asksSpread = source.safetyParts.includes('spine_or_hip');
  const tables = buildDayGrid({
    schedules: source.prescriptions.map(({ dose }) => dose.schedule),
    asksSpread,
    startsOn: source.logStartsOn,
    validUntil: source.program.validUntil,
    weeks: options.includeLogWeeks,
    print: options.print,
    locale: options.locale,
    words,
  });
  const { heading, note, noteWithSpread } = words.diary;
  return tables.length === 0 ? null : { heading, note: asksSpread ? noteWithSpread : note, tables };
}

/** Phase 0 stands for an exercise that was added to a program in phases: on paper it joins the first of them. */
function inFirstPhase(prescriptions: readonly HandoutPrescription[]): HandoutPrescription[] {
  const phases = prescriptions.map(({ phase }) => phase).filter((phase) => phase > 0);
  const first = phases.length === 0 ? 0 : Math.min(...phases);
  return prescriptions.map((one) => (one.phase > 0 ? one : { ...one, phase: first }));
}

/**
 * The handout of one program version, as words in their order; the print page and the PDF both show this model.
 * Exercises follow their position, phases are named only where there is more than one, and every page can name the
 * patient, what identifies them beside the name, the version and its end. Refuses a date that is none by throwing.
 */
export function buildHandout(source: HandoutSource, options: HandoutOptions): HandoutModel {
  const { clinic, patient, program, accessLink } = source;
  const words = handoutWords[options.locale];
  const prescriptions = inFirstPhase(source.prescriptions.toSorted((a, b) => a.position - b.position));
  const showPhase = new Set(prescriptions.map((prescription) => prescription.phase)).size > 1;
  const routine = routineOf(source, prescriptions);
  const address = accessLink === null ? '' : addressForCode(accessLink.url);
  return {
    paper: options.paper,
    print: options.print,
    locale: options.locale,
    layout: options.layout,
    colour: options.colour,
    headingColour: headingColour(clinic.brandColour, options.colour),
    documentTitle: `${words.titleLead} ${patient.fullName}, ${identityOf(source, options, words).version}`,
    demoMark: source.isDemo ? words.demoMark : null,
    draftMark: program.publishedOn === null ? words.draftMark : null,
    clinicLine: [clinic.name, clinic.phone, clinic.hours?.[options.locale] ?? null]
      .filter((text) => text !== null)
      .join(' · '),
    clinicAddress: clinic.address,
    logo: logoOf(clinic, options, words),
    title: { lead: words.titleLead, name: patient.fullName },
    programTitle: program.title,
    identity: identityOf(source, options, words),
    access:
      accessLink === null
        ? null
        : {
            ...accessLink,
            instruction: words.openLink(address),
            qrAlt: words.qrAlt(address),
          },
    pain: describePainRule(limitsOf(program, null), words, clinic.phone),
    safety: safetyOf(source, words),
    flare: flareOf(source, options, words),
    programNote: labelled(words.programNote, program.patientNote),
    routine: routineText(routine, prescriptions, options.locale, words),
    exercises: prescriptions.map((prescription, index) => ({
      ...exerciseOf(prescription, index + 1, showPhase, source, options),
      place: placeInRoutine(routine, index + 1, words),
    })),
    diary: diaryOf(source, options, words),
    noExercises: prescriptions.length === 0 ? words.noExercises : null,
    summary: options.layout === 'summary' && prescriptions.length > 0 ? words.summary : null,
    advice: chooseAdvice(source.adviceCards, options),
    footer: {
      emergency: words.footerEmergency(clinic.emergencyNumber),
      page: words.page,
      of: words.of,
    },
  };
}

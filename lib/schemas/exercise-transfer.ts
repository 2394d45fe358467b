import { z } from 'zod';
import { foreignSources } from '@/lib/domain/library/foreign-words';
import { exerciseSlug } from './exercise-content';
import { type OwnExercise, ownExercise } from './exercise-own';
import { type ForeignFile, readForeign } from './foreign-exercises';
import { explainText } from './foreign-refusals';

/** The largest file that is read, in bytes, and the most own exercises in it. */
export const transferLimit = 4_000_000;
export const tooLargeToTransfer = 'This file is larger than 4 MB.';
export const mostTransferred = 200;
const deepest = 12;

/** What an export holds: the format by name and version, and each exercise under the slug it had, so that links inside the file hold. */
export const transferFormat = 'plimsoll-exercises';
export const transferVersion = 1;
const transferFile = z.strictObject({
  format: z.literal(transferFormat),
  version: z.literal(transferVersion),
  exercises: z
    .array(z.strictObject({ slug: exerciseSlug, exercise: z.unknown() }))
    .min(1, 'There is no exercise in this file.')
    .max(mostTransferred, `At most ${mostTransferred} exercises in one file.`),
});

export const transferInput = z.strictObject({
  /** The file as it was read; it is judged by the server. */
  text: z.string().max(transferLimit, tooLargeToTransfer),
  isTrial: z.boolean(),
});
export type TransferInput = z.infer<typeof transferInput>;

const item = z.object({ name: z.string(), faults: z.array(z.string()), notes: z.array(z.string()) });
/** What an import did or, as a trial, would do. Exercises with faults are left out; the others are added all together or not at all. */
export const transferReport = z.object({
  /** `own`: exercises as they are. Of other collections come drafts, which have to be finished. */
  from: z.enum(['own', ...foreignSources]),
  added: z.number().int(),
  /** Those that were brought in before: they are left as they are. */
  known: z.number().int(),
  isTrial: z.boolean(),
  /** What holds for the whole file. */
  remarks: z.array(z.string()),
  exercises: z.array(item),
});
export type TransferReport = z.infer<typeof transferReport>;

export type OwnRead = { slug: string; name: string; exercise: OwnExercise | null; faults: string[] };
export type ForeignRead = Extract<ForeignFile, { ok: true }>;
export type TransferFile =
  | { ok: true; from: 'own'; exercises: OwnRead[] }
  | { ok: true; from: 'foreign'; file: ForeignRead }
  | { ok: false; message: string };

/** Goes through lists one by one: spreading a list of a million into arguments would overflow the stack. */
function isTooDeep(value: unknown, level = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level >= deepest || Object.values(value).some((inner) => isTooDeep(inner, level + 1));
}

/** Reads a file that anybody may have written: its form, size, depth and count first, then each exercise by the rules of the form. */
export function readTransfer(text: string): TransferFile {
  const refuse = (message: string): TransferFile => ({ ok: false, message });
  if (new TextEncoder().encode(text).length > transferLimit) return refuse(tooLargeToTransfer);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(explainText(text));
  }
  if (isTooDeep(value)) return refuse('This file is nested too deeply.');
  const foreign = readForeign(value);
  if (foreign !== null) return foreign.ok ? { ok: true, from: 'foreign', file: foreign } : foreign;
  const file = transferFile.safeParse(value);
  if (!file.success) {
    return refuse(explainShape(file.error.issues));
  }
  return { ok: true, from: 'own', exercises: file.data.exercises.map(readOne) };
}

/** What was expected, and how to get it; a file of ours that another version wrote, or that was changed, is told apart. */
function explainShape(issues: readonly z.core.$ZodIssue[]): string {
  const isAbout = (name: string) => issues.some(({ path }) => path[0] === name || path.length === 0);
  if (isAbout('format'))
    return 'This is neither a file of our exercises nor one of free-exercise-db or wger. Bring in what was saved with “Save our own exercises as a file”, the whole “exercises.json” of free-exercise-db, or the answer of wger’s “exerciseinfo”.';
  if (isAbout('version'))
    return `This file of our exercises was written in another form; version ${transferVersion} is read here. Save it anew in the clinic it comes from.`;
  const [first] = issues;
  return first?.path[0] === 'exercises' && first.path.length === 1
    ? first.message
    : 'This file of our exercises was changed and cannot be read. Save it anew in the clinic it comes from.';
}

function readOne({ slug, exercise }: { slug: string; exercise: unknown }, index: number): OwnRead {
  const parsed = ownExercise.safeParse(exercise);
  if (parsed.success) return { slug, name: parsed.data.names.en, exercise: parsed.data, faults: [] };
  const faults = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
  return { slug, name: `Exercise ${index + 1}`, exercise: null, faults };
}

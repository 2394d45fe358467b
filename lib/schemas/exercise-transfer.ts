import { z } from 'zod';
import { exerciseSlug } from './exercise-content';
import { type OwnExercise, ownExercise } from './exercise-own';

/** The largest file that is read, in bytes, and the most exercises in it. */
export const transferLimit = 1_000_000;
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
  text: z.string().max(transferLimit, 'This file is larger than 1 MB.'),
  isTrial: z.boolean(),
});
export type TransferInput = z.infer<typeof transferInput>;

const item = z.object({ name: z.string(), faults: z.array(z.string()), notes: z.array(z.string()) });
/** What an import did or, as a trial, would do. Exercises with faults are left out; the others are added all together or not at all. */
export const transferReport = z.object({
  added: z.number().int(),
  isTrial: z.boolean(),
  exercises: z.array(item),
});
export type TransferReport = z.infer<typeof transferReport>;

type Read = { slug: string; name: string; exercise: OwnExercise | null; faults: string[] };
export type TransferFile = { ok: true; exercises: Read[] } | { ok: false; message: string };

const depthOf = (value: unknown, level = 0): number =>
  typeof value !== 'object' || value === null || level > deepest
    ? level
    : Math.max(level, ...Object.values(value).map((inner) => depthOf(inner, level + 1)));

/** Reads a file that anybody may have written: its form, size, depth and count first, then each exercise by the rules of the form. */
export function readTransfer(text: string): TransferFile {
  const refuse = (message: string): TransferFile => ({ ok: false, message });
  if (new TextEncoder().encode(text).length > transferLimit) return refuse('This file is larger than 1 MB.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('This file is not JSON. Choose a file that was exported here.');
  }
  if (depthOf(value) > deepest) return refuse('This file is nested too deeply.');
  const file = transferFile.safeParse(value);
  if (!file.success) {
    const [first] = file.error.issues;
    const where = first === undefined || first.path.length === 0 ? '' : `${first.path.join('.')}: `;
    return refuse(
      `This is not a file of our exercises, version ${transferVersion}. ${where}${first?.message ?? ''}`,
    );
  }
  return { ok: true, exercises: file.data.exercises.map(readOne) };
}

function readOne({ slug, exercise }: { slug: string; exercise: unknown }, index: number): Read {
  const parsed = ownExercise.safeParse(exercise);
  if (parsed.success) return { slug, name: parsed.data.names.en, exercise: parsed.data, faults: [] };
  const faults = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
  return { slug, name: `Exercise ${index + 1}`, exercise: null, faults };
}

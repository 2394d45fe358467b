import { z } from 'zod';
import { doseKinds, goals } from '../domain/dosage/goals.ts';
import type { CapNote, LineNote, Load, LoadBasis, Replaced } from '../domain/dosage/load.ts';
import { ownRuleBounds, type OwnRuleId, type OwnRules } from '../domain/dosage/own-rules.ts';
import type { Prescription } from '../domain/dosage/prescription.ts';
import type { Schedule } from '../domain/dosage/schedule.ts';
import { exactly } from './exactly.ts';
import { versionPhases } from './program-phases.ts';
import { overrideReason } from './safety.ts';
import { codeWord, decimalLoad, id, lineText, noteText, programDate, side, weight, whole } from './values.ts';

export const schedule = exactly<Schedule>()(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('times_per_week'), n: whole(1, 7) }),
    z.strictObject({
      type: z.literal('specific_weekdays'),
      days: z
        .array(whole(1, 7))
        .min(1, 'Choose at least one day.')
        .max(7)
        .refine((days) => new Set(days).size === days.length, 'Each day once.'),
    }),
    z.strictObject({ type: z.literal('every_day') }),
  ]),
);

/** A prescribed load: a number with its unit, a band with its colour, or body weight. A number without a unit cannot be said. */
export const prescribedLoad = exactly<Load>()(
  z.discriminatedUnion('unit', [
    z.strictObject({ unit: z.enum(['kg', 'lb']), value: decimalLoad }),
    z.strictObject({
      unit: z.literal('percent1RM'),
      value: decimalLoad.refine((value) => Number(value) <= 100, 'At most 100 %.'),
    }),
    z.strictObject({ unit: z.literal('band'), bandColor: lineText(30) }),
    z.strictObject({ unit: z.literal('bodyweight') }),
  ]),
);

const optional = (lowest: number, highest: number) => whole(lowest, highest).nullable();

/** Why a suggested load was taken: the rule and its numbers, as the engine gave them. */
export const loadBasis = exactly<LoadBasis>()(
  z.strictObject({
    rule: codeWord(40),
    reason: codeWord(60),
    suggested: weight.nullable(),
    numbers: z
      .record(codeWord(40), z.union([z.number(), lineText(60), z.null()]))
      .refine((numbers) => Object.keys(numbers).length <= 40, 'At most 40 numbers.'),
    aboveCap: exactly<CapNote>()(
      z.strictObject({ note: overrideReason, capPct: z.number().min(0).max(100) }),
    ).optional(),
    aboveLine: exactly<LineNote>()(z.strictObject({ note: overrideReason })).optional(),
    replaces: exactly<Replaced>()(z.strictObject({ lineageId: id, exerciseSlug: codeWord(60) })).optional(),
  }),
);

const ownRule = (id: OwnRuleId) => optional(ownRuleBounds[id].min, ownRuleBounds[id].max);

/** The numbers of the rule card that a prescription sets for itself; at least one. How they compare with the program and the clinic is asked by `ownRuleProblems`. */
export const ownRules = exactly<OwnRules>()(
  z
    .strictObject({
      painToRaise: ownRule('painToRaise'),
      painAllowed: ownRule('painAllowed'),
      fullSessions: ownRule('fullSessions'),
      daysBetweenSteps: ownRule('daysBetweenSteps'),
      stepPct: ownRule('stepPct'),
    })
    .refine((own) => Object.values(own).some((value) => value !== null), 'Enter a number, or none at all.'),
);

const knownGoals: ReadonlySet<string> = new Set(goals);

/** Every field of a prescription by itself; how they belong together is asked by `prescriptionInput`. */
export const prescriptionFields = exactly<Prescription>()(
  z.strictObject({
    lineageId: id,
    exerciseVersionId: id,
    phase: whole(0, 20),
    goal: z.string().refine((goal) => knownGoals.has(goal), 'Choose a goal from the list.'),
    side: side.nullable(),
    doseKind: z.enum(doseKinds),
    sets: whole(1, 99),
    repsMin: optional(0, 999),
    repsMax: optional(0, 999),
    holdSeconds: optional(0, 3600),
    durationSeconds: optional(0, 7200),
    breaths: optional(0, 999),
    distanceMetres: optional(0, 50_000),
    steps: optional(0, 20_000),
    restSeconds: optional(0, 3600),
    tempo: z.strictObject({ lower: whole(0, 60), pause: whole(0, 60), lift: whole(0, 60) }).nullable(),
    load: prescribedLoad.nullable(),
    loadEquipment: codeWord(40).nullable(),
    effortTarget: z
      .strictObject({ low: whole(0, 10), high: whole(0, 10) })
      .refine((band) => band.low <= band.high, 'The lower effort comes first.')
      .nullable(),
    schedule,
    timesPerDay: whole(1, 10),
    note: noteText(1000).nullable(),
    loadBasis: loadBasis.nullable(),
    ownRules: ownRules.nullable(),
    easierSlug: codeWord(80).nullable().default(null),
  }),
);

export const prescriptionInput = prescriptionFields.superRefine((dose, context) => {
  const need = (path: string, value: number | null) => {
    if (value === null)
      context.addIssue({
        code: 'custom',
        path: [path],
        message: 'Please enter a number.',
        params: { code: 'dose_missing' },
      });
  };
  if (dose.doseKind === 'reps') {
    need('repsMin', dose.repsMin);
    need('repsMax', dose.repsMax);
  }
  if (dose.repsMin !== null && dose.repsMax !== null && dose.repsMin > dose.repsMax) {
    context.addIssue({
      code: 'custom',
      path: ['repsMax'],
      message: 'The lower number comes first.',
      params: { code: 'range_reversed' },
    });
  }
  if (dose.doseKind === 'hold') need('holdSeconds', dose.holdSeconds);
  if (dose.doseKind === 'time') need('durationSeconds', dose.durationSeconds);
  if (dose.doseKind === 'breaths') need('breaths', dose.breaths);
  if (dose.doseKind === 'distance') need('distanceMetres', dose.distanceMetres);
  if (dose.doseKind === 'steps') need('steps', dose.steps);
});

/**
 * A whole draft as the builder sends it. `revision` is the one it was opened with (0: no draft yet, `basedOn` names the active
 * version it starts from); a later one on the server answers 409 with both.
 */
export const programDraftInput = z.strictObject({
  patientId: id,
  revision: whole(0, 1_000_000),
  basedOn: id.nullable(),
  title: lineText(200),
  painModel: z.enum(['standard', 'protective', 'relative']),
  patientNote: noteText(5000).nullable(),
  clinicianNote: noteText(5000).nullable(),
  validUntil: programDate.nullable(),
  /** Left out: the phases stay as they are stored. */
  phases: versionPhases.optional(),
  prescriptions: z.array(prescriptionInput).max(30),
});
export type ProgramDraftInput = z.infer<typeof programDraftInput>;

export const publishInput = z.strictObject({ patientId: id, revision: whole(1, 1_000_000) });
export const programParams = z.strictObject({ patientId: id, programId: id });

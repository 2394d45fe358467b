import 'server-only';
import { isOneOf } from '@/lib/domain/number/values';
import { goals } from '@/lib/domain/dosage/goals';
import { byLocale, type LocalizedText } from '@/lib/domain/result';
import type { PrescriptionView, VersionView } from '@/lib/schemas/program-view';
import {
  type TemplateContent,
  templateContent,
  type TemplateItem,
  templateDose,
} from '@/lib/schemas/program-template';

/**
 * The content of a template out of one version of a program. What belongs to the one patient stays behind: loads, sides, notes and
 * conditions. A goal that is none of the list (an old version) leaves its exercise out.
 */
export function contentOfVersion(version: VersionView, name: string, purpose: string): TemplateContent {
  const numbers = [...new Set(version.prescriptions.map(({ phase }) => phase))].toSorted((a, b) => a - b);
  const phases = numbers.flatMap((number) => {
    const stored = version.phases.find((phase) => phase.number === number);
    const phaseName = stored?.name ?? (number === 0 ? name : `Phase ${number}`);
    const items = version.prescriptions.filter(({ phase }) => phase === number).flatMap(toItem);
    return items.length === 0
      ? []
      : [{ number, names: asTyped(phaseName), entry: stored?.entry ?? null, fromDay: null, items }];
  });
  return templateContent.parse({
    names: asTyped(name),
    purpose: asTyped(purpose),
    region: mostOften(version.prescriptions.map(({ exercise }) => exercise.region)),
    conditions: [],
    painModel: version.painModel,
    ruleCard: null,
    phases,
    sources: [],
  });
}

/** What a clinician types is kept as it was typed, in whatever language. */
const asTyped = (text: string): LocalizedText => byLocale(() => text);

function toItem(prescription: PrescriptionView): TemplateItem[] {
  const { goal, exercise, ownRules } = prescription;
  if (!isOneOf(goals, goal)) return [];
  const dose = Object.fromEntries(
    Object.entries(prescription).filter(([field]) => Object.hasOwn(templateDose.shape, field)),
  );
  return [{ slug: exercise.slug, goal, row: null, dose: templateDose.parse(dose), ownRules }];
}

function mostOften<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

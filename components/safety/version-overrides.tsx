import { attributeLabels } from '@/lib/domain/safety/attribute-labels';
import { isExerciseAttribute } from '@/lib/domain/safety/vocabulary';
import type { PrescriptionView } from '@/lib/schemas/program-view';
import type { SafetyNoteView } from '@/lib/schemas/safety';
import { NoteLine } from './override-line';

type Props = { prescription: PrescriptionView; notes: readonly SafetyNoteView[] };

/** The decisions about precautions that are on record for one prescription: overrides first, newest first. */
export function VersionOverrides({ prescription, notes }: Props) {
  const own = notes.filter(
    ({ lineageId, exerciseSlug }) =>
      lineageId === prescription.lineageId && exerciseSlug === prescription.exercise.slug,
  );
  const ordered = [
    ...own.filter(({ kind }) => kind === 'override'),
    ...own.filter(({ kind }) => kind === 'caution_noted'),
  ];
  return ordered.map((note) => <NoteLine key={note.noteId} note={note} words={wordsOf(note)} />);
}

/** What a stored decision is about, whether or not the rule still applies. */
function wordsOf({ label, rule }: SafetyNoteView): string {
  if (isExerciseAttribute(rule)) return `${label}: ${attributeLabels[rule].en.toLowerCase()}`;
  return rule.startsWith('check:') ? `${label}: ${rule.slice('check:'.length).replaceAll('_', ' ')}` : label;
}

import { Badge } from '@/components/ui/badge';
import { precautionWords } from '@/lib/domain/safety/settled-precautions';
import type { Precaution } from '@/lib/domain/safety/precautions';
import type { SafetyNoteView } from '@/lib/schemas/safety';

type Decision = { precaution: Precaution; note: SafetyNoteView };

/** Decisions on record about one prescription, those made together in one line: the reason, who, and when. */
export function OverrideLine({ decisions }: { decisions: readonly Decision[] }) {
  const together = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const { kind, decidedOn, byName, reason } = decision.note;
    const key = [kind, decidedOn, byName, reason].join(' ');
    together.set(key, [...(together.get(key) ?? []), decision]);
  }
  return [...together].map(([key, members]) => {
    const [first] = members;
    return first === undefined ? null : (
      <NoteLine
        key={key}
        note={first.note}
        words={precautionWords(members.map(({ precaution }) => precaution))}
      />
    );
  });
}

/** "Override: reason, name, date", with what it is about. */
export function NoteLine({ note, words }: { note: SafetyNoteView; words: string }) {
  const isOverride = note.kind === 'override';
  return (
    <p className="text-sm">
      <Badge tone={isOverride ? 'red' : 'amber'}>{isOverride ? 'Override' : 'Caution seen'}</Badge>{' '}
      <bdi dir="auto">{words}.</bdi>{' '}
      {note.reason !== null && (
        <>
          Reason: <bdi dir="auto">{note.reason}</bdi>{' '}
        </>
      )}
      <span className="whitespace-nowrap text-muted">
        {note.byName}, {note.decidedOn}
      </span>
    </p>
  );
}

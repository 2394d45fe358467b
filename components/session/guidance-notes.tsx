import { Notice, type NoticeTone } from '@/components/ui/notice';
import type { GuidanceWords } from '@/lib/domain/messages/patient-guidance';
import type { TodayExercise } from '@/lib/schemas/today';

type Kind = NonNullable<TodayExercise['guidance']>['kind'];

const kinds: readonly Kind[] = ['stop', 'lower', 'hold'];
const tones: Record<Kind, NoticeTone> = { stop: 'danger', lower: 'warn', hold: 'info' };

/** What follows from the last sessions, the gravest first; exercises with the same sentence share it. */
export function GuidanceNotes({
  exercises,
  words,
}: {
  exercises: readonly TodayExercise[];
  words: GuidanceWords;
}) {
  return groupsOf(exercises).map(({ kind, text, names }) => (
    <Notice key={`${kind} ${text}`} tone={tones[kind]} title={words[kind]}>
      <p>
        <b>
          {names.length > 1 && names.length === exercises.length ? words.allExercises : names.join(', ')}:
        </b>{' '}
        {text}
      </p>
    </Notice>
  ));
}

function groupsOf(exercises: readonly TodayExercise[]) {
  const groups = new Map<string, { kind: Kind; text: string; names: string[] }>();
  for (const { guidance, name } of exercises) {
    if (guidance === null) continue;
    const key = `${guidance.kind} ${guidance.text}`;
    const group = groups.get(key) ?? { ...guidance, names: [] };
    groups.set(key, { ...group, names: [...group.names, name] });
  }
  return [...groups.values()].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

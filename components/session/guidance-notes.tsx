import { lazy, Suspense } from 'react';
import { Notice, type NoticeTone } from '@/components/ui/notice';
import type { GuidanceWords } from '@/lib/domain/messages/patient-guidance';
import type { TodayExercise } from '@/lib/schemas/today';

/** With the engine that draws: it comes when somebody needs it. */
const FigureStill = lazy(async () => ({
  default: (await import('@/components/figure/figure-still')).FigureStill,
}));

type Guidance = NonNullable<TodayExercise['guidance']>;
type Kind = Guidance['kind'];

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
  return groupsOf(exercises).map(({ kind, text, names, leaveOut, instead }) => (
    <Notice key={`${kind} ${text}`} tone={tones[kind]} title={leaveOut ? words.stop : words[kind]}>
      <p>
        <b>
          {names.length > 1 && names.length === exercises.length ? words.allExercises : names.join(', ')}:
        </b>{' '}
        {text}
      </p>
      {instead !== null && (
        <p className="mt-2 flex items-center gap-3">
          {instead.figure !== null && (
            <span className="flex h-19 w-23 flex-none items-center justify-center overflow-hidden rounded-panel bg-well p-1">
              <Suspense fallback={null}>
                <FigureStill figure={instead.figure} alt="" side="right" className="max-h-full max-w-full" />
              </Suspense>
            </span>
          )}
          <span>{words.instead(instead.name)}</span>
        </p>
      )}
    </Notice>
  ));
}

function groupsOf(exercises: readonly TodayExercise[]) {
  const groups = new Map<string, Guidance & { names: string[] }>();
  for (const { guidance, name } of exercises) {
    if (guidance === null) continue;
    const key = `${guidance.kind} ${guidance.text}`;
    const group = groups.get(key) ?? { ...guidance, names: [] };
    groups.set(key, { ...group, names: [...group.names, name] });
  }
  return [...groups.values()].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FilmLink } from '@/components/exercise/film-link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LinkButton, TextLink } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { archiveOwnExercise } from '@/lib/client/own-exercise';
import { useWrite } from '@/lib/client/use-write';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { paths } from '@/lib/paths';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import type { OwnState } from '@/lib/server/data/exercise/exercise-own-view';

type Props = {
  content: Pick<ExerciseContent, 'slug' | 'video' | 'adaptedFrom'>;
  own: OwnState | null;
  mayWrite: boolean;
};

/** Whose exercise this is, where it came from, and what a physiotherapist may do with it: adapt, change, archive. */
export function OwnPanel({ content: { slug, video, adaptedFrom }, own, mayWrite }: Props) {
  const router = useRouter();
  const client = useQueryClient();
  const archiving = useWrite(
    async (archived: boolean) => {
      await archiveOwnExercise(slug, archived);
      await client.invalidateQueries({ queryKey: ['exercises'] });
    },
    { onDone: () => router.refresh() },
  );
  if (own === null && !mayWrite) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {own !== null && <Badge>{own.visibility === 'me' ? 'only I find it' : 'our own'}</Badge>}
        {own?.isArchived === true && <Badge tone="amber">archived</Badge>}
        {mayWrite && (
          <LinkButton size="compact" href={paths.adaptExercise(slug)}>
            Adapt
          </LinkButton>
        )}
        {mayWrite && own !== null && (
          <>
            <LinkButton size="compact" href={paths.editExercise(slug)}>
              Change
            </LinkButton>
            <Button
              size="compact"
              isPending={archiving.isSending}
              onPress={() => void archiving.send(!own.isArchived)}
            >
              {own.isArchived ? 'Take out of the archive' : 'Archive'}
            </Button>
          </>
        )}
      </div>
      {adaptedFrom !== undefined && (
        <p className="text-sm text-muted">
          Adapted from <TextLink href={paths.exercise(adaptedFrom.slug)}>this exercise</TextLink>, version{' '}
          {adaptedFrom.version}.
        </p>
      )}
      {video !== undefined && (
        <p>
          <FilmLink video={video} words={sessionWords.en.film} />
        </p>
      )}
      {archiving.problem !== null && (
        <Notice tone="danger" announce>
          {archiving.problem.words}
        </Notice>
      )}
    </div>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { changePhotos } from '@/lib/client/own-exercise';
import { useWrite } from '@/lib/client/use-write';
import { locales } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import { type ExercisePhoto, mostPhotos } from '@/lib/schemas/exercise-content';
import { PhotoDialog } from './photo-dialog';
import { PhotoWordsDialog } from './photo-words-dialog';

type Props = { slug: string; version: number; photos: readonly ExercisePhoto[]; mayWrite: boolean };

/** The clinic's own photos of an exercise with their words, and for who may write: one more, or one less. */
export function PhotoPanel({ slug, version, photos, mayWrite }: Props) {
  const router = useRouter();
  const takingOut = useWrite(
    (photoId: string) => {
      const kept = photos.filter(({ id }) => id !== photoId).map(({ id, alt }) => ({ id, alt }));
      return changePhotos(slug, { basedOn: version, photos: kept });
    },
    { onDone: () => router.refresh() },
  );
  if (photos.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="photos" className="flex flex-col gap-3">
      <h2 id="photos">Photos</h2>
      {photos.length > 0 && (
        <ul className="grid grid-cols-2 gap-3">
          {photos.map(({ id, alt, widthPixels, heightPixels }, index) => (
            <li key={id} className="flex min-w-0 flex-col items-start gap-1">
              {/* oxlint-disable-next-line nextjs/no-img-element -- made small by us when it came in; nothing to optimise */}
              <img
                src={paths.api.ownPhoto(slug, id)}
                alt={alt.en}
                width={widthPixels}
                height={heightPixels}
                className="h-auto max-h-72 w-full rounded-panel bg-well object-contain"
              />
              <p className="text-sm text-muted">
                {locales.map((locale, place) => (
                  <Fragment key={locale}>
                    {place > 0 && ' · '}
                    <span lang={locale}>{alt[locale]}</span>
                  </Fragment>
                ))}
              </p>
              {mayWrite && (
                <div className="flex flex-wrap">
                  <PhotoWordsDialog slug={slug} version={version} photos={photos} place={index} />
                  <Button
                    size="compact"
                    variant="quiet"
                    isDisabled={takingOut.isSending}
                    aria-label={`Take out photo ${index + 1}`}
                    onPress={() => void takingOut.send(id)}
                  >
                    Take out
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {takingOut.problem !== null && (
        <Notice tone="danger" announce>
          {takingOut.problem.words}
        </Notice>
      )}
      {mayWrite && (
        <>
          <p className="text-sm text-muted">
            Patients see them in their day, and the first two on the sheet, beside the drawing or in its
            place. A photo more or less makes a new version, and a sign-off is taken off.
          </p>
          {photos.length < mostPhotos ? (
            <div>
              <PhotoDialog slug={slug} version={version} />
            </div>
          ) : (
            <p>There are {mostPhotos} photos; that is the most.</p>
          )}
        </>
      )}
    </section>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { Fragment, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { changePhotos } from '@/lib/client/exercise-photo';
import { ProblemError } from '@/lib/client/problem';
import { locales } from '@/lib/domain/result';
import { paths } from '@/lib/paths';
import { type ExercisePhoto, mostPhotos } from '@/lib/schemas/exercise-content';
import { PhotoDialog } from './photo-dialog';

type Props = { slug: string; version: number; photos: readonly ExercisePhoto[]; mayWrite: boolean };

/** The clinic's own photos of an exercise with their words, and for who may write: one more, or one less. */
export function PhotoPanel({ slug, version, photos, mayWrite }: Props) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (photos.length === 0 && !mayWrite) return null;
  const takeOut = async (photoId: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const kept = photos.filter(({ id }) => id !== photoId).map(({ id, alt }) => ({ id, alt }));
      await changePhotos(slug, { basedOn: version, photos: kept });
      router.refresh();
    } catch (error) {
      setRefusal(error instanceof ProblemError ? error.title : 'It was not saved. Try again.');
    } finally {
      setBusy(false);
    }
  };
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
                <Button
                  size="compact"
                  variant="quiet"
                  isDisabled={isBusy}
                  aria-label={`Take out photo ${index + 1}`}
                  onPress={() => void takeOut(id)}
                >
                  Take out
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal !== null && (
        <Notice tone="danger" announce>
          {refusal}
        </Notice>
      )}
      {mayWrite && (
        <>
          <p className="text-sm text-muted">
            Patients see them in their day, beside the drawing or in its place. A photo more or less makes a
            new version, and a sign-off is taken off.
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

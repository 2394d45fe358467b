'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextField } from '@/components/ui/form-fields';
import { changePhotos } from '@/lib/client/own-exercise';
import { useWrite } from '@/lib/client/use-write';
import { languageNames } from '@/lib/domain/messages/languages';
import { byLocale, locales } from '@/lib/domain/result';
import type { ExercisePhoto } from '@/lib/schemas/exercise-content';
import { type PhotoInput, photoForm } from '@/lib/schemas/exercise-photo';

type Props = {
  slug: string;
  version: number;
  photos: readonly ExercisePhoto[];
  /** Which of them, from 0. */
  place: number;
};

/** Corrects what one photo shows in words: read out to whoever does not see it, and printed for them in the sheet's PDF. */
export function PhotoWordsDialog(props: Props) {
  return (
    <Dialog
      title="What this photo shows"
      width="narrow"
      trigger={
        <Button size="compact" variant="quiet" aria-label={`Words of photo ${props.place + 1}`}>
          Words…
        </Button>
      }
    >
      {(close) => <WordsForm {...props} onDone={close} />}
    </Dialog>
  );
}

function WordsForm({ slug, version, photos, place, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const shown = photos[place];
  const form = useZodForm(photoForm, { alt: shown?.alt ?? byLocale(() => '') });
  const saving = useWrite(
    ({ alt }: Pick<PhotoInput, 'alt'>) =>
      changePhotos(slug, {
        basedOn: version,
        photos: photos.map((photo, index) => ({ id: photo.id, alt: index === place ? alt : photo.alt })),
      }),
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
    },
  );
  return (
    <Form form={form} label="What this photo shows" write={saving}>
      {locales.map((language, index) => (
        <FormTextField
          key={language}
          autoFocus={index === 0}
          control={form.control}
          name={`alt.${language}`}
          label={`What it shows, ${languageNames[language]}`}
        />
      ))}
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}

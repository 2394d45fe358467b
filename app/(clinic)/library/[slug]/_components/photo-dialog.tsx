'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextField } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { addPhoto } from '@/lib/client/own-exercise';
import { ProblemError } from '@/lib/client/problem';
import { useWrite } from '@/lib/client/use-write';
import { languageNames } from '@/lib/domain/messages/languages';
import { byLocale, locales } from '@/lib/domain/result';
import { type PhotoInput, photoForm } from '@/lib/schemas/exercise-photo';

type Props = { slug: string; version: number };

/** Adds a photo: the file, and in every language of our patients what it shows. */
export function PhotoDialog(props: Props) {
  return (
    <Dialog title="Add a photo" width="narrow" trigger={<Button>Add a photo…</Button>}>
      {(close) => <PhotoForm {...props} onDone={close} />}
    </Dialog>
  );
}

function PhotoForm({ slug, version, onDone }: Props & { onDone: () => void }) {
  const router = useRouter();
  const form = useZodForm(photoForm, { alt: byLocale(() => '') });
  const [file, setFile] = useState<File | null>(null);
  const adding = useWrite(
    async ({ alt }: Pick<PhotoInput, 'alt'>) => {
      if (file === null) throw new ProblemError({ code: 'no_file', title: 'Choose a file first.' });
      await addPhoto(slug, version, file, alt);
    },
    {
      onDone: () => {
        router.refresh();
        onDone();
      },
      faultWords: 'The file could not be read from this device.',
    },
  );
  return (
    // What is wrong with the file is said beside it.
    <Form form={form} label="Add a photo" write={adding} isToldElsewhere={() => true}>
      <p className="text-sm text-muted">
        PNG or JPEG, at most 5 MB. It is made small and saved anew: nothing of the file is kept but the
        picture. Show only people who have agreed to it.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg']}
          onSelect={(files) => {
            adding.clear();
            setFile(files?.[0] ?? null);
          }}
        >
          <Button>{file === null ? 'Choose a file…' : 'Choose another file…'}</Button>
        </FileTrigger>
        {file !== null && (
          <span className="min-w-0 break-words">
            <bdi>{file.name}</bdi>
          </span>
        )}
      </div>
      {adding.problem !== null && (
        <Notice tone="danger" announce title="This photo was not added">
          {adding.problem.words}
        </Notice>
      )}
      {locales.map((language) => (
        <FormTextField
          key={language}
          control={form.control}
          name={`alt.${language}`}
          label={`What it shows, ${languageNames[language]}`}
        />
      ))}
      <p className="text-sm text-muted">Read out to whoever does not see it, and shown while it loads.</p>
      <div>
        <SubmitButton>Add the photo</SubmitButton>
      </div>
    </Form>
  );
}

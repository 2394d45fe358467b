'use client';
import { useRouter } from 'next/navigation';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Picture } from '@/components/handout/picture';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { changeLogo } from '@/lib/client/clinic';
import { useWrite } from '@/lib/client/use-write';
import type { HandoutLogo } from '@/lib/domain/handout/handout-source';
import { Paper } from './paper';

type Props = { logo: HandoutLogo | null; clinicName: string; revision: number };

/** The picture in the head of handouts: shown, replaced, removed. */
export function LogoPanel({ logo, clinicName, revision }: Props) {
  const router = useRouter();
  const change = useWrite((file: File | null) => changeLogo(file, revision), {
    onDone: () => router.refresh(),
    faultWords: 'The file could not be read from this device.',
  });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-labelledby="logo-heading">
      <h2 id="logo-heading">Logo</h2>
      <p className="text-muted">
        PNG or JPEG, at most 2 MB. It is made small and saved anew: nothing of the file is kept but the
        picture.
      </p>
      {change.isDone && (
        <Notice tone="success" announce>
          {change.sent === null ? 'The logo is gone.' : 'The logo is on handouts from now on.'}
        </Notice>
      )}
      {change.problem !== null && (
        <Notice tone="danger" announce>
          {change.problem.words}
        </Notice>
      )}
      {logo === null ? (
        <p>No logo. Handouts show the clinic’s name in words.</p>
      ) : (
        <Paper>
          <Picture png={logo.colourPng} alt={`Logo of ${clinicName}`} style={{ maxHeight: '5rem' }} />
        </Paper>
      )}
      <div className="flex flex-wrap gap-2">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file !== undefined) void change.send(file);
          }}
        >
          <Button isPending={change.isSending} pendingLabel="Working…">
            {logo === null ? 'Choose a logo' : 'Replace the logo'}
          </Button>
        </FileTrigger>
        {logo !== null && (
          <Button variant="quiet" isDisabled={change.isSending} onPress={() => void change.send(null)}>
            Remove the logo
          </Button>
        )}
      </div>
    </section>
  );
}

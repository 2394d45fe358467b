'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Picture } from '@/components/handout/picture';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { removeLogo, sendLogo } from '@/lib/client/clinic-settings';
import { ProblemError } from '@/lib/client/problem';
import type { HandoutLogo } from '@/lib/domain/handout/handout-source';
import { Paper } from './paper';

type Props = { logo: HandoutLogo | null; clinicName: string };
type Said = { tone: 'success' | 'danger'; text: string };

const wordsOf = (error: unknown) =>
  error instanceof ProblemError
    ? (error.fields[0]?.message ?? error.title)
    : 'The file could not be read from this device.';

/** The picture in the head of handouts: shown, replaced, removed. */
export function LogoPanel({ logo, clinicName }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setSaid(null);
    try {
      await work();
      setSaid({ tone: 'success', text: done });
      router.refresh();
    } catch (error) {
      setSaid({ tone: 'danger', text: wordsOf(error) });
    }
    setBusy(false);
  };
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-labelledby="logo-heading">
      <h2 id="logo-heading">Logo</h2>
      <p className="text-muted">
        PNG or JPEG, at most 2 MB. It is made small and saved anew: nothing of the file is kept but the
        picture.
      </p>
      {said !== null && (
        <Notice tone={said.tone} announce>
          {said.text}
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
            if (file !== undefined) void run(() => sendLogo(file), 'The logo is on handouts from now on.');
          }}
        >
          <Button isPending={isBusy} pendingLabel="Working…">
            {logo === null ? 'Choose a logo' : 'Replace the logo'}
          </Button>
        </FileTrigger>
        {logo !== null && (
          <Button
            variant="quiet"
            isDisabled={isBusy}
            onPress={() => void run(removeLogo, 'The logo is gone.')}
          >
            Remove the logo
          </Button>
        )}
      </div>
    </section>
  );
}

'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { RecheckedPrograms } from '@/lib/schemas/rechecked';

type Props = { patientId: string; rechecked: RecheckedPrograms; onDone: () => void };

/**
 * What conflicts with the record as it is now; the patient's day has left these exercises out already. The page behind is read again
 * when this goes away, whichever way it is closed: sooner would take away the row that this dialog belongs to, and the words with it.
 */
export function Rechecked({ patientId, rechecked: { conflicts }, onDone }: Props) {
  const router = useRouter();
  const here = usePathname();
  useEffect(() => () => router.refresh(), [router]);
  return (
    <div className="flex flex-col gap-4">
      <Notice
        tone="danger"
        announce
        title={
          conflicts.length === 1
            ? 'Saved. One running exercise conflicts'
            : `Saved. ${conflicts.length} running exercises conflict`
        }
      >
        <ul className="list-disc ps-5">
          {conflicts.map(({ lineageId, exercise, words }) => (
            <li key={lineageId}>
              <b>{exercise}</b>: {words}
            </li>
          ))}
        </ul>
        {conflicts.length === 1 ? 'It is' : 'They are'} paused for the patient until you change the program or
        give your reason.
      </Notice>
      <div className="flex flex-wrap gap-2">
        {[...new Set(conflicts.map(({ programId }) => programId))]
          .map((programId) => paths.editProgram(patientId, programId))
          // Who came from there goes back by closing this.
          .filter((address) => address !== here)
          .map((address) => (
            <LinkButton key={address} href={address} variant="primary">
              Change the program
            </LinkButton>
          ))}
        <Button onPress={onDone}>Close</Button>
      </div>
    </div>
  );
}

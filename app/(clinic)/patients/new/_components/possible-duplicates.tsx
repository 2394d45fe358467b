'use client';
import { useEffect, useRef } from 'react';
import { Bdi } from '@/components/ui/bdi';
import { SubmitButton } from '@/components/ui/form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { PossibleDuplicate } from '@/lib/schemas/patient';

type Props = {
  duplicates: readonly PossibleDuplicate[];
  isClinical: boolean;
  /** The form is sent right after. */
  onRegister: () => void;
};

/** Says who on record may be the person that is being registered, before anybody is. */
export function PossibleDuplicates({ duplicates, isClinical, onRegister }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [duplicates]);
  return (
    <div ref={box} tabIndex={-1} className="scroll-my-4 rounded-panel">
      <Notice
        tone="warn"
        announce
        title="On record already?"
        action={
          <SubmitButton variant="secondary" pendingLabel="Registering" onPress={onRegister}>
            Register anyway
          </SubmitButton>
        }
      >
        <p>The birth date is the same and the name nearly so. Nobody was registered yet.</p>
        <ul className="mt-1.5 flex flex-col gap-1.5">
          {duplicates.map((found) => (
            <li key={found.patientId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>
                <b>
                  <Bdi>{[found.recordNumber, found.fullName].filter((part) => part !== null).join(' ')}</Bdi>
                </b>
                , born {found.birthDate}
              </span>
              <LinkButton
                size="compact"
                href={hrefOf(found, isClinical)}
                aria-label={`Open ${found.fullName}${found.recordNumber === null ? '' : `, ${found.recordNumber}`}`}
              >
                Open
              </LinkButton>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The record where it is the reader's own, the identity for the front desk, else the list from which it can be taken over. */
function hrefOf({ patientId, fullName, isOwn }: PossibleDuplicate, isClinical: boolean): string {
  if (!isClinical) return paths.editPatient(patientId);
  return isOwn
    ? paths.patient(patientId)
    : `${paths.patients}?${new URLSearchParams({ q: fullName, scope: 'clinic' }).toString()}`;
}

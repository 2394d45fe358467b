'use client';
import { useState } from 'react';
import { PatientShell } from '@/components/shell/patient-shell';
import { Button } from '@/components/ui/plain-button';
import { PlainAlert } from '@/components/ui/plain-dialog';
import { LinkButton } from '@/components/ui/plain-link';
import type { QueueEntry } from '@/lib/client/offline/queue-entry';
import { momentInWords, patientWords } from '@/lib/domain/messages/patient';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { portalPaths } from '@/lib/portal-paths';
import type { PortalData } from '@/lib/schemas/portal';
import { ClinicHelp } from './clinic-help';

type Props = {
  data: PortalData;
  unsent: { entries: readonly QueueEntry[]; unreadable: number };
  onDrop: () => Promise<void>;
};

/** The access has ended while this device still holds entries that nobody else has: which, and what may become of them. */
export function AccessEnded({ data, unsent, onDrop }: Props) {
  const { person, contact, plan, readAt } = data;
  const { language } = person;
  const words = portalWords[language].ended;
  const [isAsking, setAsking] = useState(false);
  const [isDropping, setDropping] = useState(false);
  const exercises = plan.versions.flatMap((version) => version.exercises);
  const nameOf = ({ item }: QueueEntry) =>
    item.kind === 'log'
      ? (exercises.find(({ prescriptionId }) => prescriptionId === item.prescriptionId)?.name ?? words.other)
      : words.other;
  return (
    <PatientShell
      labels={patientWords[language].shell}
      homeHref={portalPaths.enter}
      help={
        <ClinicHelp contact={contact} words={patientWords[language].help} locale={language} now={readAt} />
      }
    >
      <h1>{words.title}</h1>
      <p role="alert">{words.text(unsent.entries.length + unsent.unreadable)}</p>
      <ul className="flex flex-col gap-1">
        {unsent.entries.map((entry) => (
          <li key={entry.item.id}>
            {nameOf(entry)}, {momentInWords(new Date(entry.keptAt), plan.timeZone, language)}
          </li>
        ))}
      </ul>
      {unsent.unreadable > 0 && <p>{portalWords[language].sync.unreadable(unsent.unreadable)}</p>}
      <p>{words.keeps}</p>
      <LinkButton href={portalPaths.enter} variant="primary" size="large" block>
        {words.enter}
      </LinkButton>
      <Button variant="quiet" block onPress={() => setAsking(true)}>
        {words.drop}
      </Button>
      {isAsking && (
        <PlainAlert
          title={words.sure}
          confirmLabel={words.dropAll}
          cancelLabel={words.keep}
          isPending={isDropping}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setDropping(true);
            void onDrop();
          }}
        />
      )}
    </PatientShell>
  );
}

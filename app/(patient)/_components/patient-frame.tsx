import type { ReactNode } from 'react';
import type { NavItem } from '@/components/shell/nav-item';
import { PatientShell } from '@/components/shell/patient-shell';
import { patientWords } from '@/lib/domain/messages/patient';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { viewClinicContact } from '@/lib/server/data/access/own-page';
import { ClinicHelp } from './clinic-help';

type PatientFrameProps = { actor: PatientActor; nav: readonly NavItem[]; children: ReactNode };

/** The shell with the person's name and the clinic's telephone; a carer sees for whom they note. */
export async function PatientFrame({ actor, nav, children }: PatientFrameProps) {
  const contact = await viewClinicContact(actor);
  const words = patientWords[actor.language];
  return (
    <PatientShell
      personName={actor.carerName === null ? actor.name : words.carerFor(actor.carerName, actor.name)}
      labels={words.shell}
      isDemo={actor.clinic.isDemo}
      help={
        <ClinicHelp
          contact={contact}
          words={words.help}
          locale={actor.language}
          now={new Date().toISOString()}
        />
      }
      nav={nav}
    >
      {children}
    </PatientShell>
  );
}

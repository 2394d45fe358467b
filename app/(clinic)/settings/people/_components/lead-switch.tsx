'use client';
import { useRouter } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { setClinicalLead } from '@/lib/client/clinic';
import { useWrite } from '@/lib/client/use-write';
import type { Person } from '@/lib/server/data/clinic/people';

/** Clinical lead or not, at once; somebody at the front desk alone cannot be one. */
export function LeadSwitch({ person }: { person: Person }) {
  const router = useRouter();
  const { practitionerRoleId, name, isLead, roles } = person;
  const change = useWrite((wanted: boolean) => setClinicalLead(practitionerRoleId, wanted), {
    onDone: () => router.refresh(),
    onProblem: () => router.refresh(),
  });
  if (!isLead && roles.every((role) => role === 'front_desk')) return <span className="text-muted">–</span>;
  const shown = change.isSending && change.sent !== undefined ? change.sent : isLead;
  return (
    <div className="flex flex-col gap-1">
      <Switch
        isSelected={shown}
        isDisabled={change.isSending}
        onChange={(wanted) => void change.send(wanted)}
      >
        {shown ? 'Yes' : 'No'}
        <VisuallyHidden>, clinical lead: {name}</VisuallyHidden>
      </Switch>
      {change.problem !== null && (
        <Notice tone="danger" announce>
          {change.problem.words}
        </Notice>
      )}
    </div>
  );
}

'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { setClinicalLead } from '@/lib/client/people';
import { ProblemError } from '@/lib/client/problem';
import type { Person } from '@/lib/server/data/clinic/people';

/** Clinical lead or not, at once; somebody at the front desk alone cannot be one. */
export function LeadSwitch({ person }: { person: Person }) {
  const router = useRouter();
  const { practitionerRoleId, name, isLead, roles } = person;
  const change = useMutation({
    mutationFn: (wanted: boolean) => setClinicalLead(practitionerRoleId, wanted),
    onSettled: () => router.refresh(),
  });
  if (!isLead && roles.every((role) => role === 'front_desk')) return <span className="text-muted">–</span>;
  const shown = change.isPending ? change.variables : isLead;
  return (
    <div className="flex flex-col gap-1">
      <Switch isSelected={shown} isDisabled={change.isPending} onChange={(wanted) => change.mutate(wanted)}>
        {shown ? 'Yes' : 'No'}
        <VisuallyHidden>, clinical lead: {name}</VisuallyHidden>
      </Switch>
      {change.error !== null && (
        <Notice tone="danger" announce>
          {change.error instanceof ProblemError ? change.error.title : 'Not saved. Please try again.'}
        </Notice>
      )}
    </div>
  );
}

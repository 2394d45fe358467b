'use client';
import { LinkButton } from '@/components/ui/plain-link';
import { Notice } from '@/components/ui/notice';
import { usePortal } from '@/lib/client/portal/use-portal';
import { momentInWords } from '@/lib/domain/messages/patient';
import { portalWords } from '@/lib/domain/messages/patient-portal';
import { portalPaths } from '@/lib/portal-paths';

/** How old what is shown is, where it could not be checked; nothing while the server answers (O-12). */
export function ShownAsOf() {
  const { data, trouble } = usePortal();
  if (trouble === 'none') return null;
  const { language } = data.person;
  const words = portalWords[language];
  const when = momentInWords(new Date(data.readAt), data.plan.timeZone, language);
  if (trouble === 'offline') return <Notice tone="warn">{words.asOf(when)}</Notice>;
  return (
    <Notice tone="warn" action={<LinkButton href={portalPaths.enter}>{words.enterAgain}</LinkButton>}>
      {words.signedOut(when)}
    </Notice>
  );
}

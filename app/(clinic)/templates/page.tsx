import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { requirePractitioner } from '@/lib/server/session/actor';
import { listTemplates } from '@/lib/server/data/template/template';
import { loadPage } from '@/lib/server/http/load-page';
import { TemplateGroups } from './_components/template-groups';

export const metadata: Metadata = { title: 'Templates' };

export default async function TemplatesPage() {
  const templates = await loadPage(listTemplates(await requirePractitioner()));
  return (
    <StaffPage>
      <PageHeading
        title="Templates"
        lede="Plans to start from. A program made from one is the patient’s own: changing the template later changes no program."
      />
      <TemplateGroups templates={templates} />
    </StaffPage>
  );
}

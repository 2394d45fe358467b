import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { templateKey } from '@/lib/schemas/program-template';
import { requirePractitioner } from '@/lib/server/session/actor';
import { viewTemplate } from '@/lib/server/data/template/template';
import { loadPage } from '@/lib/server/http/load-page';
import { ArchiveButton } from './_components/archive-button';
import { TemplateReading } from './_components/template-reading';

export const metadata: Metadata = { title: 'Template' };

type Props = { params: Promise<{ templateKey: string }> };

export default async function TemplatePage({ params }: Props) {
  const actor = await requirePractitioner();
  const key = templateKey.safeParse((await params).templateKey);
  if (!key.success) notFound();
  const { summary, content, exercises } = await loadPage(viewTemplate(actor, key.data));
  return (
    <StaffPage>
      <PageHeading
        title={<bdi dir="auto">{summary.names.en}</bdi>}
        lede={<bdi dir="auto">{summary.purpose.en}</bdi>}
        actions={
          <>
            {summary.from !== 'authored' && (
              <ArchiveButton templateId={summary.key} isArchived={summary.isArchived} />
            )}
            <LinkButton href={paths.templates} variant="quiet">
              All templates
            </LinkButton>
          </>
        }
      />
      <TemplateReading summary={summary} content={content} exercises={exercises} />
    </StaffPage>
  );
}

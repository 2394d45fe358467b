import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/link-button';
import { EmptyState } from '@/components/ui/states';
import { regionLabels } from '@/lib/domain/library/labels';
import { paths } from '@/lib/paths';
import type { TemplateSummary } from '@/lib/schemas/program-template';

const groups = [
  { from: 'mine', title: 'Mine', empty: 'Open a program and choose “Save as template…”.' },
  { from: 'clinic', title: 'The clinic’s', empty: 'Templates that every physiotherapist here may use.' },
  { from: 'authored', title: 'With the product', empty: '' },
] as const;

/** Templates by whose they are; those that were put away at the foot. */
export function TemplateGroups({ templates }: { templates: readonly TemplateSummary[] }) {
  const archived = templates.filter(({ isArchived }) => isArchived);
  return (
    <>
      {groups.map(({ from, title, empty }) => {
        const own = templates.filter((template) => template.from === from && !template.isArchived);
        return (
          <section key={from} aria-labelledby={`templates-${from}`} className="flex flex-col gap-3">
            <h2 id={`templates-${from}`}>{title}</h2>
            {own.length === 0 ? (
              <EmptyState title="None yet">{empty}</EmptyState>
            ) : (
              <TemplateCards templates={own} />
            )}
          </section>
        );
      })}
      {archived.length > 0 && (
        <Disclosure title="Put away" summary={`(${archived.length})`} framed={false}>
          <TemplateCards templates={archived} />
        </Disclosure>
      )}
    </>
  );
}

function TemplateCards({ templates }: { templates: readonly TemplateSummary[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {templates.map((template) => (
        <li
          key={template.key}
          className="flex flex-col gap-1.5 rounded-panel border border-line bg-card px-4 py-3"
        >
          <p className="font-bold">
            <TextLink href={paths.template(template.key)}>
              <bdi dir="auto">{template.names.en}</bdi>
            </TextLink>
          </p>
          <p className="text-sm text-muted">
            <bdi dir="auto">{template.purpose.en}</bdi>
          </p>
          <p className="mt-auto flex flex-wrap items-center gap-2 pt-1 text-sm text-muted">
            {template.region !== null && <Badge>{regionLabels[template.region].en}</Badge>}
            {template.phases.length === 1 ? '1 phase' : `${template.phases.length} phases`},{' '}
            {template.exercises === 1 ? '1 exercise' : `${template.exercises} exercises`}
            {template.newestVersion > 0 && ` · version ${template.newestVersion}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

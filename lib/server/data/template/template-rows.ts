import 'server-only';
import { notFound } from '@/lib/errors';
import { type TemplateContent, templateContent, type TemplateSummary } from '@/lib/schemas/program-template';
import { visibleTemplates } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { authoredTemplates } from '@/lib/server/catalogue/authored-templates';
import type { Tx } from '@/lib/server/db';

const mostListed = 500;
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Template = { summary: TemplateSummary; content: TemplateContent };

/** Every template this person may see, their own first, put-away ones included. */
export async function readTemplates(tx: Tx, actor: PractitionerActor): Promise<TemplateSummary[]> {
  const rows = await tx.programTemplate.findMany({
    where: visibleTemplates(actor),
    orderBy: { createdAt: 'desc' },
    take: mostListed,
    select,
  });
  const stored = rows.flatMap(toTemplate).map(({ summary }) => summary);
  const of = (from: TemplateSummary['from']) => stored.filter((summary) => summary.from === from);
  return [...of('mine'), ...of('clinic'), ...authored().map(({ summary }) => summary)];
}

/** One template in its newest version, by slug or id; refuses what this person may not see as not found. */
export async function readTemplate(tx: Tx, actor: PractitionerActor, key: string): Promise<Template> {
  if (!idPattern.test(key)) {
    const shipped = authored().find(({ summary }) => summary.key === key);
    if (shipped === undefined) throw notFound();
    return shipped;
  }
  const row = await tx.programTemplate.findFirst({
    where: { AND: [visibleTemplates(actor), { id: key }] },
    select,
  });
  const [template] = row === null ? [] : toTemplate(row);
  if (template === undefined) throw notFound();
  return template;
}

const select = {
  id: true,
  ownerId: true,
  archivedAt: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, content: true } },
} as const;

type Row = {
  id: string;
  ownerId: string | null;
  archivedAt: Date | null;
  versions: { number: number; content: unknown }[];
};

/** Content is parsed when read, not trusted. */
function toTemplate({ id, ownerId, archivedAt, versions: [newest] }: Row): Template[] {
  if (newest === undefined) return [];
  const content = templateContent.parse(newest.content);
  const from = ownerId === null ? 'clinic' : 'mine';
  return [
    {
      content,
      summary: {
        ...summaryOf(content),
        key: id,
        from,
        newestVersion: newest.number,
        isArchived: archivedAt !== null,
      },
    },
  ];
}

const authored = (): Template[] =>
  authoredTemplates().map((template) => {
    const { slug, contentVersion: _, reviewedBy: __, reviewedOn: ___, ...content } = template;
    return {
      content,
      summary: { ...summaryOf(content), key: slug, from: 'authored', newestVersion: 0, isArchived: false },
    };
  });

const summaryOf = ({ names, purpose, region, phases }: TemplateContent) => ({
  names,
  purpose,
  region,
  phases: phases.map((phase) => ({ number: phase.number, name: phase.names.en, entry: phase.entry })),
  exercises: new Set(phases.flatMap((phase) => phase.items.map(({ slug }) => slug))).size,
});

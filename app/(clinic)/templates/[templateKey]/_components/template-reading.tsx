import { ExerciseThumb } from '@/components/exercise/exercise-thumb';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/link-button';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { describeDosage } from '@/lib/domain/dosage/describe-dosage';
import { isRuleSource, ruleSources } from '@/lib/domain/sources/rule-sources';
import { conditionLabels } from '@/lib/domain/safety/condition-labels';
import { paths } from '@/lib/paths';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { TemplateContent, TemplatePhase, TemplateSummary } from '@/lib/schemas/program-template';

type Props = {
  summary: TemplateSummary;
  content: TemplateContent;
  exercises: ReadonlyMap<string, ExerciseCard>;
};

const painRules = {
  standard: 'Pain up to 5 of 10 is tolerated',
  protective: 'Pain up to 3 of 10 is tolerated',
  relative: 'A rise of up to 2 points is tolerated',
} as const;

/** A template for reading: whom it is for, its rules, its phases with what must be true before each, and where it comes from. */
export function TemplateReading({ summary, content, exercises }: Props) {
  return (
    <>
      <div className="flex max-w-3xl flex-col gap-3">
        <p className="flex flex-wrap items-center gap-2">
          {summary.isArchived && <Badge tone="amber">put away</Badge>}
          {content.conditions.map((code) => (
            <Badge key={code}>{conditionLabels[code].en}</Badge>
          ))}
          <Badge tone="blue">{painRules[content.painModel]}</Badge>
        </p>
        {content.ruleCard !== null && (
          <p>
            <b>Rule card. </b>
            <bdi dir="auto">{content.ruleCard}</bdi>
          </p>
        )}
        <p className="text-muted">
          The side is left open and no load is named: both belong to the patient. A dose is lowered where the
          patient’s age, surgery or bone asks for it.
        </p>
      </div>
      {content.phases.map((phase) => (
        <Phase key={phase.number} phase={phase} exercises={exercises} />
      ))}
      {content.sources.length > 0 && (
        <Disclosure title="Sources" summary={`(${content.sources.length})`} framed={false}>
          <ul className="flex max-w-3xl list-disc flex-col gap-1 ps-5 text-sm">
            {content.sources.filter(isRuleSource).map((source) => (
              <li key={source}>{citation(ruleSources[source])}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

type Source = { authors: string | null; title: string; publishedIn: string | null; year: number | null };

const citation = ({ authors, title, publishedIn, year }: Source): string =>
  [authors, title, publishedIn, year].filter((part) => part !== null).join('. ');

function Phase({ phase, exercises }: { phase: TemplatePhase; exercises: Props['exercises'] }) {
  const heading = `phase-${phase.number}`;
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-3 rounded-panel border border-line bg-card p-4"
    >
      <div className="max-w-3xl">
        <h2 id={heading}>
          {phase.number > 0 && `Phase ${phase.number}: `}
          <bdi dir="auto">{phase.names.en}</bdi>
        </h2>
        {phase.entry !== null && (
          <p className="text-muted">
            <span className="font-bold">Before it begins: </span>
            <bdi dir="auto">{phase.entry}</bdi>
          </p>
        )}
        {phase.fromDay !== null && phase.fromDay > 0 && (
          <p className="text-muted">Not before day {phase.fromDay} after surgery.</p>
        )}
      </div>
      <Table caption={`Exercises of phase ${phase.number}, ${phase.names.en}`} stacks>
        <thead>
          <tr>
            <Th>Exercise</Th>
            <Th>Dose</Th>
            <Th>Effort</Th>
          </tr>
        </thead>
        <tbody>
          {phase.items.map(({ slug, dose }) => (
            <Tr key={slug}>
              <Th scope="row">
                <span className="flex items-center gap-3">
                  <ExerciseThumb slug={slug} size="small" />
                  <TextLink href={paths.exercise(slug)}>{exercises.get(slug)?.names.en ?? slug}</TextLink>
                </span>
              </Th>
              <Td>{describeDosage({ ...dose, effortTarget: null, load: null, side: null }, 'en').long}</Td>
              <Td width="fit" name="Effort">
                {dose.effortTarget === null
                  ? '–'
                  : `${dose.effortTarget.low} to ${dose.effortTarget.high} of 10`}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

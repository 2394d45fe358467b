import { RuleLinks } from '@/components/rules/rule-links';
import { Disclosure } from '@/components/ui/disclosure';
import type { LoadAdvice } from '@/lib/domain/load/load-advice';
import type { LoadUnit } from '@/lib/domain/number/units';
import { sourcesOf, type WorkStep, workSteps } from '@/lib/domain/load/work-steps';
import { SourceList } from './source-list';

/** The way to the suggested load, step by step with units, and the sources behind it. */
export function HowWorkedOut({ advice, unit }: { advice: LoadAdvice; unit: LoadUnit }) {
  const steps = workSteps(advice, unit);
  const sources = sourcesOf(steps);
  return (
    <div>
      <Disclosure title="How this was worked out" level={3} framed={false}>
        <ol className="flex flex-col gap-2">
          {steps.map((step) => (
            <Step key={step.name} step={step} />
          ))}
        </ol>
      </Disclosure>
      {sources.length > 0 && (
        <Disclosure title="Sources" summary={`· ${sources.length}`} level={3} framed={false}>
          <SourceList sources={sources} />
        </Disclosure>
      )}
    </div>
  );
}

function Step({ step }: { step: WorkStep }) {
  return (
    <li className="border-t border-line pt-2 first:border-t-0 first:pt-0">
      <p className="text-sm text-muted">
        {step.name} (<RuleLinks ids={step.rules} />)
      </p>
      {step.how !== null && <p className="tabular-nums">{step.how}</p>}
      <p className="tabular-nums">
        {step.how !== null && '= '}
        <b>{step.result}</b>
      </p>
      {step.isChoice && (
        <p className="text-sm text-muted">Clinic convention: the literature fixes no number.</p>
      )}
    </li>
  );
}

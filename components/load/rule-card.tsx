import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { RulePart } from '@/lib/domain/progression/rule-card/rule-card';
import { ruleMarks as marks } from './rule-marks';

type Props = {
  parts: readonly RulePart[];
  /** What may be changed in it. */
  children: ReactNode;
  rememberAs: string;
};

/** What would raise, hold, lower or stop the selected exercise: the usual case in a line, every row on demand. */
export function RuleCard({ parts, children, rememberAs }: Props) {
  return (
    <section aria-labelledby="when-to-move" className="flex flex-col gap-1">
      <h3 id="when-to-move">When to move</h3>
      <dl className="rounded-panel border border-line bg-card">
        {parts.map(({ kind, brief }) => (
          <div
            key={kind}
            className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2 border-t border-line px-3 py-2 first:border-t-0"
          >
            <dt className={`font-bold ${marks[kind].tone}`}>
              <span aria-hidden="true">{marks[kind].mark}</span> {kind}
            </dt>
            <dd className="text-sm">{brief}</dd>
          </div>
        ))}
      </dl>
      <Disclosure title="Every rule of this exercise" level={4} framed={false} rememberAs={rememberAs}>
        <div className="flex flex-col gap-3">
          {parts.map((part) => (
            <Part key={part.kind} part={part} />
          ))}
        </div>
      </Disclosure>
      {children}
    </section>
  );
}

function Part({ part: { kind, lines } }: { part: RulePart }) {
  return (
    <div>
      <p className={`font-bold ${marks[kind].tone}`}>
        <span aria-hidden="true">{marks[kind].mark}</span> {kind}
      </p>
      <ul className="flex flex-col gap-1 text-sm">
        {lines.map(({ row, words }) => (
          <li key={`${row} ${words}`}>
            {words} <span className="text-muted">({row})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { RuleKind } from '@/lib/domain/progression/rule-card/rule-card';

/** The sign and the colour of each part of the rule card; the sign never stands without its word. */
export const ruleMarks: Record<RuleKind, { mark: string; tone: string }> = {
  raise: { mark: '▲', tone: 'text-teal-ink' },
  hold: { mark: '●', tone: 'text-ink' },
  lower: { mark: '▼', tone: 'text-amber' },
  stop: { mark: '■', tone: 'text-red' },
};

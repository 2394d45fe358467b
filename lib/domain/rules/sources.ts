import { loadSourcesAToG } from '../load/sources-a-to-g.ts';
import { loadSourcesHToZ } from '../load/sources-h-to-z.ts';
import { measureSources } from '../measures/sources.ts';
import { reportingSources } from '../program/reporting-sources.ts';
import { safetySources } from '../safety/sources.ts';

/** Every reference that a rule cites, one record per key. */
export const ruleSources = {
  ...safetySources,
  ...measureSources,
  ...loadSourcesAToG,
  ...loadSourcesHToZ,
  ...reportingSources,
};
export type RuleSourceId = keyof typeof ruleSources;

export const isRuleSource = (key: string): key is RuleSourceId => Object.hasOwn(ruleSources, key);

import { loadSourcesAToG } from './load-a-to-g.ts';
import { loadSourcesHToZ } from './load-h-to-z.ts';
import { measureSources } from './measure-sources.ts';
import { reportingSources } from './reporting-sources.ts';
import { safetySources } from './safety-sources.ts';

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

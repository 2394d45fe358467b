import { Fragment } from 'react';
import { TextLink } from '@/components/ui/link-button';
import { bookRuleOf } from '@/lib/domain/rule-book/rule-anchor';
import { paths } from '@/lib/paths';

/** The rules behind a result, each a link to its place in the rule book. */
export function RuleLinks({ ids }: { ids: readonly string[] }) {
  return ids.map((id, index) => {
    const rule = bookRuleOf(id);
    return (
      <Fragment key={id}>
        {index > 0 && ', '}
        {rule === null ? id : <TextLink href={paths.rule(rule)}>{id}</TextLink>}
      </Fragment>
    );
  });
}

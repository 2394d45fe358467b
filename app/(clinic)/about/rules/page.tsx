import type { Metadata } from 'next';
import { PageHeading, StaffPage } from '@/components/shell/page-heading';
import { ruleRegistry } from '@/lib/domain/rule-book/registry';
import { requirePractitioner } from '@/lib/server/session/actor';
import { type RuleStatus, viewRuleBook } from '@/lib/server/data/rule-book/rule-book';
import { loadPage } from '@/lib/server/http/load-page';
import { RuleContents } from './_components/rule-contents';
import { RuleSection } from './_components/rule-section';

export const metadata: Metadata = { title: 'Rule book' };

export default async function RuleBookPage() {
  const actor = await requirePractitioner();
  const book = await loadPage(viewRuleBook(actor));
  const { locale, timeZone } = actor.clinic;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const count = (wanted: RuleStatus['state']) => book.statuses.filter(({ state }) => state === wanted).length;
  const [signed, unused] = [count('signed'), count('not_in_use')];
  return (
    <StaffPage>
      <PageHeading
        title="Rule book"
        lede={`${ruleRegistry.length} rules · ${signed} signed off · ${ruleRegistry.length - signed - unused} not yet signed off · ${unused} not in use`}
      />
      <div className="flex max-w-prose flex-col gap-2">
        <p>
          What the software proposes, and why. Written out from the program itself, so that book and behaviour
          cannot differ. The clinician always decides: a physiotherapist confirms every change, or has signed
          its bounds for that one exercise beforehand.
        </p>
        <p>
          A number marked <i>choice</i> is ours: the literature gives no exact figure. A clinical lead of the
          clinic may set another within the range shown, and every calculation uses it from then on. Words,
          tables and examples always show the book’s own numbers. A signature holds while the rule and its
          numbers stay as they were signed. A rule that is not in use can never act, because nothing records
          what it looks at; it cannot be signed until something does.
        </p>
        {!book.isLead && (
          <p className="text-muted print:hidden">
            Rules are signed and numbers set by a clinical lead of the clinic.
          </p>
        )}
      </div>
      <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-[17rem_minmax(0,1fr)] print:block">
        <RuleContents statuses={book.statuses} />
        <div className="flex min-w-0 flex-col gap-10">
          {ruleRegistry.map((rule) => (
            <RuleSection
              key={rule.id}
              rule={rule}
              book={book}
              writeDate={(at) => dates.format(new Date(at))}
            />
          ))}
        </div>
      </div>
    </StaffPage>
  );
}

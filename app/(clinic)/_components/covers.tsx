'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormSelect } from '@/components/ui/form-choices';
import { FormDateField } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { Refusal } from '@/components/ui/refusal';
import { arrangeCover, coversQuery, endCover } from '@/lib/client/cover';
import { useWrite } from '@/lib/client/use-write';
import type { CoversView } from '@/lib/schemas/cover';
import { id, localDate } from '@/lib/schemas/values';

/** What is arranged, and one more. */
export function Covers() {
  const { data, error } = useQuery(coversQuery());
  if (error !== null)
    return (
      <Notice tone="danger" title="Not loaded">
        The covers could not be read. Close this and open it again.
      </Notice>
    );
  if (data === undefined) return <output>Loading…</output>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        Whoever covers sees the other’s patients on their own list and does what the other could, under their
        own name. It ends by itself after the last day.
      </p>
      {data.covers.length === 0 ? (
        <p>Nobody covers anybody now.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {data.covers.map((cover) => (
            <li key={cover.coverId} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
              <span>
                <b>{cover.cover}</b> for {cover.absent}, {cover.fromOn} to {cover.untilOn}
              </span>
              {cover.mayEnd && <EndCover coverId={cover.coverId} of={cover.absent} />}
            </li>
          ))}
        </ul>
      )}
      <ArrangeForm view={data} key={data.covers.length} />
    </div>
  );
}

const typed = z
  .object({
    absentId: id,
    coverId: z.uuid({ error: 'Who looks after the patients?' }).nullable(),
    fromOn: localDate.nullable(),
    untilOn: localDate.nullable(),
  })
  .transform((values, context) => {
    const { absentId, coverId, fromOn, untilOn } = values;
    for (const [path, value] of Object.entries({ coverId, fromOn, untilOn }))
      if (value === null) context.addIssue({ code: 'custom', path: [path], message: 'Please choose.' });
    return { absentId, coverId: coverId ?? '', fromOn: fromOn ?? '', untilOn: untilOn ?? '' };
  });

function ArrangeForm({ view }: { view: CoversView }) {
  const { people, me, mayForOthers } = view;
  const form = useZodForm(typed, { absentId: me, coverId: null, fromOn: null, untilOn: null });
  const readAnew = useReadAnew();
  const write = useWrite(arrangeCover, { onDone: readAnew });
  const options = people.map((person) => ({ value: person.id, label: person.name }));
  return (
    <Form form={form} write={write} label="Arrange cover">
      {mayForOthers && (
        <FormSelect control={form.control} name="absentId" label="Who is away" options={options} />
      )}
      <FormSelect
        control={form.control}
        name="coverId"
        label="Who looks after the patients"
        options={options.filter(({ value }) => mayForOthers || value !== me)}
        placeholder="Choose"
      />
      <div className="flex flex-wrap gap-4">
        <FormDateField control={form.control} name="fromOn" label="First day" />
        <FormDateField control={form.control} name="untilOn" label="Last day" />
      </div>
      <div>
        <SubmitButton>Arrange</SubmitButton>
      </div>
    </Form>
  );
}

function EndCover({ coverId, of }: { coverId: string; of: string }) {
  const write = useWrite(() => endCover(coverId), { onDone: useReadAnew() });
  return (
    <span>
      <Button
        size="compact"
        isPending={write.isSending}
        aria-label={`End the cover for ${of}`}
        onPress={() => void write.send()}
      >
        End now
      </Button>
      <Refusal problem={write.problem} />
    </span>
  );
}

function useReadAnew(): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['covers'] });
    router.refresh();
  };
}

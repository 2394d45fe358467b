'use client';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form, SubmitButton, useZodForm } from '@/components/ui/form';
import { FormTextArea } from '@/components/ui/form-fields';
import { Notice } from '@/components/ui/notice';
import { useWrite } from '@/lib/client/use-write';
import { overrideReason, reasonHint } from '@/lib/schemas/safety';

const noteForm = z.strictObject({ note: overrideReason });

type Props = {
  name: string;
  /** What is above what. */
  words: string;
  /** Why, once somebody has said it. */
  note: string | null;
  onNote: (note: string) => void;
};

/** A load above the cap (LG-3.3): it may be prescribed, with a note that stays with it. */
export function CapNotice({ name, words, note, onNote }: Props) {
  if (note !== null)
    return (
      <p className="text-sm text-muted">
        {words} Reason: <bdi dir="auto">{note}</bdi>
      </p>
    );
  return (
    <Notice
      tone="warn"
      title="Above the cap"
      action={
        <Dialog
          title={`${name}: prescribe it above the cap?`}
          trigger={
            <Button size="compact" aria-label={`Say why ${name} is above the cap`}>
              Prescribe with a note…
            </Button>
          }
        >
          {(close) => (
            <NoteForm
              words={words}
              onNote={(text) => {
                onNote(text);
                close();
              }}
            />
          )}
        </Dialog>
      }
    >
      {words}
    </Notice>
  );
}

/** Asks why, in at least a few words. */
export function NoteForm({ words, onNote }: Pick<Props, 'words' | 'onNote'>) {
  const form = useZodForm<{ note: string }, { note: string }>(noteForm, { note: '' });
  const keep = useWrite(({ note }: { note: string }) => Promise.resolve(note), { onDone: onNote });
  return (
    <Form form={form} label="Note on the cap" write={keep}>
      <p>{words} The note stays with this load; another load asks again.</p>
      <FormTextArea control={form.control} name="note" label="Why" hint={reasonHint} autoFocus />
      <div>
        <SubmitButton>Keep the note</SubmitButton>
      </div>
    </Form>
  );
}

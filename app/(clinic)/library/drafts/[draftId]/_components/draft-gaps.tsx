'use client';
import { useWatch } from 'react-hook-form';
import { Notice } from '@/components/ui/notice';
import { missingParts } from '@/lib/schemas/exercise-draft';
import type { OwnForm } from '../../../_components/own/text-fields';

/** What is still missing, as one types, and what the import could not take over. */
export function DraftGaps({ form, notes }: { form: OwnForm; notes: readonly string[] }) {
  const missing = missingParts(useWatch({ control: form.control }));
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="warn" title={`Still missing: ${missing.length}`}>
          {missing.join(' · ')}
        </Notice>
      ) : (
        <Notice tone="success" title="Nothing is missing">
          Go through the safety check once more, then finish it.
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice title="From the import: left open, or to look at">
          <ul className="list-disc ps-4">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

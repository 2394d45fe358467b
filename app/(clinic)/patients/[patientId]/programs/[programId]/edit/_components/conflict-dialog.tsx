'use client';
import { useState } from 'react';
import { readDose } from '@/components/program/dose-draft';
import { keyOf, type ProgramDraft } from '@/components/program/draft';
import { Bdi } from '@/components/ui/bdi';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { mayChoose } from '@/lib/domain/program/compare-versions';
import { phasesInWords } from '@/lib/domain/program/compare-phases';
import { doseLine } from '@/lib/domain/dosage/describe-dosage';
import { ownRuleWords } from '@/lib/domain/progression/rule-card/own-rule-check';
import type { OwnRules } from '@/lib/domain/dosage/own-rules';
import type { StoredProgram, VersionView } from '@/lib/schemas/program-view';

type Props = {
  draft: ProgramDraft;
  stored: StoredProgram;
  onChoose: (choice: 'mine' | 'stored') => void;
};

/** Two people, or two windows, changed one program: both versions side by side, and nothing lost before somebody chooses. */
export function ConflictDialog({ draft, stored, onChoose }: Props) {
  const [isOpen, setOpen] = useState(true);
  const version = stored.draft ?? stored.active;
  if (version === null) return null;
  const rows = compareRows(draft, version);
  const different = rows.filter((row) => row.isDifferent);
  const same = rows.filter((row) => !row.isDifferent);
  return (
    <>
      {!isOpen && <Button onPress={() => setOpen(true)}>Compare and choose</Button>}
      <Dialog
        title="This program was changed somewhere else"
        width="wide"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <div className="flex flex-col gap-4">
          <p>
            {stored.draft === null
              ? `Version ${version.number} was published meanwhile.`
              : 'Somebody else, or another window of yours, saved this draft meanwhile.'}{' '}
            Both are kept until you choose.
          </p>
          {different.length === 0 ? (
            <p>Both say the same; only the number of saves differs.</p>
          ) : (
            <RowTable caption="What differs" rows={different} />
          )}
          <div className="flex flex-wrap justify-end gap-2.5">
            <Button onPress={() => setOpen(false)}>Decide later</Button>
            <Button onPress={() => onChoose('stored')}>Take the stored version</Button>
            <Button variant="primary" onPress={() => onChoose('mine')}>
              Keep mine, on top of it
            </Button>
          </div>
          {same.length > 0 && (
            <Disclosure title="The same in both" summary={`(${same.length})`} level={3} framed={false}>
              <RowTable caption="The same in both" rows={same} />
            </Disclosure>
          )}
        </div>
      </Dialog>
    </>
  );
}

function RowTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <Table caption={caption} stacks>
      <thead>
        <tr>
          <Th>Part</Th>
          <Th>Yours, on this screen</Th>
          <Th>Stored now</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Th scope="row">{row.name}</Th>
            <Td>
              <span className="text-muted md:hidden">Yours: </span>
              <Bdi>{row.mine}</Bdi>
            </Td>
            <Td>
              <span className="text-muted md:hidden">Stored: </span>
              <Bdi>{row.stored}</Bdi>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

type Row = { key: string; name: string; mine: string; stored: string; isDifferent: boolean };
const absent = 'not in it';

function compareRows(draft: ProgramDraft, version: VersionView): Row[] {
  const mine = draft.items.map((item) => {
    const read = readDose(item.dose);
    const text = read.ok ? inWords(read.dose) : 'not complete yet';
    return { key: keyOf(item), name: item.exercise.names.en, text };
  });
  const theirs = version.prescriptions.map((one) => ({
    key: one.lineageId,
    name: one.exercise.names.en,
    text: inWords(one),
  }));
  const both = [...mine, ...theirs.filter(({ key }) => !mine.some((one) => one.key === key))];
  const textIn = (list: typeof mine, key: string) => list.find((one) => one.key === key)?.text ?? absent;
  const row = (key: string, name: string, own: string, other: string): Row => ({
    key,
    name,
    mine: own,
    stored: other,
    isDifferent: own !== other,
  });
  return [
    row('title', 'Title', draft.title, version.title),
    row('pain', 'Pain rule', draft.painModel, version.painModel),
    row('patientNote', 'Note to the patient', draft.patientNote ?? 'none', version.patientNote ?? 'none'),
    row(
      'clinicianNote',
      'Note for clinicians',
      draft.clinicianNote ?? 'none',
      version.clinicianNote ?? 'none',
    ),
    row('validUntil', 'Valid until', draft.validUntil ?? 'open', version.validUntil ?? 'open'),
    row('phases', 'Phases', phasesInWords(draft.phases), phasesInWords(version.phases)),
    row('order', 'Order', mine.map(({ name }) => name).join(', '), theirs.map(({ name }) => name).join(', ')),
    ...both.map(({ key, name }) => row(key, name, textIn(mine, key), textIn(theirs, key))),
  ];
}

function inWords(
  dose: Parameters<typeof doseLine>[0] & {
    note: string | null;
    phase: number;
    ownRules: OwnRules | null;
    easierSlug: string | null;
  },
): string {
  const side = dose.side === null ? ', side open' : '';
  const phase = dose.phase === 0 ? '' : `, phase ${dose.phase}`;
  const own = ownRuleWords(dose.ownRules);
  return `${doseLine(dose).en}${side}${phase}${own === null ? '' : `. ${own.en}`}${dose.easierSlug === null ? '' : `. ${mayChoose.en}: ${dose.easierSlug}`}${dose.note === null ? '' : `. Note: ${dose.note}`}`;
}

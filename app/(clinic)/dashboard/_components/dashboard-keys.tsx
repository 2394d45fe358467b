import { KeyHelp, KeyLine } from '@/components/ui/key-help';

const hints = [
  { keys: ['j', 'k'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['a'], does: 'acknowledge' },
  { keys: ['c'], does: 'call' },
  { keys: ['/'], does: 'find a patient' },
  { keys: ['n'], does: 'new patient' },
  { keys: ['z'], does: 'undo what was acknowledged last' },
];

/** The keys of the review list, told; the board acts on them. */
export function DashboardKeys() {
  return (
    <div className="flex items-center gap-2">
      <KeyLine hints={hints.slice(0, 5)} />
      <KeyHelp hints={hints} />
    </div>
  );
}

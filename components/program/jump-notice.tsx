import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatLoad } from '@/lib/domain/number/units';
import type { LoadJump } from '@/lib/domain/program/load-jump';

const words = { more_than_double: 'More than double', less_than_half: 'Less than half' } as const;

type Props = { name: string; jump: LoadJump; onConfirm: () => void; onBack: () => void };

/** Asks about a load far from the last one, naming both with their units (H-4). */
export function JumpNotice({ name, jump, onConfirm, onBack }: Props) {
  const [last, next] = [formatLoad(jump.last), formatLoad(jump.next)];
  return (
    <Notice
      tone="warn"
      announce
      title={`${words[jump.direction]} of the last load`}
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="compact" onPress={onBack}>
            Back to {last}
          </Button>
          <Button size="compact" variant="primary" onPress={onConfirm}>
            {next} is right
          </Button>
        </div>
      }
    >
      {name}: {last} in the active version, {next} now.
    </Notice>
  );
}

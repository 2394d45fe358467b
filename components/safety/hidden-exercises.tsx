'use client';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';

type Props = { count: number; isShown: boolean; onToggle: () => void };

/** How many exercises of the list are not safe for this patient; they are never left out in silence. */
export function HiddenExercises({ count, isShown, onToggle }: Props) {
  if (count === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>
        <Badge tone="red">{count}</Badge> {isShown ? 'shown, marked' : 'not shown'}: not safe for this patient
      </span>
      <Button size="compact" variant="quiet" onPress={onToggle} aria-pressed={isShown}>
        {isShown ? 'Hide' : 'Show'}
        <span className="sr-only"> exercises that are not safe for this patient</span>
      </Button>
    </div>
  );
}

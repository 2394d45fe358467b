import type { ReactNode } from 'react';
import { TopBar } from '@/components/session/top-bar';
import { Button } from '@/components/ui/plain-button';
import type { TrialWords } from '@/lib/domain/messages/patient-trial';

type TrialBarProps = {
  words: TrialWords;
  onBack: (() => void) | null;
  onStop: () => void;
  middle?: ReactNode;
};

/** Back where there is one, and "Stop", always in sight. */
export function TrialBar({ words, onBack, onStop, middle }: TrialBarProps) {
  return (
    <TopBar
      start={
        onBack !== null && (
          <Button variant="quiet" size="compact" onPress={onBack}>
            ‹ {words.back}
          </Button>
        )
      }
      middle={middle}
      end={
        <Button variant="quiet" size="compact" onPress={onStop}>
          {words.stop}
        </Button>
      }
    />
  );
}

import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import type { Asking } from '@/lib/client/safety';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';

type SafetyCardProps = { asking: Asking | null; locale: Locale; onAsk: (asking: Asking) => void };

/** Questions that are due, before anything is started. */
export function SafetyCard({ asking, locale, onAsk }: SafetyCardProps) {
  const words = safetyWords[locale].due;
  if (asking === null) return null;
  return (
    <Notice
      tone="warn"
      title={words.title}
      action={
        <Button variant="primary" onPress={() => onAsk(asking)}>
          {words.go}
        </Button>
      }
    >
      {words.text(asking.questionIds.length)}
    </Notice>
  );
}

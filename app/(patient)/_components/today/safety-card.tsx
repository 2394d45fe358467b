import { Button } from '@/components/ui/plain-button';
import { Notice } from '@/components/ui/notice';
import type { Asking } from '@/lib/client/safety';
import { safetyWords } from '@/lib/domain/messages/patient-safety';
import type { Locale } from '@/lib/domain/result';

type SafetyCardProps = {
  asking: Asking | null;
  /** Nothing is started any more today. */
  isAfter: boolean;
  locale: Locale;
  onAsk: (asking: Asking) => void;
};

/** Questions that are due, before anything is started, or after what has ended the day. */
export function SafetyCard({ asking, isAfter, locale, onAsk }: SafetyCardProps) {
  const words = safetyWords[locale].due;
  if (asking === null) return null;
  return (
    <Notice
      tone="warn"
      title={isAfter ? words.after : words.title}
      action={
        <Button variant="primary" onPress={() => onAsk(asking)}>
          {words.go}
        </Button>
      }
    >
      {isAfter ? words.afterText(asking.questionIds.length) : words.text(asking.questionIds.length)}
    </Notice>
  );
}

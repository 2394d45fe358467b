'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { signRule } from '@/lib/client/rule-book';
import { useWrite } from '@/lib/client/use-write';
import type { RuleSigning } from '@/lib/schemas/rules';

type Props = RuleSigning & { ruleId: string; title: string };

const words = {
  sign: {
    verb: 'Sign off',
    text: 'I have read this rule with its tables, choices and sources, and this clinic may work by it. It stands with your name and today’s date until it changes or is withdrawn.',
  },
  withdraw: {
    verb: 'Withdraw',
    text: 'The rule is shown as not yet signed off from now on. The engine works by it all the same; the record of the signature stays.',
  },
} as const;

/** Asks once, then signs the rule as it is on the screen, or takes the signature back. */
export function SignDialog({ action, ruleId, title, contentHash }: Props) {
  const { verb } = words[action];
  return (
    <Dialog
      title={`${verb}: ${ruleId} ${title}`}
      width="narrow"
      trigger={
        <Button
          size="compact"
          variant={action === 'sign' ? 'secondary' : 'quiet'}
          aria-label={`${verb} ${ruleId}`}
        >
          {verb}…
        </Button>
      }
    >
      {(close) => <Confirm {...{ action, ruleId, contentHash }} onDone={close} />}
    </Dialog>
  );
}

type ConfirmProps = RuleSigning & { ruleId: string; onDone: () => void };

function Confirm({ action, ruleId, contentHash, onDone }: ConfirmProps) {
  const router = useRouter();
  const signing = useWrite(() => signRule(ruleId, { action, contentHash }), {
    onDone: () => {
      router.refresh();
      onDone();
    },
  });
  return (
    <div className="flex flex-col gap-4">
      <p>{words[action].text}</p>
      {signing.problem !== null && (
        <Notice tone="danger" announce>
          {signing.problem.words}
        </Notice>
      )}
      <div>
        <Button
          variant={action === 'sign' ? 'primary' : 'danger'}
          isPending={signing.isSending}
          onPress={() => void signing.send()}
        >
          {words[action].verb} {ruleId}
        </Button>
      </div>
    </div>
  );
}

'use client';
import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Kbd } from './kbd';
import { Switch } from './switch';
import { useShortcuts, useShortcutsSwitch } from './use-shortcuts';
import { useUiText } from './use-ui-text';

export type KeyHint = { keys: readonly string[]; does: string };

/** The keys of this page behind `?`, and the switch that turns single letters off. */
export function KeyHelp({ hints }: { hints: readonly KeyHint[] }) {
  const text = useUiText();
  const [isOpen, setOpen] = useState(false);
  const [on, switchKeys] = useShortcutsSwitch();
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <span className="pointer-coarse:hidden">
        <Button variant="quiet" size="compact" aria-label={text.keysTitle} onPress={() => setOpen(true)}>
          <Kbd>?</Kbd>
        </Button>
      </span>
      <Dialog title={text.keysTitle} width="narrow" isOpen={isOpen} onOpenChange={setOpen}>
        {hints.length === 0 ? (
          <p className="text-muted">{text.keysEmpty}</p>
        ) : (
          <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-2">
            {hints.map((hint) => (
              <div key={hint.does} className="contents">
                <dt className="flex gap-1">
                  {hint.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{hint.does}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="mt-4 border-t border-line pt-3">
          <Switch isSelected={on} onChange={switchKeys}>
            {text.keysSwitch}
          </Switch>
        </div>
      </Dialog>
    </>
  );
}

/** The few keys that matter most, in a line beside the table they move in. Hidden where there is no keyboard. */
export function KeyLine({ hints }: { hints: readonly KeyHint[] }) {
  return (
    <p
      aria-hidden="true"
      className="hidden flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-muted pointer-fine:lg:flex"
    >
      {hints.map((hint) => (
        <span key={hint.does} className="inline-flex items-center gap-1">
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.does}
        </span>
      ))}
    </p>
  );
}

'use client';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';
import { cx } from './cx';
import { OverlayMark } from './open-overlays';
import { useUiText } from './use-ui-text';

type Openness = { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void };

export type DialogProps = Openness & {
  title: ReactNode;
  /** A Button. Left out where `isOpen` is ruled from outside. */
  trigger?: ReactNode;
  width?: 'narrow' | 'normal' | 'wide';
  children: ReactNode | ((close: () => void) => ReactNode);
};

const widths = { narrow: 'max-w-md', normal: 'max-w-xl', wide: 'max-w-4xl' } as const;

/** A window over the page: takes the focus, gives it back, closes with Escape. */
export function Dialog({ title, trigger, width = 'normal', children, ...openness }: DialogProps) {
  const text = useUiText();
  const sheet = (
    <Sheet width={width} isDismissable {...(trigger === undefined ? openness : {})}>
      <AriaDialog className="flex max-h-[inherit] flex-col outline-none">
        {({ close }) => (
          <>
            <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
              <Heading slot="title" className="text-lg font-bold leading-tight">
                {title}
              </Heading>
              <Button variant="quiet" size="compact" aria-label={text.close} onPress={close}>
                <svg viewBox="0 0 12 12" width="0.9em" height="0.9em" aria-hidden="true">
                  <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.8" />
                </svg>
              </Button>
            </div>
            <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5">
              {typeof children === 'function' ? children(close) : children}
            </div>
          </>
        )}
      </AriaDialog>
    </Sheet>
  );
  if (trigger === undefined) return sheet;
  return (
    <DialogTrigger {...openness}>
      {trigger}
      {sheet}
    </DialogTrigger>
  );
}

export type AlertDialogProps = Openness & {
  title: ReactNode;
  trigger?: ReactNode;
  /** The word of the deed, e.g. "Publish" or "End program"; never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'danger' | 'primary';
  isPending?: boolean;
  onConfirm: () => void;
  children?: ReactNode;
};

/** Asks before something that cannot be taken back. The focus starts on the harmless answer. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    title,
    trigger,
    confirmLabel,
    cancelLabel,
    tone = 'danger',
    isPending = false,
    onConfirm,
    children,
    ...openness
  } = props;
  const text = useUiText();
  const sheet = (
    <Sheet width="narrow" isDismissable={false} {...(trigger === undefined ? openness : {})}>
      <AriaDialog role="alertdialog" className="max-h-[inherit] overflow-y-auto px-5 py-5 outline-none">
        {({ close }) => (
          <>
            <Heading slot="title" className="text-lg font-bold leading-tight">
              {title}
            </Heading>
            {children !== undefined && <div className="mt-2">{children}</div>}
            <div className="mt-5 flex flex-wrap justify-end gap-2.5">
              <Button autoFocus onPress={close}>
                {cancelLabel ?? text.cancel}
              </Button>
              <Button
                variant={tone}
                isPending={isPending}
                onPress={() => {
                  onConfirm();
                  if (trigger !== undefined) close();
                }}
              >
                {confirmLabel}
              </Button>
            </div>
          </>
        )}
      </AriaDialog>
    </Sheet>
  );
  if (trigger === undefined) return sheet;
  return (
    <DialogTrigger {...openness}>
      {trigger}
      {sheet}
    </DialogTrigger>
  );
}

type SheetProps = Openness & { width: keyof typeof widths; isDismissable: boolean; children: ReactNode };

function Sheet({ width, children, ...overlay }: SheetProps) {
  return (
    <ModalOverlay
      {...overlay}
      className="fixed inset-0 z-30 flex min-h-0 items-end justify-center bg-scrim p-2 sm:items-center sm:p-6 print:hidden"
    >
      <Modal
        className={cx(
          'max-h-[calc(100dvh-2rem)] w-full overflow-hidden rounded-large border border-line bg-paper text-base text-ink shadow-float',
          widths[width],
        )}
      >
        <OverlayMark />
        {children}
      </Modal>
    </ModalOverlay>
  );
}

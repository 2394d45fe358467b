'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx';
import { OverlayMark } from './open-overlays';
import { Button } from './plain-button';
import { useUiText } from './use-ui-text';

export type PlainDialogProps = {
  title: ReactNode;
  /** What stands below the words: the ways on. */
  actions: ReactNode;
  /** Called on Escape and on the phone's Back; the caller takes the dialog away. */
  onClose: () => void;
  /** Something is asked that cannot be taken back. */
  isAlert?: boolean;
  children?: ReactNode;
};

/** A window over the page for as long as it is rendered, by the browser's own dialog: it takes the focus and gives it back. */
export function PlainDialog({ title, actions, onClose, isAlert = false, children }: PlainDialogProps) {
  const id = useId();
  return (
    <Modal
      {...(isAlert ? { role: 'alertdialog' } : {})}
      aria-labelledby={id}
      onClose={onClose}
      look="max-w-md border border-line py-5 shadow-float max-sm:mb-2"
    >
      <h2 id={id} className="text-lg font-bold leading-tight">
        {title}
      </h2>
      {children !== undefined && <div className="mt-2">{children}</div>}
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">{actions}</div>
    </Modal>
  );
}

export type PlainSheetProps = Pick<PlainDialogProps, 'title' | 'onClose' | 'children'> & {
  closeLabel: string;
};

/** A larger one to read in, with the way out at its top. */
export function PlainSheet({ title, closeLabel, onClose, children }: PlainSheetProps) {
  const id = useId();
  return (
    <Modal aria-labelledby={id} onClose={onClose} look="max-w-xl flex-col gap-4 py-5 open:flex">
      <div className="flex items-start justify-between gap-3">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <Button variant="quiet" size="compact" autoFocus onPress={onClose}>
          {closeLabel}
        </Button>
      </div>
      {children}
    </Modal>
  );
}

type ModalProps = { role?: 'alertdialog'; 'aria-labelledby': string } & {
  look: string;
  onClose: () => void;
  children: ReactNode;
};

function Modal({ look, onClose, children, ...said }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    current?.showModal();
    return () => {
      current?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      {...said}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={cx(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-1rem)] overflow-y-auto rounded-large bg-paper px-5 text-base text-ink backdrop:bg-scrim print:hidden',
        look,
      )}
    >
      <OverlayMark />
      {children}
    </dialog>
  );
}

export type PlainAlertProps = Omit<PlainDialogProps, 'actions' | 'isAlert'> & {
  /** The word of the deed, e.g. "End for today"; never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: 'danger' | 'primary';
  isPending?: boolean;
  onConfirm: () => void;
};

/** Asks before something that cannot be taken back. The focus starts on the harmless answer. */
export function PlainAlert(props: PlainAlertProps) {
  const { confirmLabel, cancelLabel, tone = 'danger', isPending = false, onConfirm, ...rest } = props;
  const text = useUiText();
  return (
    <PlainDialog
      {...rest}
      isAlert
      actions={
        <>
          <Button autoFocus onPress={rest.onClose}>
            {cancelLabel ?? text.cancel}
          </Button>
          <Button variant={tone} isPending={isPending} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}

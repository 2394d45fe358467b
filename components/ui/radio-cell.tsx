'use client';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { cx } from './cx';
import type { useField } from './field';
import { useUnticked } from './use-early-input';

type RadioCellProps = Omit<ComponentProps<'input'>, 'type' | 'className' | 'onChange' | 'children'> & {
  checked: boolean;
  /** Of the whole answer; `data-selected` and `data-disabled` stand on it. */
  look: string;
  marks?: ReturnType<typeof useField>['marks'];
  onPick: () => void;
  children: ReactNode;
};

/** One answer of a radio group: its words are the target, and the browser's own control lies within them, unseen. */
export function RadioCell({ look, marks, onPick, children, ...input }: RadioCellProps) {
  const cell = useRef<HTMLLabelElement>(null);
  useUnticked(cell, input.checked);
  return (
    <label
      ref={cell}
      {...marks}
      {...(input.checked ? { 'data-selected': '' } : {})}
      {...(input.disabled === true ? { 'data-disabled': '' } : {})}
      className={cx('relative', look)}
    >
      <input {...input} type="radio" onChange={onPick} className="sr-only start-3 top-3" />
      {children}
    </label>
  );
}

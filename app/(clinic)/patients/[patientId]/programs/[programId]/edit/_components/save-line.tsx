'use client';
import { useState } from 'react';
import { TextLink } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import type { SaveState } from './use-autosave';

type StatusProps = { state: SaveState; formatTime: (at: Date) => string };

/** Tells readers what became of a save, once: while the next one runs the last words stay. */
export function SaveStatus({ state, formatTime }: StatusProps) {
  const [said, setSaid] = useState('');
  const words = outcomeOf(state, formatTime);
  if (words !== null && words !== said) setSaid(words);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> is for results of a form and is read out less reliably
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function outcomeOf(state: SaveState, formatTime: (at: Date) => string): string | null {
  switch (state.kind) {
    case 'unchanged':
    case 'waiting':
    case 'saving':
      return null;
    case 'saved':
      return `Saved ${formatTime(state.at)}`;
    case 'incomplete':
      return 'Not saved: something is incomplete.';
    case 'conflict':
      return 'Not saved: this program was changed somewhere else.';
    case 'failed':
      return `Not saved: ${state.message}`;
  }
}

type Props = { state: SaveState; storedAt: string | null; formatTime: (at: Date) => string };

/** Whether what is on the screen is stored. */
export function SaveLine({ state, storedAt, formatTime }: Props) {
  switch (state.kind) {
    case 'unchanged':
      return storedAt === null ? 'no changes yet' : `saved ${formatTime(new Date(storedAt))}`;
    case 'waiting':
    case 'saving':
      return 'saving …';
    case 'saved':
      return `Saved ${formatTime(state.at)}`;
    case 'incomplete': {
      const [first] = state.faults;
      return (
        <b className="text-red">
          Not saved:{' '}
          {first === undefined
            ? 'something is incomplete.'
            : `${first.name}, ${first.label}. ${first.message}`}
        </b>
      );
    }
    case 'conflict':
      return <b className="text-red">Not saved: this program was changed somewhere else.</b>;
    case 'failed':
      return (
        <b className="text-red">
          Not saved: {state.message} {state.isTemporary && 'Trying again.'}
          {state.isSignedOut && (
            <TextLink href={paths.signIn} target="_blank">
              Sign in in a new tab, then save here.
            </TextLink>
          )}
        </b>
      );
  }
}

'use client';
import { useRef, useState, useTransition } from 'react';
import { type ProblemError, readProblem } from '@/lib/client/problem';

/** One thing that a screen can send: a form, a dialog, a button. */
export type Write<I, A = unknown> = {
  /** Sends; resolves with why it was refused, and with null when it was taken or when one was on its way already. */
  send: (input: I) => Promise<ProblemError | null>;
  /** True until the answer is there and the page it opens is on the screen. */
  isSending: boolean;
  /** What was sent last. */
  sent: I | undefined;
  /** What the last one was answered; undefined while it is on its way and when it was refused. */
  answer: A | undefined;
  isDone: boolean;
  /** Why the last one was refused; gone with the next. */
  problem: ProblemError | null;
  /** Takes away what the last one said. */
  clear: () => void;
};

type Options<I, A> = {
  /** What follows when it was taken. Pages that are opened or read anew here keep the button busy until they are shown. */
  onDone?: (answer: A, input: I) => void;
  onProblem?: (problem: ProblemError) => void;
  /** Told when the browser itself failed. */
  faultWords?: string;
};

/**
 * The one way a screen writes. A second press while the first is on its way, or while its result is about to be shown, sends nothing.
 * A refusal is a value that stays until the next try; nothing that was typed is touched.
 * Without a connection it fails at once: a write that is kept for later is the patient's queue, not this.
 */
export function useWrite<I = void, A = unknown>(
  work: (input: I) => Promise<A>,
  { onDone, onProblem, faultWords = 'Not saved. Please try again.' }: Options<I, A> = {},
): Write<I, A> {
  const [isShowing, startShowing] = useTransition();
  const gate = useRef({ isShut: false });
  const [last, setLast] = useState<Last<I, A>>(nothing);
  const send = async (input: I): Promise<ProblemError | null> => {
    if (isShowing) return null;
    return oneAtATime(gate.current, async () => {
      setLast({ ...nothing, isPending: true, sent: input });
      try {
        const answer = await work(input);
        setLast({ ...nothing, sent: input, answer, isDone: true });
        startShowing(() => onDone?.(answer, input));
        return null;
      } catch (thrown) {
        const problem = readProblem(thrown, faultWords);
        setLast({ ...nothing, sent: input, problem });
        onProblem?.(problem);
        return problem;
      }
    });
  };
  const { isPending, ...told } = last;
  return { ...told, send, isSending: isPending || isShowing, clear: () => setLast(nothing) };
}

/** What became of the write that was sent last. */
type Last<I, A> = Pick<Write<I, A>, 'sent' | 'answer' | 'isDone' | 'problem'> & { isPending: boolean };
const nothing = { isPending: false, sent: undefined, answer: undefined, isDone: false, problem: null };

/** Does the work unless the same gate has work on its way; then null. The screen shows too late that it is busy: a double click is faster. */
export async function oneAtATime<A>(gate: { isShut: boolean }, work: () => Promise<A>): Promise<A | null> {
  if (gate.isShut) return null;
  gate.isShut = true;
  try {
    return await work();
  } finally {
    gate.isShut = false;
  }
}

/**
 * Loads a page from scratch, because who is signed in has changed; `instead` leaves no way back to this one.
 * Never resolves: what waits for it stays busy until the page is gone.
 */
export function openPage(address: string, place: 'after' | 'instead' = 'after'): Promise<never> {
  if (place === 'instead') window.location.replace(address);
  else window.location.assign(address);
  return new Promise(() => {});
}

import { describe, expect, test } from 'vitest';
import { makeBackSteps } from '@/lib/client/back-steps';

/** A browser: going takes a moment, and whatever is above is gone once something new is opened. */
function browser(first: unknown[] = [null]) {
  const entries = [...first];
  let at = entries.length - 1;
  const work: (() => void)[] = [];
  const settle = () => {
    for (let each = work.shift(); each !== undefined; each = work.shift()) each();
  };
  const history = {
    get state() {
      return entries[at];
    },
    pushState: (state: unknown) => {
      entries.splice(at + 1, entries.length, state);
      at += 1;
    },
    go: (by: number) => {
      work.push(() => {
        at = Math.min(entries.length - 1, Math.max(0, at + by));
        steps.popped(entries[at]);
      });
    },
  };
  const steps = makeBackSteps(history, (each) => work.push(each));
  const press = (by: number) => {
    history.go(by);
    settle();
  };
  return { steps, settle, press, history, place: () => at, length: () => entries.length };
}

/** A screen with questions: the outer level is open or not, the inner one has so many steps. */
function screen(page: ReturnType<typeof browser>) {
  const state = { isOpen: false, question: 0 };
  const show = () => {
    page.steps.setLevel(0, {
      count: state.isOpen ? 1 : 0,
      onBack: () => change({ isOpen: false, question: 0 }),
    });
    page.steps.setLevel(
      2,
      state.isOpen ? { count: state.question, onBack: () => change({ question: state.question - 1 }) } : null,
    );
  };
  const change = (changes: Partial<typeof state>) => {
    Object.assign(state, changes);
    show();
  };
  show();
  page.settle();
  return { state, go: (changes: Partial<typeof state>) => (change(changes), page.settle()) };
}

describe('the phone’s Back in a screen with several steps', () => {
  test('goes back one question after the other, then out of the screen, and only then from the page', () => {
    const page = browser(['before', null]);
    const { state, go } = screen(page);
    go({ isOpen: true });
    for (const question of [1, 2, 3]) go({ question });
    expect(page.place()).toBe(5);
    for (const question of [2, 1, 0]) {
      page.press(-1);
      expect(state).toEqual({ isOpen: true, question });
    }
    page.press(-1);
    expect(state.isOpen).toBe(false);
    expect(page.place()).toBe(1);
  });

  test('steps that end by themselves, as by saving, leave nothing in the history to press Back through', () => {
    const page = browser();
    const { state, go } = screen(page);
    go({ isOpen: true, question: 3 });
    go({ question: 0 });
    expect(page.place()).toBe(1);
    page.press(-1);
    expect(state).toEqual({ isOpen: false, question: 0 });
    expect(page.place()).toBe(0);
  });

  test('its own Back and the next step at once end where the screen is', () => {
    const page = browser();
    const { state, go } = screen(page);
    go({ isOpen: true, question: 2 });
    page.steps.setLevel(2, null);
    go({ question: 1 });
    expect([state.question, page.place()]).toEqual([1, 2]);
    go({ question: 2 });
    expect(page.place()).toBe(3);
  });

  test('Forward does nothing: what was left is not there again', () => {
    const page = browser();
    const { state, go } = screen(page);
    go({ isOpen: true, question: 1 });
    page.press(-1);
    page.press(1);
    expect(state).toEqual({ isOpen: true, question: 0 });
    expect(page.place()).toBe(1);
  });

  test('over several at once is one step, and the others are there again', () => {
    const page = browser();
    const { state, go } = screen(page);
    go({ isOpen: true, question: 3 });
    page.press(-3);
    expect(state).toEqual({ isOpen: true, question: 2 });
    expect(page.place()).toBe(3);
  });

  test('another page on top is not left, and coming back passes over the steps of before', () => {
    const page = browser();
    const { go } = screen(page);
    go({ isOpen: true, question: 1 });
    page.history.pushState(null);
    page.steps.setLevel(0, null);
    page.steps.setLevel(2, null);
    page.settle();
    expect(page.place()).toBe(3);
    page.press(-1);
    expect(page.place()).toBe(0);
  });

  test('after a reload the steps of before are passed over', () => {
    const page = browser([null, { steps: 1 }, { steps: 2 }]);
    screen(page);
    expect(page.place()).toBe(0);
  });
});

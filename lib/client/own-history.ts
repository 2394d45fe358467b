type Listener = (state: unknown) => void;

const listeners = new Set<Listener>();

/**
 * Calls back when the browser has gone to another entry of its history, with its state. The framework's router does not hear of it: the
 * pages of the portal change by themselves, and after a reload the router would put the page of before in the place of the one that is
 * open, and what somebody was in the middle of would be gone.
 */
export function onPopped(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell, { capture: true });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell, { capture: true });
  };
}

function tell(event: PopStateEvent): void {
  event.stopImmediatePropagation();
  for (const listener of listeners) listener(event.state);
}

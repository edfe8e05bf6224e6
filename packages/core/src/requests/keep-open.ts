import { viewerLease, type Host, type Id, type OrderRequest } from '@orderpad/contracts';

/**
 * Tells the host that this page shows a request, and goes on telling it until the returned function is called. `onShown` gets the request
 * as it is each time, e.g. with the colleagues who have it open too. A call that fails is made up for by the next one.
 *
 * @example
 * const close = keepOpen(host, id, ({ viewers }) => console.log(viewers.map(({ name }) => name)));
 */
export function keepOpen({ requests }: Host, id: Id, onShown: (request: OrderRequest) => void): () => void {
  const key = crypto.randomUUID();
  const stopping = new AbortController();
  const { signal } = stopping;
  const open = (): void => {
    requests?.open(id, { key, signal }).then(
      (request) => {
        if (!signal.aborted) onShown(request);
      },
      () => undefined,
    );
  };
  open();
  const timer = setInterval(open, viewerLease / 3);
  return () => {
    if (signal.aborted) return;
    stopping.abort();
    clearInterval(timer);
    // The lease ends by itself where this does not arrive.
    requests?.close(id, { key, signal: new AbortController().signal }).catch(() => undefined);
  };
}

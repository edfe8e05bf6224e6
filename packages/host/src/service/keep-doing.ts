/**
 * Does a piece of work at once and then at intervals, one at a time. Returns a function that ends this and resolves after the current one,
 * whose signal it aborts. The work reports its own faults and never rejects.
 */
export function keepDoing(
  work: (signal: AbortSignal) => Promise<void>,
  seconds: number,
): () => Promise<void> {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const once = async (): Promise<void> => {
    await work(stopping.signal);
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      running = once();
    }, seconds * 1000);
    timer.unref();
  };
  let running = once();
  return async () => {
    stopping.abort();
    clearTimeout(timer);
    await running;
  };
}

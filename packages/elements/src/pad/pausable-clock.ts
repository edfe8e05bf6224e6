import type { Clock } from '@orderpad/core';

interface Timer {
  readonly run: () => void;
  /** Milliseconds since 1970. */
  readonly due: number;
  id: ReturnType<typeof setTimeout> | undefined;
}

/** Clock whose timers can be paused: while it is, nothing keeps an order alive or calls the host. */
export interface PausableClock extends Clock {
  /** Aborts when the clock is paused; another one after it goes on. */
  readonly untilPause: AbortSignal;
  pause(): void;
  /** Goes on; timers that were due meanwhile run at once. */
  resume(): void;
}

export function pausableClock(): PausableClock {
  const timers = new Set<Timer>();
  let isPaused = false;
  let running = new AbortController();

  const start = (timer: Timer): void => {
    timer.id = setTimeout(timer.run, Math.max(0, timer.due - Date.now()));
  };
  const stop = (timer: Timer): void => clearTimeout(timer.id);

  return {
    get untilPause() {
      return running.signal;
    },
    setTimeout(fn, timeout) {
      const timer: Timer = {
        run() {
          timers.delete(timer);
          fn();
        },
        due: Date.now() + timeout,
        id: undefined,
      };
      timers.add(timer);
      if (!isPaused) start(timer);
      return timer;
    },
    clearTimeout(id) {
      for (const timer of timers)
        if (timer === id) {
          stop(timer);
          timers.delete(timer);
        }
    },
    pause() {
      isPaused = true;
      timers.forEach(stop);
      running.abort();
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      running = new AbortController();
      timers.forEach(start);
    },
  };
}

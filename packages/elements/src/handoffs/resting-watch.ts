import type { Call, Handoff, HandoffsPort, Id } from '@orderpad/contracts';
import type { PausableClock } from '../pad/pausable-clock.ts';

/**
 * Follows a hand-off while a clock goes: its stream is closed when the clock is paused, and opened again when it goes on. Ends, and
 * rejects, as following it does.
 */
export async function* restingWatch(
  follow: HandoffsPort['watch'],
  clock: PausableClock,
  id: Id,
  { signal }: Call,
): AsyncGenerator<Handoff> {
  while (!signal.aborted) {
    // A paused clock calls when it goes on.
    await new Promise<void>((resolve) => clock.setTimeout(() => resolve(), 0));
    const { untilPause } = clock;
    try {
      yield* follow(id, { signal: AbortSignal.any([signal, untilPause]) });
      if (!untilPause.aborted) return;
    } catch (error) {
      if (!untilPause.aborted || signal.aborted) throw error;
    }
  }
}

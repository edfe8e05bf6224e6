import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pausableClock } from '../src/pad/pausable-clock.ts';

describe('a clock that can be paused', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs a timer when it is due', () => {
    const run = vi.fn();
    pausableClock().setTimeout(run, 1_000);

    vi.advanceTimersByTime(1_000);

    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer behind while it is paused', () => {
    const clock = pausableClock();
    clock.setTimeout(() => {}, 1_000);

    clock.pause();
    clock.setTimeout(() => {}, 1_000);

    expect(vi.getTimerCount()).toBe(0);
  });

  it('runs what was due meanwhile when it goes on, and the rest in its time', () => {
    const clock = pausableClock();
    const ran: string[] = [];
    clock.setTimeout(() => ran.push('early'), 1_000);
    clock.setTimeout(() => ran.push('late'), 10_000);
    clock.pause();
    vi.advanceTimersByTime(5_000);

    clock.resume();
    vi.advanceTimersByTime(0);
    const atOnce = [...ran];
    vi.advanceTimersByTime(5_000);

    expect(atOnce).toEqual(['early']);
    expect(ran).toEqual(['early', 'late']);
  });

  it('runs no timer that was cleared, before or during the pause', () => {
    const clock = pausableClock();
    const run = vi.fn();
    clock.clearTimeout(clock.setTimeout(run, 1_000));
    const other = clock.setTimeout(run, 1_000);
    clock.pause();
    clock.clearTimeout(other);
    clock.resume();

    vi.advanceTimersByTime(2_000);

    expect(run).not.toHaveBeenCalled();
  });
});

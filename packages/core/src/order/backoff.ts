/** Returns milliseconds to wait: full-jitter backoff between 300 and 10,000, and at least what the host asked for. */
export function backoff(attempts: number, retryAfter: number | undefined, random: () => number): number {
  const cap = Math.min(10_000, 300 * 2 ** attempts);
  return Math.max(300 + random() * (cap - 300), retryAfter ?? 0);
}

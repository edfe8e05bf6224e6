import { setTimeout as pause } from 'node:timers/promises';

/** More work under way than this means that the rate is not carried. */
const most = 20_000;

/**
 * Begins pieces of work at a fixed rate, whether or not earlier ones are done, and returns when all are. `due` is the time at which a piece
 * had to begin. Throws when too many are under way.
 */
export async function atRate(
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  begin: (due: number) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const end = started + seconds * 1000;
  const underWay = new Set<Promise<void>>();
  for (let begun = 0; ; ) {
    const now = performance.now();
    for (
      let due = started + (begun * 1000) / perSecond;
      due <= Math.min(now, end);
      due = started + (begun * 1000) / perSecond
    ) {
      begun += 1;
      const work: Promise<void> = begin(due).finally(() => underWay.delete(work));
      underWay.add(work);
    }
    if (underWay.size > most) throw new Error(`${perSecond} a second are not carried: ${most} are under way`);
    if (now >= end) break;
    await pause(4);
  }
  await Promise.all(underWay);
}

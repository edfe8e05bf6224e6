import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../../host/src/index.ts';
import type { Shop } from '../../../host/test/shop.ts';

/** Reads and inserts single rows, one after another; answers the milliseconds of each read and the number of inserts. */
export async function statements({ db }: Database, seconds: number) {
  await db.execute('create table bench (id bigserial primary key, note text)');
  await db.execute("insert into bench (note) values ('first')");
  const reads: number[] = [];
  await repeat(seconds, async () => {
    const begun = performance.now();
    await db.execute('select note from bench where id = 1');
    reads.push(performance.now() - begun);
  });
  const insert = `insert into bench (note) values ('${'x'.repeat(200)}')`;
  const inserts = await repeat(seconds, () => db.execute(insert));
  return { reads, inserts };
}

/** Returns the longest time in milliseconds for which the process answers nobody while a query of seconds runs. */
export async function longestPause({ db }: Database): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // A delay is noted from one tick to the next.
  await pause(10);
  await db.execute('select count(*) from generate_series(1, 10000000)');
  await pause(10);
  delay.disable();
  return Math.round(delay.max / 1e6);
}

/** Prices and places orders of ten lines, eight at a time; answers how many. */
export async function orders(shop: Shop, seconds: number) {
  await shop.database.db.execute('update variants set stock = 1000000000');
  const mara = await shop.as('mara');
  const line = await mara.lineOf('22632', 1);
  const draft = await mara.draftOf(Array.from({ length: 10 }, (_, index) => ({ ...line, id: `l-${index}` })));
  const renewed = () => ({ ...draft, id: crypto.randomUUID() });
  await mara.place(renewed());
  const quotes = await together(() => repeat(seconds, () => mara.quote(renewed())));
  const placings = await together(() => repeat(seconds, () => mara.place(renewed())));
  return { quotes, placings };
}

async function together(work: () => Promise<number>): Promise<number> {
  const done = await Promise.all(Array.from({ length: 8 }, work));
  return done.reduce((sum, one) => sum + one, 0);
}

/** Does a piece of work again and again for some seconds; answers how often. */
async function repeat(seconds: number, work: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  while (performance.now() < end) {
    await work();
    done += 1;
  }
  return done;
}

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
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const beating = setInterval(beat, 2);
  await db.execute('select count(*) from generate_series(1, 10000000)');
  clearInterval(beating);
  beat();
  return Math.round(longest);
}

/** Work of some seconds: how often it was done a second, and the processor time of each, all threads and the main one, in ms. */
export interface Rate {
  readonly each: number;
  readonly all: number;
  readonly main: number;
}

/** Prices and places orders of ten lines, eight at a time. */
export async function orders(shop: Shop, seconds: number): Promise<{ quotes: Rate; placings: Rate }> {
  await shop.database.db.execute('update variants set stock = 1000000000');
  const mara = await shop.as('mara');
  const line = await mara.lineOf('22632', 1);
  const draft = await mara.draftOf(Array.from({ length: 10 }, (_, index) => ({ ...line, id: `l-${index}` })));
  const renewed = () => ({ ...draft, id: crypto.randomUUID() });
  // The first ones are slower: the code is compiled as it runs.
  for (let round = 0; round < 20; round += 1) await mara.place(renewed());
  const quotes = await rateOf(seconds, () => mara.quote(renewed()));
  const placings = await rateOf(seconds, () => mara.place(renewed()));
  return { quotes, placings };
}

async function rateOf(seconds: number, work: () => Promise<unknown>): Promise<Rate> {
  const all = process.cpuUsage();
  const main = process.threadCpuUsage();
  const done = await Promise.all(Array.from({ length: 8 }, () => repeat(seconds, work)));
  const times = done.reduce((sum, one) => sum + one, 0);
  const spent = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000 / times;
  return {
    each: times / seconds,
    all: spent(process.cpuUsage(all)),
    main: spent(process.threadCpuUsage(main)),
  };
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

import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../../../host/src/index.ts';
import { freePort } from '../../../host/test/free-port.ts';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { draftsAt } from '../host/carts.ts';
import { placeOrders } from '../host/load.ts';
import { filled } from '../search/back-office.ts';
import { median } from '../median.ts';
import { Asking } from './asking.ts';
import { followRequests } from './following.ts';
import { soak } from './hour.ts';
import { Ledger } from './ledger.ts';
import { askingForOrders, readingLists, signInAndOut } from './other-work.ts';
import { atRate } from './pace.ts';
import { Promises } from './promises.ts';
import { type SoakHost, startSoakHost } from './soak-host.ts';
import { signedIn } from './staff.ts';
import { compare, connectionsBefore, countRows } from './stored.ts';
import { TakingOrders } from './taking-orders.ts';
import { drift, megabytes, residentOf } from './windows.ts';

// Lets a host on a PostgreSQL server take orders for an hour, then ends it, kills it and looks for every order that was answered.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Orders a second; half of what 64 connections place in the warm-up when absent. */
    rate: { type: 'string' },
    /** Seconds for which 64 connections place as many as they can. */
    'warm-up': { type: 'string', default: '60' },
    /** Invented orders and contacts that are there before. */
    orders: { type: 'string', default: '500000' },
    contacts: { type: 'string', default: '20000' },
  },
});
const minutes = Number(values.minutes);
const folder = postgresFolder;
if (folder === undefined) throw new Error('no PostgreSQL server is installed');
const server = await startPostgres(folder, { isDurable: true });
await filled({
  database: { url: server.url },
  contacts: values.contacts,
  products: '5000',
  orders: values.orders,
});
await opened(({ db }) => db.execute('update variants set stock = 1000000000'));

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const start = () => startSoakHost(port, server.url);
const first = await start();
const staff = await Promise.all(['mara', 'dana', 'cleo'].map((username) => signedIn(url, username)));
const customer = await signedIn(url, 'ines');
const [mara] = staff;
if (!mara) throw new Error('nobody is signed in');
const draftOf = await draftsAt(mara.connection);

const seconds = Number(values['warm-up']);
const warmUp = await placeOrders(url, mara.token, draftOf, { connections: 64, seconds });
const measured = warmUp.placings.length / seconds;
const rate = values.rate === undefined ? Math.floor(measured / 2) : Number(values.rate);
const before = await opened(countRows);
console.log(
  `\nNode ${process.version}, ${availableParallelism()} cores, PostgreSQL, ${before.orders} orders stored, ` +
    `${before.gigabytes.toFixed(1)} GB\n${measured.toFixed(0)} placings a second by 64 connections for ${seconds} s, ` +
    `${warmUp.errors.length} errors; from now on ${rate} a second for ${minutes} minutes`,
);

const asking = new Asking();
const ledger = new Ledger();
const orders = new TakingOrders(asking, ledger, staff, draftOf);
const requests = await askingForOrders(asking, customer, 'c-20006', draftOf, mara);
const streams = staff.map((person) => followRequests(url, person));
const { windows, faults } = await soak({
  host: first,
  url,
  rate,
  minutes,
  asking,
  orders,
  connections: async () => {
    const moment = new Date();
    return opened((database) => connectionsBefore(database, moment));
  },
  beside: [
    { perSecond: 2, work: readingLists(asking, staff) },
    { perSecond: 0.2, work: requests.send },
    { perSecond: 1 / 30, work: () => signInAndOut(asking, url) },
  ],
});
await pause(1000);
const promises = new Promises();
const asked = rate * minutes * 60;
const told = streams.map((stream) => stream.told());
console.log(
  `\n${orders.placed} orders placed, ${orders.repeated} keys sent twice, ${orders.saved} drafts saved, ` +
    `${requests.counts.sent} requests sent and declined, ${asking.waits} times asked to wait`,
);
promises.check(
  'no request fails',
  `${asking.errors.length} errors, ${faults} faults`,
  asking.errors.length + faults === 0,
  asking.errors,
);
promises.check('the rate is kept', `${orders.placed} of ${asked}`, orders.placed >= asked * 0.999);
promises.check(
  'each stream is open to the end and tells of each request',
  `${told.join(', ')} of ${requests.counts.sent}`,
  told.every((count) => count === requests.counts.sent) && !streams.some((stream) => stream.isBroken()),
);
checkDrift('memory of the process drifts by less than 10 %', residentOf);
checkDrift('its heap drifts by less than 10 %', (quarter) => median(quarter.map(({ heap }) => heap)));
const most = Math.max(...windows.map(({ connections }) => connections));
promises.check('at most 24 connections to the database', String(most), most <= 24);

for (const stream of streams) stream.end();
const ended = await first.end('SIGTERM');
promises.check(
  'SIGTERM ends it within 10 s',
  `${ended.took.toFixed(0)} ms, code ${ended.code}`,
  ended.took <= 10_000 && ended.code === 0,
);
const second = await restarted('SIGTERM', 3);
await checkStored('after SIGTERM');

asking.mayEnd = true;
const loading = atRate({ perSecond: rate, seconds: 20 }, (due) => orders.take(due));
await pause(10_000);
const placedBefore = orders.placed;
const errorsBefore = asking.errors.length;
await second.end('SIGKILL');
const third = await restarted('SIGKILL', 1);
await loading;
console.log(
  `${orders.placed - placedBefore} orders placed since the kill, ${asking.lost} requests broke and were sent again`,
);
promises.check(
  'no request fails around the kill, sent again',
  `${asking.errors.length - errorsBefore} errors`,
  asking.errors.length === errorsBefore,
  asking.errors.slice(errorsBefore),
);
await checkStored('after SIGKILL');
await third.end('SIGTERM');
for (const { connection } of [...staff, customer]) connection.end();
server.stop();
process.exitCode = promises.areKept ? 0 : 1;

/** Uses the database beside the host. */
async function opened<Answer>(use: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDatabase({ url: server.url, limits: { statementMs: 0 } });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

/** Starts the host again some times and takes the median, since other work on the machine can hold up one start. Returns the last host. */
async function restarted(signal: string, times: number): Promise<SoakHost> {
  let host = await start();
  const took = [host.startedIn];
  while (took.length < times) {
    await host.end('SIGTERM');
    host = await start();
    took.push(host.startedIn);
  }
  const spelt = took.map((one) => one.toFixed(0)).join(', ');
  promises.check(`ready within 2 s after ${signal}`, `${spelt} ms`, median(took) <= 2000);
  return host;
}

/** Looks for each order that was answered, and for others. */
async function checkStored(moment: string): Promise<void> {
  const users = staff.map(({ id }) => id);
  const { found, counts } = await opened(async (database) => ({
    found: await compare(database, ledger, users),
    counts: await countRows(database),
  }));
  promises.check(
    `each order that was answered stands once, with its number, ${moment}`,
    `${orders.placed} answered, ${found.orders} stored, ${found.faults.length} differ`,
    found.faults.length === 0 && found.orders === orders.placed,
    found.faults,
  );
  promises.check(
    `no other order stands, ${moment}`,
    `${counts.orders} stored`,
    counts.orders === before.orders + found.orders,
  );
  const audited = before.audited + found.orders;
  promises.check(
    `each order has its history and its entry in the audit, ${moment}`,
    `${counts.told} and ${counts.audited}, ${counts.gigabytes.toFixed(1)} GB`,
    counts.told === counts.orders && counts.audited === audited,
  );
  promises.check(
    `the drafts that were left saved stand, ${moment}`,
    `${orders.left} left, ${counts.drafts} stored`,
    counts.drafts === before.drafts + orders.left,
  );
}

function checkDrift(name: string, figure: Parameters<typeof drift>[1]): void {
  const part = drift(windows, figure);
  const quarter = windows.length / 4;
  const [early, late] = [windows.slice(quarter, 2 * quarter), windows.slice(-quarter)].map((of) =>
    megabytes(figure(of)),
  );
  promises.check(name, `${early} MB to ${late} MB, ${(part * 100).toFixed(1)} %`, part < 0.1);
}

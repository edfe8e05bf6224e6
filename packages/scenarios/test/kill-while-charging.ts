import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CardUsers } from './card-users.ts';
import { type LossyProxy, startLossyProxy } from './lossy-proxy.ts';
import { LossyShop } from './lossy-shop.ts';
import { MortalProcess } from './mortal-process.ts';
import { numbersFrom } from './numbers-from.ts';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const hostProgram = program('./start-charging-host.ts');
const paymentsProgram = program('../../test-payments/src/main.ts');

/** The page of the links that customers are sent; they open them beside it. */
const payPage = { ORDERPAD_HANDOFF_URL: 'https://shop.example/pay' };

/** The size of a run. One order in five is left to its customer, who pays by a link. */
export interface KillPlan {
  readonly intents: number;
  readonly kills: number;
  /** Folder for the data of the host and for the ledger. */
  readonly folder: string;
  readonly seed: number;
  /** A PostgreSQL server: two hosts share it. One host with an embedded database when absent. */
  readonly databaseUrl?: string | undefined;
  /** Called after each intent with the number of those that have ended. */
  readonly progress?: (done: number) => void;
}

/** Result of a run. */
export interface KillReport {
  readonly kills: { host: number; payments: number };
  readonly losses: { requests: number; answers: number; doubles: number };
  /** Keys by the answer that their user was given. */
  readonly told: { readonly placed: number; readonly refused: number };
  /** Ids of orders, and of charges, with their amounts; equal when all is well. */
  readonly orders: readonly string[];
  readonly charges: readonly string[];
  /** Holds that were left at the provider. */
  readonly holds: number;
  /** Ids of orders that a user was told about and that do not exist. */
  readonly lost: readonly string[];
  /** Orders that customers paid by a link. */
  readonly links: number;
  /** Ids of hand-offs that say something else than their customer or their operator was told. */
  readonly untrue: readonly string[];
  /** Keys of users who were told that nothing was placed, and whose draft is an order of that key. */
  readonly denied: readonly string[];
}

/** Places orders by card while hosts and provider are killed, over proxies that lose messages; then compares both books. */
export async function killWhileCharging(plan: KillPlan): Promise<KillReport> {
  const random = numbersFrom(plan.seed);
  const payments = new MortalProcess(
    paymentsProgram,
    { TEST_PAYMENTS_LEDGER: join(plan.folder, 'ledger.jsonl') },
    'TEST_PAYMENTS_PORT',
  );
  const wire = await startLossyProxy(await payments.url, random);
  const database: Record<string, string> = plan.databaseUrl
    ? { DATABASE_URL: plan.databaseUrl }
    : { ORDERPAD_DATA_DIR: join(plan.folder, 'data'), DATABASE_URL: '' };
  const hosts: MortalProcess[] = [];
  for (let count = 0; count < (plan.databaseUrl ? 2 : 1); count += 1)
    hosts.push(new MortalProcess(hostProgram, { ...database, ...payPage, PAYMENTS_URL: wire.url }, 'PORT'));
  const proxies: LossyProxy[] = [];
  for (const host of hosts) proxies.push(await startLossyProxy(await host.url, random));
  const users = new CardUsers(new LossyShop(proxies, random), await payments.url, random);
  await users.signIn();

  const kills = { host: 0, payments: 0 };
  let begun = 0;
  let done = 0;
  let killing = Promise.resolve();
  const each = Math.floor(plan.intents / (plan.kills + 1));
  const work = async () => {
    while (begun < plan.intents) {
      begun += 1;
      const isLeft = begun % 5 === 0;
      if (begun % each === 0 && kills.host + kills.payments < plan.kills) {
        const victim = random() < 0.5 ? payments : hosts[Math.floor(random() * hosts.length)];
        kills[victim === payments ? 'payments' : 'host'] += 1;
        killing = killing.then(() => victim?.restart());
      }
      await (isLeft ? users.leave() : users.order());
      plan.progress?.((done += 1));
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await killing;
  for (const proxy of [...proxies, wire]) proxy.isLossy = false;
  const report = await users.compare();
  await Promise.all([...hosts, payments].map((each) => each.kill()));
  await Promise.all([...proxies, wire].map((each) => each.close()));
  const losses = { requests: 0, answers: 0, doubles: 0 };
  for (const proxy of [...proxies, wire])
    for (const name of ['requests', 'answers', 'doubles'] as const) losses[name] += proxy.losses[name];
  return { kills, losses, ...report };
}

/** Returns the promises that a run broke: one charge for each order, no hold, and everybody told the truth. */
export function wrongIn(report: KillReport, { intents, kills }: KillPlan): string[] {
  const { told, orders, charges, holds, lost, denied, links, untrue } = report;
  const broken: Readonly<Record<string, boolean>> = {
    'charges are not the orders': JSON.stringify(charges) !== JSON.stringify(orders),
    'orders are not what users were told': orders.length !== told.placed,
    'somebody was told nothing': told.placed + told.refused !== intents,
    'a hold is left': holds !== 0,
    'an order is lost': lost.length > 0,
    'an order was denied': denied.length > 0,
    'a link says something else': untrue.length > 0,
    // In a short run all of them may be declined or taken back.
    'no link was paid': intents >= 100 && links === 0,
    'kills are missing': report.kills.host + report.kills.payments !== kills,
    'the network lost nothing': Math.min(...Object.values(report.losses)) === 0,
  };
  return Object.keys(broken).filter((name) => broken[name]);
}

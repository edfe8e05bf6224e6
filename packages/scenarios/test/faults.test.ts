import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpHost, signIn } from '@orderpad/adapters/http';
import type { Host, Order } from '@orderpad/contracts';
import {
  padView,
  placedView,
  reviewView,
  startOrder,
  type OrderSession,
  type OrderStorage,
  until,
} from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import { readInvoices } from '@orderpad/host/invoices';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enter } from './enter-order.ts';
import { startFaultProxy, type FaultProxy, type WireFault } from './fault-proxy.ts';
import { startHostProcess, type HostProcess } from './host-process.ts';

let folder: string;
let process: HostProcess;
let proxy: FaultProxy;
let host: Host;
let session: OrderSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orderpad-faults-'));
  process = await startHostProcess(folder);
  proxy = await startFaultProxy(process.url);
  const { token } = await signIn({ url: proxy.url }, { username: 'mara', password: 'orderpad' });
  const options = { url: proxy.url, headers: () => ({ authorization: `Bearer ${token}` }) };
  const patient = httpHost(options);
  // Only placing gives up early, so that a slow machine does not fail what is not about it.
  const { place } = httpHost({ ...options, timeout: 1500 }).orders;
  host = { ...patient, orders: { ...patient.orders, place } };
}, 120_000);

afterEach(() => session.stop());

afterAll(async () => {
  await proxy.close();
  await process.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Bring the host back after it was killed, on whatever port it gets. */
async function restart(): Promise<void> {
  process = await startHostProcess(folder);
  proxy.upstream = process.url;
}

/** An order of a small sale, entered up to the button. */
async function entered(storage: OrderStorage = memoryStorage()): Promise<OrderSession> {
  const [invoice] = readInvoices().filter(({ isCancellation, rows }) => !isCancellation && rows.length === 2);
  if (!invoice) throw new Error('the data set has small sales');
  session = startOrder({ host, storage, random: () => 0 });
  await enter(session, host, invoice);
  return session;
}

/** Collects the messages shown after placing is started, each once. */
function told(): string[] {
  const said: string[] = [];
  const listen = () => {
    const { kind } = session.view(reviewView).placing;
    const now = session.view(padView).phase === 'placed' ? 'placed' : kind;
    if (said.at(-1) !== now) said.push(now);
  };
  session.watch(reviewView, listen);
  session.watch(padView, listen);
  return said;
}

async function theOrder(): Promise<Order> {
  const { order } = await until(session, placedView, (view) => view.order !== undefined);
  if (!order) throw new Error('placed without an order');
  return order;
}

/** Every order the host made of the draft. */
async function ordersOf(draftId: string, { contact }: Order): Promise<Order[]> {
  const call = { signal: new AbortController().signal };
  const page = await host.orders.list?.({ text: '', contactId: contact.id, limit: 100 }, call);
  const all = await Promise.all((page?.items ?? []).map(async ({ id }) => host.orders.get?.(id, call)));
  return all.filter((order) => order !== undefined).filter((order) => order.draftId === draftId);
}

describe('one press', () => {
  const unheard: WireFault[] = [
    'connection refused',
    'overloaded',
    'reply dropped after commit',
    'error after commit',
    'no answer in time',
    'truncated body',
    'page instead of an answer',
    'late delivery',
  ];

  it.each(unheard)('makes one order, and is never called refused: %s', async (fault) => {
    await entered();
    const said = told();
    proxy.faults.push(fault);

    session.send({ type: 'review.place' });
    const order = await theOrder();

    expect(said).toEqual(['sending', 'unknown', 'placed']);
    expect(await ordersOf(session.draftId, order)).toEqual([order]);
  });

  it('makes one order when it is delivered twice', async () => {
    await entered();
    const said = told();
    proxy.faults.push('duplicate delivery');

    session.send({ type: 'review.place' });
    const order = await theOrder();

    expect(said).not.toContain('refused');
    expect(await ordersOf(session.draftId, order)).toEqual([order]);
  });

  it('makes one order when nothing goes right four times', async () => {
    await entered();
    const said = told();
    proxy.faults.push('connection refused', 'overloaded', 'connection refused', 'truncated body');

    session.send({ type: 'review.place' });
    const order = await theOrder();

    expect(said).toEqual(['sending', 'unknown', 'placed']);
    expect(await ordersOf(session.draftId, order)).toEqual([order]);
  });
});

describe('the host is killed while it places', () => {
  it('and started again: one order', async () => {
    await entered();
    const said = told();
    proxy.whenSent = () => process.kill();

    session.send({ type: 'review.place' });
    await until(session, reviewView, ({ placing }) => placing.kind === 'unknown');
    await restart();
    const order = await theOrder();

    expect(said).toEqual(['sending', 'unknown', 'placed']);
    expect(await ordersOf(session.draftId, order)).toEqual([order]);
  });

  it('after the commit, and started again: one order', async () => {
    await entered();
    const said = told();
    const placings = proxy.placings;
    proxy.faults.push('reply dropped after commit');

    session.send({ type: 'review.place' });
    await until(session, reviewView, ({ placing }) => placing.kind === 'unknown');
    await process.kill();
    await restart();
    const order = await theOrder();

    expect(said).toEqual(['sending', 'unknown', 'placed']);
    expect(proxy.placings).toBe(placings + 1);
    expect(await ordersOf(session.draftId, order)).toEqual([order]);
  });

  it('and while it is gone, the person is told that nobody knows, and cannot press again', async () => {
    await entered();
    proxy.whenSent = () => process.kill();

    session.send({ type: 'review.place' });
    await until(session, reviewView, ({ placing }) => placing.kind === 'unknown' && placing.attempts >= 2);

    expect(session.can({ type: 'review.place' })).toBe(false);
    expect(session.view(reviewView).canPlace).toBe(false);
    await restart();
    await theOrder();
  });
});

describe('the page is closed while it places', () => {
  it('and opened again: it asks what became of the press, and shows the one order', async () => {
    const storage = memoryStorage();
    await entered(storage);
    const { draftId } = session;
    const stored = session.persist();
    const closed = new Promise<void>((resolve) => {
      proxy.whenSent = async () => resolve(session.stop());
    });
    const placings = proxy.placings;

    session.send({ type: 'review.place' });
    await closed;
    session = startOrder({ host, storage, draft: structuredClone(stored.data), random: () => 0 });
    const said = told();
    const order = await theOrder();

    expect(said).not.toContain('refused');
    expect(proxy.placings).toBe(placings + 1);
    expect(await ordersOf(draftId, order)).toEqual([order]);
  });
});

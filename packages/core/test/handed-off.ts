import { HostError, type ProblemCode } from '@orderpad/contracts';
import type { OrderStorage } from '@orderpad/core';
import { handOff, handoffsView, type HandoffTermsGiven } from '@orderpad/core/handoffs';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { type Driver, open, ready } from './driver.ts';
import { HandoffsHost } from './handoffs-host.ts';

export const view = (order: Driver) => order.session.view(handoffsView);
export const progress = (order: Driver) => view(order).progress;

export const sendTo = 'ada@example.com';

/** An order that was left to its customer. */
export async function handedOff(
  host = new HandoffsHost(),
  storage = memoryStorage(),
  terms: HandoffTermsGiven = { sendTo },
) {
  const order = await ready(host, storage);
  handOff(order.session, terms);
  await order.settled();
  return { host, storage, order };
}

/** The same order, opened again on this device after its page was closed. */
export async function reopened(host: HandoffsHost, storage: OrderStorage, order: Driver): Promise<Driver> {
  order.session.stop();
  const restored = restore(await storage.loadDraft(order.session.draftId));
  if (restored.kind === 'refused') throw new Error('the stored draft is refused');
  return open(host, { storage, ...restored });
}

export const failure = (code: ProblemCode) => new HostError(code, 'for the test');

import { randomUUID } from 'node:crypto';
import { httpHost, signIn } from '@orderpad/adapters/http';
import { type Call, type Draft, type Host, isHostError, type Order } from '@orderpad/contracts';
import { expect as expectSoon, type BrowserContext } from '@playwright/test';
import { accounts } from './accounts.ts';
import { chargeAndCrash, crashPoints, type CrashPoint } from './crash-points.ts';
import { Orders } from './orders.ts';
import { Pad } from './pad.ts';
import { cards, type Card } from './payment-step.ts';
import { ledger } from './provider.ts';
import { isPlacing } from './wire.ts';

/** One order: its tab crashes while its card is charged, and one tab or two open it again. */
export interface Crash {
  readonly point: CrashPoint;
  /** Turns of the tab between the moment and the crash. */
  readonly steps: number;
  readonly pays: 'stored card' | 'new card';
  readonly tabs: 1 | 2;
}

/** Outcome that the tabs told which opened an order again, and the state of the order. */
export interface Recovery {
  readonly crash: Crash;
  /** The answer of the tabs before anybody pressed again. */
  readonly told: 'placed' | 'not placed';
  /** Orders that the host made of the draft, in the end. */
  readonly orders: readonly Order[];
  /** True when the instructions, which were acknowledged as saved before the press, are those of the order. */
  readonly isKept: boolean;
  /** True when a tab said that nothing was placed, and a press told otherwise. */
  readonly isDenied: boolean;
}

/** A busy machine is no failure. */
const expect = expectSoon.configure({ timeout: 120_000 });

const contactId = 'c-17850';
const storedCard = 'card-17850-mastercard';

/** Plans crashes: each moment as often as the others, and otherwise at random. */
export function crashesFrom(count: number, random: () => number): Crash[] {
  return Array.from({ length: count }, (_, index) => {
    const point = crashPoints[index % crashPoints.length] ?? 'after the press';
    return {
      point,
      steps: Math.floor(random() * 40),
      pays: point === 'while the bank asks' || random() < 0.5 ? 'new card' : 'stored card',
      tabs: random() < 0.5 ? 2 : 1,
    };
  });
}

/** Takes an order to the charge, crashes its tab, opens it again, and presses again where nothing was placed. */
export async function crashAndRecover(context: BrowserContext, host: Host, crash: Crash): Promise<Recovery> {
  const draft = await savedDraft(host, crash);
  const address = `/#/orders/saved/back-office/${draft.id}`;
  const pad = await opened(context, address);
  const note = `Ring ${draft.id}`;
  await enterCard(pad, crash, crash.point === 'while the bank asks' ? cards.challenge : cards.succeeds);
  await pad.review.instructions.fill(note);
  await expect(pad.saved).toBeVisible();
  await askToCharge(pad);
  await chargeAndCrash(pad, crash.point, crash.steps);

  const pads = await Promise.all(Array.from({ length: crash.tabs }, () => opened(context, address)));
  const told = await truthOf(pads, host, draft.id);
  const isDenied = told === 'not placed' && (await pressAgain(pads, crash));
  for (const { page } of pads) await expect(new Orders(page).title).toBeVisible();
  const orders = await ordersOf(host, draft.id);
  const isKept = orders.every((order) => order.note === note);
  for (const { page } of pads) await page.close();
  return { crash, told, orders, isKept, isDenied };
}

/** Returns the promises that the runs broke: one order for each press, one charge for each order, and nothing else held or taken. */
export async function wrongInLedger(recoveries: readonly Recovery[]): Promise<string[]> {
  const charges = (await ledger()).filter(({ state }) => state === 'authorized' || state === 'captured');
  return recoveries.flatMap(({ crash, orders, isKept, isDenied }) => {
    const [order] = orders;
    const own = charges.filter(({ reference }) => reference === order?.id);
    const broken: Readonly<Record<string, boolean>> = {
      'not one order': orders.length !== 1,
      'not one charge': own.length !== 1 || own[0]?.state !== 'captured',
      'another amount': own[0]?.amount !== order?.totals.total,
      'edit lost': !isKept,
      'order denied': isDenied,
    };
    return Object.keys(broken)
      .filter((name) => broken[name])
      .map((name) => `${name}: ${JSON.stringify(crash)}`);
  });
}

/** Returns the host as a CSR asks it, beside the pages. */
export async function hostBeside(url: string): Promise<Host> {
  const { token } = await insist((call) => signIn({ url }, accounts.csr, call));
  return httpHost({ url, headers: () => ({ authorization: `Bearer ${token}` }) });
}

/** Repeats a call that may be repeated while no answer comes: a connection that was kept may have ended meanwhile. */
async function insist<Answer>(ask: (call: Call) => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask({ signal: new AbortController().signal });
    } catch (error) {
      if (!isHostError(error) || error.code !== 'unreachable') throw error;
    }
  }
}

async function savedDraft(host: Host, { pays }: Crash): Promise<Draft> {
  const [sku] = await insist((call) => host.catalog.resolve({ skus: ['EBOOK-WRAP'] }, call));
  if (sku?.kind !== 'found') throw new Error('the shop sells no e-book');
  const { id: productId, title } = sku.product;
  const item = { kind: 'variant' as const, productId, variantId: sku.variantId, sku: 'EBOOK-WRAP', title };
  const draft: Draft = {
    id: randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId,
    lines: [
      { id: 'l1', item: { ...item, choices: [], ships: false }, quantity: 1, cause: { kind: 'operator' } },
    ],
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', parts: [] }],
    payment: { methodId: pays === 'stored card' ? storedCard : 'card', payer: 'contact' },
    context: {},
  };
  await insist(async (call) => host.drafts?.save({ draft }, { ...call, base: undefined }));
  return draft;
}

async function opened(context: BrowserContext, address: string): Promise<Pad> {
  const page = await context.newPage();
  await page.goto(address);
  return new Pad(page);
}

/** Enters a new card; a stored one is chosen already. Ends at the review. */
async function enterCard(pad: Pad, { pays }: Crash, card: Card): Promise<void> {
  if (pays === 'stored card') return pad.at('Review').waitFor();
  await pad.at('Payment').or(pad.at('Review')).waitFor();
  if (await pad.at('Review').isVisible()) await pad.goTo('Payment');
  await pad.payment.enter(card);
  await pad.continue();
  await pad.at('Review').waitFor();
}

/** Asks the last question before a charge. */
async function askToCharge(pad: Pad): Promise<void> {
  await pad.priced.waitFor();
  await pad.review.chargeButton.click();
  await pad.review.chargeAnswer.waitFor();
}

/** Waits until every tab tells what the host holds of the draft, and returns it. */
async function truthOf(pads: readonly Pad[], host: Host, draftId: string): Promise<Recovery['told']> {
  let truth: Recovery['told'] = 'not placed';
  await expect
    .poll(async () => {
      truth = (await ordersOf(host, draftId)).length > 0 ? 'placed' : 'not placed';
      const told = await Promise.all(pads.map(toldBy));
      return told.every((each) => each === truth) ? 'the truth' : [truth, ...told];
    })
    .toBe('the truth');
  return truth;
}

/** Returns the answer that a tab shows; `undefined` while it is looking for one. */
async function toldBy({ page, review, payment }: Pad): Promise<Recovery['told'] | undefined> {
  if (await new Orders(page).title.isVisible()) return 'placed';
  const isAtPayment = await payment.root.isVisible();
  const canCharge = (await review.chargeButton.isVisible()) && (await review.chargeButton.isEnabled());
  return isAtPayment || canCharge || (await review.lacking.isVisible()) ? 'not placed' : undefined;
}

/** Charges once more, in every tab where the card is a stored one. Returns true when the order turns out to have been placed before. */
async function pressAgain(pads: readonly Pad[], crash: Crash): Promise<boolean> {
  const pressing = crash.pays === 'stored card' ? pads : pads.slice(0, 1);
  let isDenied = false;
  for (const { page } of pressing)
    page.on('response', async (response) => {
      if (!isPlacing(new URL(response.url())) || response.status() !== 409) return;
      const { code } = (await response.json()) as { code: string }; // a problem of the host, as its contract says
      if (code === 'draft-placed') isDenied = true;
    });
  for (const pad of pressing) {
    await enterCard(pad, crash, cards.succeeds);
    await askToCharge(pad);
  }
  await Promise.all(pressing.map(({ review }) => review.chargeAnswer.click()));
  return isDenied;
}

async function ordersOf({ orders }: Host, draftId: string): Promise<Order[]> {
  const page = await insist(async (call) => orders.list?.({ text: '', contactId, limit: 10 }, call));
  const ids = (page?.items ?? []).map(({ id }) => id);
  const all = await Promise.all(ids.map((id) => insist(async (call) => orders.get?.(id, call))));
  return all.filter((order) => order !== undefined).filter((order) => order.draftId === draftId);
}

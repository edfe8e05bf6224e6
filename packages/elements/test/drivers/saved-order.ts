import { fixture, html } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { type Host, type SavedDraft } from '@orderpad/contracts';
import { type OrderStorage } from '@orderpad/core';
import { draftsView } from '@orderpad/core/drafts';
import type { OrderPad } from '../../src/pad/order-pad.ts';
import { OrderDriver, shop } from './order-driver.ts';
import { PadDriver } from './pad-driver.ts';
import { type RootDriver, until } from './root-driver.ts';

export const call = () => ({ signal: new AbortController().signal });

export function draftsOf({ drafts }: Host): NonNullable<Host['drafts']> {
  if (!drafts) throw new Error('the memory host keeps drafts');
  return drafts;
}

/** A pad at the review whose order is saved at the host. */
export async function saved(options: MemoryOptions = {}): Promise<{ host: Host; at: SavedDraft }> {
  const host = memoryHost({ data: shop, ...options });
  const pad = await OrderDriver.at({ at: 'review', host });
  const { draftId } = pad.session;
  await (await pad.part('order-pad-save')).press('Save order for later');
  await nextHostSave(pad.pad);
  pad.element.remove();
  return { host, at: await draftsOf(host).load(draftId, call()) };
}

/** Resolves when the pad has saved at the host; it may have done so already. */
export const nextHostSave = (pad: OrderPad): Promise<void> =>
  until(() => pad.session?.view(draftsView).isSaved || pad.session?.persist().data.lines.length === 0);

/** Saves the draft again with a price that was lower by 100 for each piece, as if it had risen since. */
export async function cheaperBefore(host: Host, { draft, quoted, tag }: SavedDraft): Promise<void> {
  if (!quoted) throw new Error('it was saved without a price');
  const { totals } = quoted;
  const off = quoted.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0);
  const lines = quoted.lines.map((line) => ({
    ...line,
    unitPrice: line.unitPrice - 100,
    total: line.total - 100 * line.quantity,
  }));
  const before = { ...totals, subtotal: totals.subtotal - off, total: totals.total - off };
  await draftsOf(host).save(
    { draft, quoted: { ...quoted, lines, totals: before } },
    { ...call(), base: tag },
  );
}

export async function resume(
  host: Host,
  draft: string,
  storage: OrderStorage | null = null,
): Promise<PadDriver> {
  const pad = await fixture<OrderPad>(
    html`<order-pad .host=${host} .draft=${draft} .storage=${storage}></order-pad>`,
  );
  const driver = new PadDriver(pad);
  await until(() => pad.session && !pad.busy, 'waited for the order to be opened');
  return driver;
}

export async function changesOf(
  host: Host,
  at: SavedDraft,
): Promise<{ pad: PadDriver; changes: RootDriver }> {
  await cheaperBefore(host, at);
  const pad = await resume(host, at.draft.id);
  const changes = await pad.part('order-pad-changes');
  await changes.says('Changed since this order was saved');
  return { pad, changes };
}

/** Leaves a saved order to its customer. */
export async function handOffSaved(host: Host, { draft: saved, tag }: SavedDraft): Promise<void> {
  const { payment: _, ...draft } = saved;
  const { id: quoteId, totals, currency } = await host.orders.quote(draft, call());
  await host.handoffs?.create(
    { draft, base: tag, quoteId, total: { amount: totals.total, currency }, acknowledged: [] },
    { ...call(), key: crypto.randomUUID() },
  );
}

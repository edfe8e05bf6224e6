import type { HostProfile, Order } from '@orderpad/contracts';
import type { LitElement, TemplateResult } from 'lit';
import { addMessages } from '../messages/own-messages.ts';
import { orderSheet } from './order-sheet.ts';
import { packingSlips } from './packing-slips.ts';
import { printSheet } from './print-sheet.ts';
import { printMessages } from './print.messages.ts';
import type { PrintMessages } from './sheet-parts.ts';

addMessages(printMessages);

/** An order to print. */
export interface Printing {
  readonly order: Order;
  /** The element that shows the order; the sheet is written in its direction. */
  readonly element: LitElement;
  readonly messages: PrintMessages;
  /** Returns the profile of the host, whose name stands on the sheet; without an answer none does. */
  readonly describe: () => Promise<HostProfile> | undefined;
}

/** Prints an order with its prices, as its customer may have it. */
export const printOrder = (printing: Printing): Promise<void> => printed(printing, 'print.order', orderSheet);

/** Prints a packing slip for each shipment of an order, without prices. */
export const printSlips = (printing: Printing): Promise<void> =>
  printed(printing, 'print.slip', packingSlips);

async function printed(
  { order, element, messages, describe }: Printing,
  title: 'print.order' | 'print.slip',
  sheetOf: (order: Order, shop: string | undefined, messages: PrintMessages) => TemplateResult,
): Promise<void> {
  const profile = await describe()?.catch(() => undefined);
  printSheet(sheetOf(order, profile?.name, messages), {
    title: messages.t(title, { number: order.number }),
    lang: messages.locale.lang,
    dir: getComputedStyle(element).direction,
  });
}

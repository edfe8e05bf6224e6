import type { LitElement } from 'lit';
import { placedDialogs } from '../ui/lazy-dialogs.ts';
import type { OrderPadDetails } from './order-pad-details.ts';

/** Loads the dialog for the details of the order, and adds it to the step under its prefix. Rejects when its file cannot be fetched. */
export async function lazyDetails(step: LitElement): Promise<OrderPadDetails> {
  const { OrderPadDetails } = await import('./order-pad-details.ts');
  return placedDialogs(step, 'order-pad-details', OrderPadDetails);
}

import { createContext } from '@lit/context';
import type { Contact, Id, PaymentAdapter } from '@orderpad/contracts';
import type { Finder, OrderEvent, OrderSession } from '@orderpad/core';
import type { OrderSelectors } from './order-views.ts';
import type { Elsewhere } from './pad/other-windows.ts';
import type { MessageTable } from './messages/message.ts';

/** Session with what the first step needs of the core: elements name a view, or search, without loading the core. */
export interface PadSession extends OrderSession {
  readonly views: OrderSelectors;
  findContacts(): Finder<Contact>;
  /** Messages for customers who order in person; `undefined` when staff order. */
  readonly messages: Partial<MessageTable> | undefined;
  /** The payment providers of the page. */
  readonly payments: () => readonly PaymentAdapter<HTMLElement>[];
  /** Calls a listener when the order has ended: another one begins. */
  ended(listener: () => void): void;
  /**
   * Calls `isHeld` before the order leaves the items step or is placed. Return `true` to hold the event back and explain why.
   * Returns an unsubscribe function.
   */
  hold(isHeld: (event: OrderEvent) => boolean): () => void;
  /**
   * Discards the order and begins a new one, or the one saved at the host under `draft`; returns `false`, and does neither, while
   * the order is being placed.
   */
  begin(draft?: Id): boolean;
  /** Calls `listener` with the state of the same draft in other windows. Returns an unsubscribe function. */
  elsewhere(listener: (news: Elsewhere) => void): () => void;
}

/** Context of the session above an element: a stable reference whose views change. `undefined` until there is one. */
export const sessionContext = createContext<PadSession | undefined>(Symbol.for('order-pad-session'));

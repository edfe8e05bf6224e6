import { createContext } from '@lit/context';
import type { Contact } from '@orderpad/contracts';
import type { Finder, OrderEvent, OrderSession } from '@orderpad/core';
import type { OrderSelectors } from './order-views.ts';
import type { Elsewhere } from './pad/other-windows.ts';
import type { MessageTable } from './messages/message.ts';

/** An order with what the first step asks of the core: elements name a view, or search, and need not fetch the core for it. */
export interface PadSession extends OrderSession {
  readonly views: OrderSelectors;
  findContacts(): Finder<Contact>;
  /** What whoever orders in person is told instead; nothing when staff order for somebody. */
  readonly messages: Partial<MessageTable> | undefined;
  /**
   * Be asked before the order leaves its items, or is placed. Answer `true` to hold it back, and say why; what is called
   * ends it.
   */
  hold(isHeld: (event: OrderEvent) => boolean): () => void;
  /** Hear what other windows do with the same draft. */
  elsewhere(listener: (news: Elsewhere) => void): () => void;
}

/** The order above an element: a reference that stays, whose views change. `undefined` until the pad has one. */
export const sessionContext = createContext<PadSession | undefined>(Symbol.for('order-pad-session'));

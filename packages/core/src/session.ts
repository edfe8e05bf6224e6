import type { Contact, Product } from '@orderpad/contracts';
import type { OrderEmitted, OrderEvent } from './events.ts';
import type { Finder } from './finder.ts';

/** An order being taken: the whole public way in, with or without a screen. */
export interface OrderSession {
  readonly draftId: string;
  /** Say something. What cannot be done now is refused with a `blocked` announcement, never with an exception. */
  send(event: OrderEvent): void;
  /** Whether saying it would do anything but be refused. */
  can(event: OrderEvent): boolean;
  on<Type extends OrderEmitted['type']>(
    type: Type,
    listener: (fact: Extract<OrderEmitted, { type: Type }>) => void,
  ): () => void;
  findContacts(): Finder<Contact>;
  findProducts(): Finder<Product>;
  stop(): void;
}

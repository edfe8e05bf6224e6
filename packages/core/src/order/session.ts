import type { Host } from '@orderpad/contracts';
import type { OrderEmitted, OrderEvent } from './events.ts';
import type { OrderState, Selector } from './state.ts';
import type { StoredDraft } from '../storage/stored-draft.ts';

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
  /** A view as it is now. The same object until something in it changes, and its unchanged parts are the same too. */
  view<View>(select: Selector<View>): View;
  /** Hear a view whenever it has changed. Answers a function that ends it. */
  watch<View>(select: Selector<View>, listener: (view: View) => void): () => void;
  /** The draft as it is to be kept, plain JSON. `restore` reads it back. */
  persist(): StoredDraft;
  /**
   * Put a question of one's own to the host, for the order as it is now: what stands behind a door asks this way. Answers what
   * the question answers.
   */
  ask<Answer>(question: (host: Host, state: OrderState) => Answer): Answer;
  stop(): void;
}

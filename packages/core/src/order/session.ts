import type { Host } from '@orderpad/contracts';
import type { OrderEmitted, OrderEvent } from './events.ts';
import type { OrderState, Selector } from './state.ts';
import type { StoredDraft } from '../storage/stored-draft.ts';

/** An order being taken. The whole public API of the core, with or without a screen. */
export interface OrderSession {
  readonly draftId: string;
  /** Sends an event. A refused event is emitted as `blocked`, with its issues; `send` never throws. */
  send(event: OrderEvent): void;
  /** Tells if `send(event)` would be accepted now. */
  can(event: OrderEvent): boolean;
  /** Calls the listener at every event of a type that the order emits. Returns an unsubscribe function. */
  on<Type extends OrderEmitted['type']>(
    type: Type,
    listener: (fact: Extract<OrderEmitted, { type: Type }>) => void,
  ): () => void;
  /** Returns a view of the order. It is the same object until something in it changes; its unchanged parts stay the same, too. */
  view<View>(select: Selector<View>): View;
  /** Calls the listener whenever the view has changed. Returns an unsubscribe function. */
  watch<View>(select: Selector<View>, listener: (view: View) => void): () => void;
  /** Returns the draft in a versioned envelope, plain JSON. `restore` reads it back. */
  persist(): StoredDraft;
  /**
   * Calls `question` with the host and the state, and returns its result. It lets finders and optional features, which are
   * loaded on demand, call the host for the order as it is now without a method of their own here. The state holds the whole
   * context: read it, and change the order by events alone.
   *
   * @example
   * const categories = await session.ask(({ catalog }, { context }) =>
   *   catalog.categories?.({ currency: context.draft.currency }, { signal }),
   * );
   */
  ask<Answer>(question: (host: Host, state: OrderState) => Answer): Answer;
  /** Ends the session: running calls are aborted, and listeners are called no more. */
  stop(): void;
}

import type { Host, Id, PaymentAdapter } from '@orderpad/contracts';
import type { LitElement } from 'lit';
import type { Flow, OrderStorage } from '@orderpad/core';
import type { PadSession } from '../context.ts';

/** Setup of an element, as its page set it; pages without types also set `null`. */
export interface SetupSeen {
  readonly host: Host | string | null | undefined;
  readonly flow: Flow | string | null | undefined;
  readonly storage: OrderStorage | null | undefined;
  readonly timeLimit: number | undefined;
  /** Id of an order saved for later, to go on with. */
  readonly draft: Id | null | undefined;
  /** Id of the contact that an order begins with. */
  readonly contact: Id | null | undefined;
}

/** Content that an element shows besides the order. */
export interface ShownBeside {
  /** Reason why there is no order, in its place. */
  readonly notice?: HTMLElement | undefined;
  /** Question above the order. */
  readonly question?: HTMLElement | undefined;
}

/** The element's side of an order. */
export interface RunRoot {
  readonly payments: readonly PaymentAdapter<HTMLElement>[];
  show(changes: ShownBeside): void;
  /**
   * Begins the order that the setup of the element asks for; with `isNew` an empty one, whatever is saved on this device, or with
   * `draft` the order that was saved at the host under this id.
   */
  begin(isNew?: boolean, draft?: Id): void;
  /** Discards the order and begins an empty one, or the one saved at the host under `draft`. Returns `false`, and does neither, while the order is being placed. */
  beginAnew(draft?: Id): boolean;
}

/** An order that has begun. */
export interface OrderRun {
  readonly session: PadSession;
  /** Follows a change of the setup, as far as nothing is lost by it. */
  follow(setup: SetupSeen): void;
  /** Saves the order and lets it rest while its element is out of the page. */
  pause(): void;
  resume(): void;
  /** Saves and ends the order. */
  stop(): void;
  /** Ends the order and removes its draft; returns `false`, and does neither, while it is being placed. */
  discard(): boolean;
}

/** An order that follows the setup of its element. */
export interface FollowedOrder {
  readonly root: RunRoot;
  readonly element: LitElement;
  readonly session: PadSession;
  readonly flow: Flow;
  /** Host that is called from now on. */
  host: Host;
  storage: OrderStorage | undefined;
  /** True once something was entered here. */
  readonly isTouched: boolean;
  /** True once there is nothing left that could be lost: the order is placed, here or in another window. */
  readonly isOver: boolean;
  readonly isStopped: boolean;
}

import type { Order } from '@orderpad/contracts';
import type { ReviewView, Step } from '@orderpad/core';
import type { TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { PadKey } from '../pad/pad.messages.ts';
import type { CardKey } from '../placing/card.messages.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import type { ReviewKey } from '../review/review.messages.ts';

/** Everything that a pad shows in its middle: a step, the order at its customer, or the placed order. */
export type SceneName = Step | 'handoffs' | 'placed';

/** The messages at hand for a fact: typed keys of the pad, and `tKey` for those of a registered step. */
export type FactMessages = Pick<
  MessagesController<CardKey | PadKey | OrderKey | ReviewKey>,
  't' | 'tKey' | 'tStep' | 'locale'
>;

/** The messages at hand where a placed order is shown. */
export type OrderFactMessages = Pick<MessagesController<OrderKey>, 't' | 'tKey' | 'tStep' | 'locale'>;

/** The part of the pad that shows one step. The shipped steps and those of an embedder are made of it. */
export interface Scene {
  /** The tag of the element, without the prefix of `define`. */
  readonly tag: string;
  readonly element: CustomElementConstructor;
  /** Shows the choice made at the step in the review; nothing when it is left out, or returns `undefined`. */
  readonly reviewFact?: (view: ReviewView, messages: FactMessages) => TemplateResult | undefined;
  /** Shows what a placed order keeps of the step. The shipped steps are part of the order itself and have none. */
  readonly orderFact?: (order: Order, messages: OrderFactMessages) => TemplateResult | undefined;
}

/** Returns a scene at once, or fetches it. */
export type SceneLoader = () => Scene | Promise<Scene>;

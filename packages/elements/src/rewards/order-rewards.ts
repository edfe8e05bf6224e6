import { ContextConsumer } from '@lit/context';
import type { OrderSession } from '@orderpad/core';
import { areRewardsRenewing, rewardsView, type RewardsView } from '@orderpad/core/rewards';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from '../context.ts';
import { RewardMode } from './reward-mode.ts';

/** Joins an element to the rewards of the session above it, and to the mode in which they are chosen. */
export class OrderRewards implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  #subscriptions: (() => void)[] = [];

  session: OrderSession | undefined;
  view: RewardsView | undefined;
  mode: RewardMode | undefined;

  constructor(element: ReactiveControllerHost & HTMLElement) {
    this.#element = element;
    element.addController(this);
    // It adds itself to the element; adding it again is harmless.
    element.addController(
      new ContextConsumer(element, {
        context: sessionContext,
        subscribe: true,
        callback: (session) => this.#join(session),
      }),
    );
  }

  hostDisconnected(): void {
    for (const unsubscribe of this.#subscriptions.splice(0)) unsubscribe();
  }

  #join(session: OrderSession | undefined): void {
    this.hostDisconnected();
    this.session = session;
    this.mode = session && RewardMode.of(session);
    const show = (view: RewardsView | undefined) => {
      this.view = view;
      this.#element.requestUpdate();
    };
    const markRenewing = (isRenewing: boolean) => {
      this.#element.toggleAttribute('renewing', isRenewing);
      this.#element.ariaBusy = isRenewing ? 'true' : null;
    };
    show(session?.view(rewardsView));
    markRenewing(session?.view(areRewardsRenewing) ?? false);
    if (session && this.mode)
      this.#subscriptions.push(
        session.watch(rewardsView, show),
        // An attribute, since no key press is to render the rewards.
        session.watch(areRewardsRenewing, markRenewing),
        this.mode.watch(() => this.#element.requestUpdate()),
      );
  }
}

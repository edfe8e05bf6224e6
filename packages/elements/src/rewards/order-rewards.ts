import { ContextConsumer } from '@lit/context';
import type { OrderSession } from '@orderpad/core';
import { rewardsView, type RewardsView } from '@orderpad/core/rewards';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from '../context.ts';
import { RewardMode } from './reward-mode.ts';

/** Joins an element to the rewards of the order above it, and to whether they are being chosen. */
export class OrderRewards implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #leave: (() => void)[] = [];

  session: OrderSession | undefined;
  view: RewardsView | undefined;
  mode: RewardMode | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // It joins the host by itself; saying so again does no harm.
    host.addController(
      new ContextConsumer(host, {
        context: sessionContext,
        subscribe: true,
        callback: (session) => this.#join(session),
      }),
    );
  }

  hostDisconnected(): void {
    for (const leave of this.#leave.splice(0)) leave();
  }

  #join(session: OrderSession | undefined): void {
    this.hostDisconnected();
    this.session = session;
    this.mode = session && RewardMode.of(session);
    const show = (view: RewardsView | undefined) => {
      this.view = view;
      this.#host.requestUpdate();
    };
    show(session?.view(rewardsView));
    if (session && this.mode)
      this.#leave.push(
        session.watch(rewardsView, show),
        this.mode.watch(() => this.#host.requestUpdate()),
      );
  }
}

import type { OrderSession, Selector } from '@orderpad/core';
import { nothing } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';

/**
 * Returns a function that creates rewards inside an element, under its prefix, once the host turns out to have them:
 * `order-pad-reward-status` anywhere, `order-pad-rewards` in the items step. Their file is fetched then. `beside` the step the status shrinks to a line while the step shows everything.
 */
export function lazyRewards(
  element: Element,
  tag: 'order-pad-rewards' | 'order-pad-reward-status',
  t: Translate,
  place: 'beside' | 'inside' = 'inside',
) {
  let made: HTMLElement | undefined;
  return (session: OrderSession | undefined): HTMLElement | typeof nothing => {
    if (!made && session?.view(hasRewards)) {
      made = lazyElement(element, { tag, load, t });
      made.className = 'rewards';
      made.toggleAttribute('beside', place === 'beside');
    }
    return made ?? nothing;
  };
}

/** Fetches both elements, which share a file. */
const load = async () => {
  const { OrderPadRewards, OrderPadRewardStatus } = await import('./order-pad-rewards.ts');
  return { 'order-pad-reward-status': OrderPadRewardStatus, 'order-pad-rewards': OrderPadRewards };
};

const hasRewards: Selector<boolean> = ({ context }) =>
  context.profile?.capabilities.includes('rewards') ?? false;

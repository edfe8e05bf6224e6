import type { OrderSession, Selector } from '@orderpad/core';
import { nothing } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';

/**
 * Rewards for the inside of another element, under its prefix: `order-pad-reward-status` stands anywhere,
 * `order-pad-rewards` in the items step. A file of its own, fetched where the host has rewards; nothing without it. What stands
 * `beside` the step is a line while the step shows the whole.
 */
export function lazyRewards(
  element: Element,
  tag: 'order-pad-rewards' | 'order-pad-reward-status',
  place: 'beside' | 'inside' = 'inside',
) {
  let made: HTMLElement | undefined;
  return (session: OrderSession | undefined): HTMLElement | typeof nothing => {
    if (!made && session?.view(hasRewards)) {
      const rewards = createSibling(element, tag);
      made = rewards;
      rewards.className = 'rewards';
      rewards.toggleAttribute('beside', place === 'beside');
      void import('./order-pad-rewards.ts').then(
        ({ OrderPadRewards, OrderPadRewardStatus }) => {
          register(siblingTag(element, 'order-pad-reward-status'), OrderPadRewardStatus);
          register(siblingTag(element, 'order-pad-rewards'), OrderPadRewards);
        },
        () => rewards.remove(),
      );
    }
    return made ?? nothing;
  };
}

const hasRewards: Selector<boolean> = ({ context }) =>
  context.profile?.capabilities.includes('rewards') ?? false;

import type { OrderSession, Selector } from '@orderpad/core';
import { nothing } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';

/**
 * Returns a function that creates rewards inside an element, under its prefix, once the host turns out to have them:
 * `order-pad-reward-status` anywhere, `order-pad-rewards` in the items step. Their file is fetched then; nothing is shown
 * without it. `beside` the step the status shrinks to a line while the step shows everything.
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

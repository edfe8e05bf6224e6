import { rewardsMessages } from './rewards.messages.ts';

/** Messages while rewards are chosen. */
export const rewardChoiceMessages = {
  ...rewardsMessages,
  'rewards.rule': 'Each full {threshold} of items that count earns one.',
  'rewards.choosing': 'Select rewards',
  'rewards.leave': 'Leave rewards shopping',
  'rewards.left': { one: '{left} of {count} pick left', other: '{left} of {count} picks left' },
  'rewards.search': 'Find a reward',
  'rewards.add': 'Add',
  'rewards.add-this': 'Add {title}',
  'rewards.instead': 'Instead of {price}',
  'rewards.few': { one: '{count} left', other: '{count} left' },
  'rewards.sold-out': 'Sold out',
  'rewards.added': '{title} is added as a reward.',
  'rewards.removed': '{title} is removed from the rewards.',
  'rewards.picks': 'Picked so far',
  'rewards.no-picks': 'Nothing picked yet.',
  'rewards.remove-this': 'Remove {title}',
  'rewards.loading': 'Loading rewards …',
  'rewards.more': 'Show more',
  'rewards.none': 'No rewards to choose from',
  'rewards.none-found': 'No reward matches. Try another word.',
  'rewards.refused-all': 'Every pick earned is taken. Spend {amount} more on items that count for another.',
  'rewards.refused-none': 'Not earned yet. Spend {amount} more on items that count.',
} as const;
export type RewardChoiceKey = keyof typeof rewardChoiceMessages;

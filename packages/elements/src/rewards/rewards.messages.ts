/** Messages about the status of rewards. */
export const rewardsMessages = {
  'rewards.heading': 'Rewards',
  'rewards.none-earned': 'No pick earned yet',
  'rewards.used': {
    one: '{used} of {count} earned pick taken',
    other: '{used} of {count} earned picks taken',
  },
  'rewards.to-next': '{amount} to the next pick',
  'rewards.to-first': '{amount} to the first pick',
  'rewards.outdated': 'As of the last price',
  'rewards.progress': 'On the way to the next pick of {name}',
  'rewards.select': 'Select my rewards',
  'rewards.none-hint': 'Nothing is offered as a reward for this order now.',
  'rewards.taken-back': 'No longer earned, and removed: {items}.',
  'rewards.dismiss': 'Dismiss',
  'rewards.line': '{count} × {title}',
  'issue.reward-taken-back': '{count} × {title} is no longer earned as a reward and was removed.',
} as const;
export type RewardsKey = keyof typeof rewardsMessages;

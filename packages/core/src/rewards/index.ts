export { findSpecials, pickLines } from './rewards.finder.ts';
export { areRewardsRenewing, rewardsView, type RewardsView } from './rewards.view.ts';

export { findSpecials, pickLines } from './rewards.finder.ts';
export { rewardsView, type RewardsView } from './rewards.view.ts';

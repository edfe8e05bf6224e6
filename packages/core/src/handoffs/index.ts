export type { HandoffRequest, StoredHandoff } from '../storage/stored-handoff.ts';
export { handOff, type HandoffTermsGiven } from './hand-off.ts';
export { isLive } from './handoffs.rules.ts';
export { handoffsView, type HandoffProgress, type HandoffsView } from './handoffs.view.ts';

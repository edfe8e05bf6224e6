export { memoryStorage } from './memory-storage.ts';
export type { Migration } from './migrations.ts';
export { parkedOrderIn, type ParkedOrder } from './parked-order.ts';
export { restore, type Restored } from './restore.ts';
export type { OrderStorage } from './storage.ts';
export type { DraftBase, StoredDraft } from './stored-draft.ts';
export { lockOn, type HandoffRequest, type StoredHandoff } from './stored-handoff.ts';
export type { Intent } from './stored-intent.ts';
export type { StoredRows, TypedRow } from './stored-rows.ts';

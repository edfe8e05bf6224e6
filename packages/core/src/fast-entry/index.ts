export { fastEntryOf } from './session-fast-entry.ts';
export type { FastEntry, FastEntryView } from './fast-entry.ts';
export { parseEntry, type TypedRows } from './parser.ts';
export { wholeOf } from '../tables/whole-of.ts';
export type { TypedRow } from '../storage/stored-rows.ts';
export type { EntryRow } from './rows.ts';
export type { Outcome } from './rules.ts';

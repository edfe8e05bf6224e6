export { fastEntryOf } from './session-fast-entry.ts';
export type { FastEntry, FastEntryView } from './fast-entry.ts';
export { typedLine, type TypedLine } from './parser.ts';
export type { PastedText, Unused } from './pasted-texts.ts';
export type { TypedPrice, TypedRow } from '../storage/stored-rows.ts';
export type { EntryRow } from './rows.ts';
export type { Outcome } from './rules.ts';

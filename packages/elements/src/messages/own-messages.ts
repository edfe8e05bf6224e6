import type { Message, MessageTable } from './message.ts';

const messages: Record<string, Message> = {};

/** Adds the messages of a registered step to those of every element. */
export function addMessages(table: MessageTable): void {
  Object.assign(messages, table);
}

/** Returns a message of a registered step. */
export const ownMessage = (key: string): Message | undefined =>
  Object.hasOwn(messages, key) ? messages[key] : undefined;

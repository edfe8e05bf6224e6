import type { Message, MessageTable } from './message.ts';

const messages: Record<string, Message> = {};

/** Adds messages to those of every element: of a registered step, or of what is fetched later. */
export function addMessages(table: MessageTable): void {
  Object.assign(messages, table);
}

/** Returns a message that was added. */
export const ownMessage = (key: string): Message | undefined =>
  Object.hasOwn(messages, key) ? messages[key] : undefined;

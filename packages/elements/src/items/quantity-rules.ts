import {
  type Issue,
  type Line,
  nextQuantity,
  type Quantity,
  quantityIssue,
  type QuantityRules,
  type Variant,
} from '@orderpad/contracts';
import { quotedFor, type ItemsView } from '@orderpad/core';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

/** Returns the quantity with which an order of a variant begins: the smallest that is sold, else one. */
export const startOf = (variant: Variant | undefined): Quantity =>
  nextQuantity(variant?.quantityRules ?? {}, 1) ?? 1;

/** Says in which quantities a variant is sold; empty where any is. */
export function rulesText(
  { minimum, maximum, multiple, carton }: QuantityRules,
  { t }: Pick<MessagesController<ItemsKey>, 't'>,
): string {
  return [
    ...(multiple === undefined || multiple === 1 ? [] : [t('items.sold-in', { count: multiple })]),
    ...(minimum === undefined || minimum === 1 || minimum === multiple
      ? []
      : [t('items.sold-from', { count: minimum })]),
    ...(maximum === undefined ? [] : [t('items.sold-up-to', { count: maximum })]),
    ...(carton === undefined ? [] : [t('items.carton-of', { count: carton })]),
  ].join(' · ');
}

/**
 * Returns the issues of a line as it is now: the host's, but for the quantity, where it has answered for another one. By the rules that it
 * told with its last answer.
 */
export function issuesNow(line: Line, view: ItemsView): readonly Issue[] {
  const told = view.lineIssues.get(line.id) ?? none;
  const answer = quotedFor(line, view);
  if (!answer || answer.quantity === line.quantity) return told;
  const unsold = quantityIssue(line, answer.quantityRules);
  return [...told.filter(({ code }) => !code.startsWith('quantity-')), ...(unsold ? [unsold] : [])];
}

const none: readonly Issue[] = [];

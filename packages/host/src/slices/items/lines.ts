import {
  type Contact,
  type Draft,
  type Issue,
  issue,
  type Line,
  type PriceSource,
  quantityIssue,
  type QuotedLine,
} from '@orderpad/contracts';
import { type Audience, isShownTo } from '../../prices/audience.ts';
import type { Price, PriceList } from '../../prices/price-list.ts';
import type { Turn } from '../../turns/breathe.ts';
import { invalid } from '../../service/failures.ts';
import type { User } from '../../service/service.ts';
import { destinationOf } from '../destination/address.ts';
import type { Market } from '../destination/market.ts';
import { choicesOf, imageOf, isSoldTo, stockOf, type VariantRow } from '../shopping/variant.ts';
import { freeLine, negativePrice, removableLine, stockIssues } from './line-issues.ts';
import { nextBreakOf } from './next-break.ts';
import { overrideIssues } from './override.ts';
import type { Shelf } from './shelf.ts';
import type { Sold } from './sold.ts';

/** A draft to price, with its user, its contact, the audience of that contact, its market, and what may be sold. */
export interface PricingInput {
  readonly draft: Draft;
  readonly user: User;
  readonly contact: Contact | undefined;
  readonly audience: Audience;
  readonly market: Market;
  readonly shelf: Shelf;
}

export interface PricedLine {
  readonly quoted: QuotedLine;
  readonly variant: VariantRow | undefined;
  /** Selects among the tax rates of a country. */
  readonly taxClass: string;
  /** Grams of one piece. */
  readonly weight: number;
}

/**
 * Prices the lines in the draft's order, in turns with other requests. `taken` holds pieces that are no longer in stock, by variant. A line that is
 * not sold gets an issue and no price.
 */
export async function priceLines(
  { draft, user, contact, audience, market, shelf: { sold, prices } }: PricingInput,
  turn: Turn,
  taken = new Map<string, number>(),
) {
  const country = destinationOf(draft, user, contact);
  const issues: Issue[] = [];
  const lines: PricedLine[] = [];
  for (const line of draft.lines) {
    if (turn.isOver) await turn.passOn();
    if (line.item.kind === 'custom') {
      const quoted = customLine(line, issues);
      lines.push({ quoted, variant: undefined, taxClass: 'standard', weight: 250 });
      continue;
    }
    const found = sold.get(line.item.variantId);
    const isVisible = found?.variant.productId === line.item.productId && isShownTo(found.product, audience);
    if (!found || !isVisible) {
      issues.push(removableLine('not-sold', line, 'item'));
      continue;
    }
    if (!isSoldTo(found.variant, country))
      issues.push(removableLine('not-sold', line, 'item', { country: country ?? '' }));
    issues.push(...stockIssues(line, found.variant, taken));
    const unsold = quantityIssue(line, found.variant.quantityRules ?? undefined);
    if (unsold) issues.push(unsold);
    const priced = variantLine(line, found, prices.priceOf(found.variant, line.quantity), contact);
    const quoted = withRules(priced, found.variant, prices);
    issues.push(...overrideIssues(line, quoted, user, market.currency));
    if (quoted.unitPrice === 0) issues.push(freeLine(line));
    const { variant, product } = found;
    lines.push({ quoted, variant, taxClass: product.taxClass, weight: variant.weight });
  }
  assertCountable(lines);
  return { lines, issues };
}

/** Returns a line with the quantities in which its variant is sold and the next that makes it cheaper, where somebody chose the quantity. */
function withRules(quoted: QuotedLine, variant: VariantRow, prices: PriceList): QuotedLine {
  const { quantityRules } = variant;
  const nextBreak = nextBreakOf(quoted, variant, prices);
  if (!quantityRules && !nextBreak) return quoted;
  const isRuled = quantityRules && quoted.cause.kind === 'operator';
  return { ...quoted, ...(isRuled && { quantityRules }), ...(nextBreak && { nextBreak }) };
}

export function variantLine(
  line: Pick<Line, 'id' | 'quantity' | 'cause' | 'override'>,
  { variant, product }: Sold,
  { unit, base, by, from }: Price,
  contact: Contact | undefined,
): QuotedLine {
  const unitPrice = line.override?.unitPrice ?? unit;
  const listPrice = line.override ? unit : base;
  const priceSource = line.override ? undefined : sourceOf({ by, from }, contact);
  return {
    lineId: line.id,
    item: {
      kind: 'variant',
      productId: product.id,
      variantId: variant.id,
      sku: variant.sku,
      title: product.title,
      choices: choicesOf(product, variant.options),
      image: imageOf(variant.sku, product.title),
      ships: variant.ships,
    },
    quantity: line.quantity,
    cause: line.cause,
    unitPrice,
    ...(listPrice > unitPrice ? { listPrice } : {}),
    ...(line.override ? { hostPrice: unit } : {}),
    ...(priceSource && { priceSource }),
    discounts: [],
    total: unitPrice * line.quantity,
    stock: stockOf(variant.stock),
  };
}

function sourceOf(
  { by, from = 1 }: Pick<Price, 'by' | 'from'>,
  contact: Contact | undefined,
): PriceSource | undefined {
  if (by === 'tier') return contact?.tier && { kind: 'tier', tier: contact.tier };
  if (by === 'quantity') return { kind: 'quantity', minQuantity: from };
  return by && { kind: 'contact' };
}

function customLine(line: Line, issues: Issue[]): QuotedLine {
  const { item } = line;
  const stated = item.kind === 'custom' ? item.unitPrice : 0;
  const asked = line.override?.unitPrice ?? stated;
  if (asked < 0) issues.push(negativePrice(line));
  if (asked === 0) issues.push(freeLine(line));
  const unitPrice = Math.max(asked, 0);
  return {
    lineId: line.id,
    item,
    quantity: line.quantity,
    cause: line.cause,
    unitPrice,
    discounts: [],
    total: unitPrice * line.quantity,
  };
}

/** The largest sum of lines, in minor units. Beyond it, taxes and totals would leave the safe integers. */
const largestSum = 1_000_000_000_000;

function assertCountable(lines: readonly PricedLine[]): void {
  let total = 0;
  for (const { quoted } of lines) {
    total += Math.abs(quoted.total);
    if (total > largestSum)
      throw invalid('the amounts are too large', [issue('amount-too-large', ['lines', quoted.lineId])]);
  }
}

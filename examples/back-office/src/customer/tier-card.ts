import type { Contact, PricingTier, TierRule } from '@orderpad/contracts';
import { h } from '../dom.ts';
import { trouble } from '../pages/trouble.ts';
import { host } from '../host.ts';
import { money } from '../pages/format.ts';
import type { Customer } from './shop.ts';

/** Card with the prices of the customer's tier; none without a tier, or where the shop has no tiers. */
export function tierCard({ contact: { tier }, profile }: Customer): HTMLElement | undefined {
  if (!tier || !host.tiers || !profile.capabilities.includes('tiers')) return undefined;
  const rules = h('p', { class: 'quiet', role: 'status' }, 'Loading your prices …');
  void fill(rules, tier);
  return h(
    'section',
    { class: 'account-card', 'aria-labelledby': 'tier-title' },
    h('h2', { id: 'tier-title' }, `Your prices: ${tier.name}`),
    rules,
  );
}

async function fill(place: HTMLElement, { id }: NonNullable<Contact['tier']>): Promise<void> {
  try {
    const tier = await host.tiers?.get(id, { signal: AbortSignal.timeout(10_000) });
    place.replaceWith(...(tier ? rulesOf(tier) : []));
  } catch (error) {
    place.replaceWith(trouble(error, 'Your prices'));
  }
}

function rulesOf({ name, description, rules }: PricingTier): HTMLElement[] {
  const about = description === undefined ? [] : [h('p', {}, h('bdi', {}, description))];
  if (rules.length === 0) return [...about, h('p', { class: 'quiet' }, 'You pay the list prices.')];
  return [...about, tableOf(name, rules)];
}

function tableOf(name: string, rules: readonly TierRule[]): HTMLElement {
  const rows = rules.map((rule) => {
    const least =
      rule.minQuantity > 1 ? [h('small', {}, `from ${pieces.format(rule.minQuantity)} pieces`)] : [];
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, subjectOf(rule), ...least),
      h('td', { class: 'sum' }, h('bdi', {}, priceOf(rule))),
    );
  });
  const heads = [h('th', { scope: 'col' }, 'Applies to'), h('th', { scope: 'col', class: 'sum' }, 'Price')];
  return h(
    'table',
    { 'aria-label': `Rules of ${name}` },
    h('thead', {}, h('tr', {}, ...heads)),
    h('tbody', {}, ...rows),
  );
}

function subjectOf(rule: TierRule): string {
  if (rule.kind === 'percentage') return rule.category ? `Everything in ${rule.category.name}` : 'Everything';
  return [rule.variant.title, ...rule.variant.choices].join(', ');
}

/** Returns the price of a rule as text; rates are parts per million. */
const priceOf = (rule: TierRule): string =>
  rule.kind === 'price' ? `${money(rule.price)} each` : `${percent.format(rule.rate / 1_000_000)} off`;

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });
const pieces = new Intl.NumberFormat('en-GB');

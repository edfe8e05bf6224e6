import { equivalentsInContracts } from './mutation-equivalents.contracts.ts';
import { equivalentsInCore } from './mutation-equivalents.core.ts';
import { equivalentsInNumbers } from './mutation-equivalents.numbers.ts';
import { equivalentsInPlacing } from './mutation-equivalents.placing.ts';

/** A change that means the same as the code it replaces, so no test can notice it. */
export interface EquivalentChange {
  readonly file: string;
  /** The code and its replacement as a run prints them. */
  readonly code: string;
  readonly becomes: string;
  readonly reason: string;
}

const arithmetic = 'packages/contracts/src/arithmetic.ts';

export const equivalentChanges: readonly EquivalentChange[] = [
  {
    file: arithmetic,
    code: 'if (Number.isSafeInteger(product)) return settle(product, denominator, rounding);',
    becomes: 'if (false) return settle(product, denominator, rounding);',
    reason: 'BigInt gives the same result, only slower.',
  },
  ...['product <= 0 !== denominator < 0', 'product < 0 !== denominator <= 0'].map((becomes) => ({
    file: arithmetic,
    code: 'const isNegative = product < 0 !== denominator < 0;',
    becomes: `const isNegative = ${becomes};`,
    reason: 'Zero has no sign, and no denominator is zero.',
  })),
  ...['product <= 0n !== denominator < 0n', 'product < 0n !== denominator <= 0n'].map((becomes) => ({
    file: arithmetic,
    code: 'const isNegative = product < 0n !== denominator < 0n;',
    becomes: `const isNegative = ${becomes};`,
    reason: 'Zero has no sign, and no denominator is zero.',
  })),
  {
    file: arithmetic,
    code: 'const dividend = product < 0n ? -product : product;',
    becomes: 'const dividend = product <= 0n ? -product : product;',
    reason: 'Zero is its own negative.',
  },
  {
    file: arithmetic,
    code: 'const divisor = denominator < 0n ? -denominator : denominator;',
    becomes: 'const divisor = denominator <= 0n ? -denominator : denominator;',
    reason: 'No denominator is zero.',
  },
  {
    file: 'packages/contracts/src/charges.ts',
    code: 'const sorted = [...alike].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);',
    becomes: 'const sorted = [...alike].toSorted(([a], [b]) => (a <= b ? -1 : 1)).map(([, part]) => part);',
    reason: 'The keys of a map differ.',
  },
  {
    file: 'packages/contracts/src/decimal.ts',
    code: "const [, sign, whole = '0', fraction = ''] = match;",
    becomes: 'const [, sign, whole = "", fraction = \'\'] = match;',
    reason: 'The group of a match always has digits; the default is for the type.',
  },
  {
    file: 'packages/host/src/slices/rewards/picks.ts',
    code: "for (const { lineId, variantId = '' } of own) prices.set(lineId, terms.specials.get(variantId) ?? 0);",
    becomes:
      'for (const { lineId, variantId = "Stryker was here!" } of own) prices.set(lineId, terms.specials.get(variantId) ?? 0);',
    reason: 'Picks without a variant are left out before.',
  },
  {
    file: 'packages/host/src/slices/rewards/picks.ts',
    code: "const own = picks.filter(({ rewardId, variantId = '' }) => {",
    becomes: 'const own = picks.filter(({ rewardId, variantId = "Stryker was here!" }) => {',
    reason: 'No variant has either name.',
  },
  {
    file: 'packages/host/src/pricing/taxes.ts',
    code: 'fallback: country === undefined ? undefined : { country },',
    becomes: 'fallback: false ? undefined : { country },',
    reason: 'A place without a country is looked up as none at all.',
  },
  {
    file: 'packages/host/src/pricing/taxes.ts',
    code: "taxesTo: (_: string, to: Locality | undefined) => zones.get(to?.country ?? '')?.taxes ?? none,",
    becomes:
      'taxesTo: (_: string, to: Locality | undefined) => zones.get(to?.country ?? "Stryker was here!")?.taxes ?? none,',
    reason: 'No zone has either name.',
  },
  {
    file: 'packages/host/src/pricing/taxes.ts',
    code: 'known.set(key, taxes);',
    becomes: ';',
    reason: 'A cache: the taxes are looked up again.',
  },
  ...['a.id >= b.id', 'a.id <= b.id', 'true', 'false'].map((becomes) => ({
    file: 'packages/host/src/pricing/totals.ts',
    code: 'const byId = lines.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));',
    becomes: `const byId = lines.toSorted((a, b) => (a.id < b.id ? -1 : Number(${becomes})));`,
    reason: 'The sort of the engine asks only whether one line comes before the other.',
  })),
  {
    file: 'packages/host/src/slices/destination/conversion.ts',
    code: 'return price < base ? Math.min(proportional, own) : Math.max(proportional, own);',
    becomes: 'return price <= base ? Math.min(proportional, own) : Math.max(proportional, own);',
    reason: 'Equal prices have returned before.',
  },
  {
    file: 'packages/host/src/slices/destination/taxes.ts',
    code: "const word = fold(written ?? '');",
    becomes: 'const word = fold(written ?? "Stryker was here!");',
    reason: 'No region has either name.',
  },
  {
    file: 'packages/host/src/slices/destination/taxes.ts',
    code: "const bare = word.startsWith(`${fold(country ?? '')}-`) ? word.slice(3) : word;",
    becomes:
      'const bare = word.startsWith(`${fold(country ?? "Stryker was here!")}-`) ? word.slice(3) : word;',
    reason: 'Every address has a country, so a market without one never gets here.',
  },
  {
    file: 'packages/host/src/slices/promotions/item-offers.ts',
    code: "if (effect.kind !== 'percent-off' && effect.kind !== 'amount-off') return off;",
    becomes: 'if (false) return off;',
    reason: 'Other effects have neither a rate nor an amount, and nothing is no amount above zero.',
  },
  {
    file: 'packages/host/src/slices/promotions/item-offers.ts',
    code: 'const unitPrice = goods.get(variantId)?.priceOf(quantity) ?? 0;',
    becomes: 'const unitPrice = goods.get(variantId).priceOf(quantity) ?? 0;',
    reason: 'Variants that are not sold are short, and were left out before.',
  },
  {
    file: 'packages/host/src/slices/promotions/item-offers.ts',
    code: ": effect.kind === 'buy-get'",
    becomes: ': true',
    reason: 'Only bundles and these add lines.',
  },
  ...['context.placing?.failure.orderId', 'context.placing.failure?.orderId'].map((becomes) => ({
    file: 'packages/core/src/machine/placing.ts',
    code: "input: ({ context }) => context.placing?.failure?.orderId ?? '',",
    becomes: `input: ({ context }) => ${becomes} ?? '',`,
    reason: 'Every way to that state has a failure.',
  })),
  {
    file: 'packages/core/src/machine/placing.rules.ts',
    code: "awaitedTotal: (event.type === 'review.place' && event.total) || (quote && totalOf(quote)),",
    becomes: 'awaitedTotal: (true && event.total) || (quote && totalOf(quote)),',
    reason: 'No other event has a total.',
  },
  {
    file: 'packages/contracts/src/acknowledged.ts',
    code: 'a.code === b.code && keyOfIssue(a) === keyOfIssue(b);',
    becomes: 'true && keyOfIssue(a) === keyOfIssue(b);',
    reason: 'The key holds the code, too; to compare it first is faster.',
  },
  {
    file: 'packages/contracts/src/fingerprint.ts',
    code: '.toSorted(([a], [b]) => (a < b ? -1 : 1))',
    becomes: '.toSorted(([a], [b]) => (a <= b ? -1 : 1))',
    reason: 'The keys of an object differ.',
  },
  ...["each.properties?.['kind'].const", "each.properties['kind']?.const"].map((becomes) => ({
    file: 'packages/contracts/src/json-schema.ts',
    code: "const branch = oneOf.find((each) => each.properties?.['kind']?.const === kind);",
    becomes: `const branch = oneOf.find((each) => ${becomes} === kind);`,
    reason: 'Every branch of these schemas has a kind.',
  })),
  {
    file: 'packages/contracts/src/json-schema.ts',
    code: "(pattern === undefined || new RegExp(pattern, 'u').test(value))",
    becomes: "(false || new RegExp(pattern, 'u').test(value))",
    reason: 'No pattern makes an expression that takes every text.',
  },
  {
    file: 'packages/contracts/src/json-value.ts',
    code: "if (typeof value !== 'object' || value === null) return false;",
    becomes: "if (typeof value !== 'object' || false) return false;",
    reason: 'Null is taken before.',
  },
  {
    file: 'packages/contracts/src/extensions.ts',
    code: "code: 'custom',",
    becomes: 'code: "",',
    reason: 'The message names the code; nobody reads that of the schema library.',
  },
  {
    file: 'packages/contracts/src/parse-issues.ts',
    code: "return { ...issue('invalid', path), code: codeOf(found, value) };",
    becomes: 'return { ...issue("", path), code: codeOf(found, value) };',
    reason: 'Its code replaces the one that makes the type.',
  },
  ...[
    'withdrawn.includes(methods[0]?.id ?? "Stryker was here!")',
    "withdrawn.includes(methods[0].id ?? '')",
  ].map((becomes) => ({
    file: 'packages/core/src/order/withdrawal.ts',
    code: "methods.length === 1 && !withdrawn.includes(methods[0]?.id ?? '') ? methods[0] : undefined;",
    becomes: `methods.length === 1 && !${becomes} ? methods[0] : undefined;`,
    reason: 'There is one, so the default is for the type.',
  })),
  {
    file: 'packages/core/src/payment/payment.slice.ts',
    code: 'const withdrawn = [...context.withdrawn, ...lost.map(({ methodId }) => methodId)];',
    becomes: 'const withdrawn = [...context.withdrawn, ...lost.map(() => undefined)];',
    reason: 'The method that is lost is not among those that are offered; only the number counts.',
  },
  {
    file: 'packages/core/src/promotions/promotions.effects.ts',
    code: 'return (quote && id !== undefined && effectsIn(quote).get(id)?.addedLines) || [];',
    becomes: 'return (quote && true && effectsIn(quote).get(id)?.addedLines) || [];',
    reason: 'No promotion has an undefined id.',
  },
  {
    file: 'packages/core/src/rewards/rewards.losses.ts',
    code: "return cause.kind === 'reward' && cause.rewardId === reward.id && !ids.has(lineId);",
    becomes: 'return true && cause.rewardId === reward.id && !ids.has(lineId);',
    reason: 'No other cause has a reward.',
  },
  {
    file: 'packages/core/src/rules/route.ts',
    code: 'return following !== undefined && isSkipped(following, context)',
    becomes: 'return true && isSkipped(following, context)',
    reason: 'No slice has an undefined step, so nothing skips it.',
  },
  {
    file: 'packages/core/src/items/items.slice.ts',
    code: "const former = lines.map(({ id = '' }) => context.lines.get(id)?.quantity ?? 0);",
    becomes:
      'const former = lines.map(({ id = "Stryker was here!" }) => context.lines.get(id)?.quantity ?? 0);',
    reason: 'No line has either id.',
  },
  {
    file: 'packages/core/src/rewards/rewards.slice.ts',
    code: '(currentQuote(context)?.rewards ?? []).flatMap((reward) => {',
    becomes: '(currentQuote(context)?.rewards ?? ["Stryker was here"]).flatMap((reward) => {',
    reason: 'A text has no number of picks that could be exceeded.',
  },
  {
    file: 'packages/core/src/rewards/rewards.slice.ts',
    code: 'return Number.isInteger(earned) && earned > 0 && earned < quantity ? earned : 0;',
    becomes: 'return Number.isInteger(earned) && earned >= 0 && earned < quantity ? earned : 0;',
    reason: 'Nought is nought either way.',
  },
  {
    file: 'packages/core/src/what-if/what-if.rules.ts',
    code: '[...(before?.lines ?? []), ...after.lines].map((line): [unknown, QuotedLine] => [line.lineId, line]),',
    becomes:
      '[...(before?.lines ?? ["Stryker was here"]), ...after.lines].map((line): [unknown, QuotedLine] => [line.lineId, line]),',
    reason: 'A text has no line id, and every issue about an item has one.',
  },
  {
    file: 'packages/core/src/items/items.edits.ts',
    code: "'items.restore': (context, { lines: removed, shipments: former = [] }) => {",
    becomes:
      '\'items.restore\': (context, { lines: removed, shipments: former = ["Stryker was here"] }) => {',
    reason: 'The first of the former shipments is not read.',
  },
  {
    file: 'packages/core/src/machine/opening.rules.ts',
    code: 'const isSame = changes.draft?.shipments.every((each, index) => each === context.draft.shipments[index]);',
    becomes:
      'const isSame = changes.draft.shipments.every((each, index) => each === context.draft.shipments[index]);',
    reason: 'A contact that is taken in always changes the draft.',
  },
  ...['{}', '{ kind: "" }'].map((becomes) => ({
    file: 'packages/core/src/order/estimate.ts',
    code: "export const priceKey = (variantId: Id, cause: Cause = { kind: 'operator' }): string =>",
    becomes: `export const priceKey = (variantId: Id, cause: Cause = ${becomes}): string =>`,
    reason: 'Only rewards have a key of their own.',
  })),
  {
    file: 'packages/core/src/order/estimate.ts',
    code: "const listed = item.kind === 'variant' ? prices.get(priceKey(item.variantId, cause)) : undefined;",
    becomes: 'const listed = true ? prices.get(priceKey(item.variantId, cause)) : undefined;',
    reason: 'No price is known of an undefined variant.',
  },
  {
    file: 'packages/core/src/order/estimate.ts',
    code: "override?.unitPrice ?? (item.kind === 'custom' ? item.unitPrice : undefined);",
    becomes: 'override?.unitPrice ?? (true ? item.unitPrice : undefined);',
    reason: 'No other item has a price.',
  },
  ...[
    "a.kind === 'variant' || b.kind === 'variant'",
    "true && b.kind === 'variant'",
    "a.kind === 'variant' && true",
  ].map((becomes) => ({
    file: 'packages/core/src/order/estimate.ts',
    code: "a.kind === 'variant' && b.kind === 'variant'",
    becomes,
    reason: 'Items of two kinds have neither a variant nor a price in common.',
  })),
  ...[
    'true && a.unitPrice === b.unitPrice',
    "a.kind === 'custom' || b.kind === 'custom' && a.unitPrice === b.unitPrice",
    "true && b.kind === 'custom' && a.unitPrice === b.unitPrice",
    "a.kind === 'custom' && true && a.unitPrice === b.unitPrice",
  ].map((becomes) => ({
    file: 'packages/core/src/order/estimate.ts',
    code: ": a.kind === 'custom' && b.kind === 'custom' && a.unitPrice === b.unitPrice;",
    becomes: `: ${becomes};`,
    reason: 'Items of two kinds have neither a variant nor a price in common.',
  })),
  {
    file: 'packages/core/src/shopping/shopping.rules.ts',
    code: "if (item.kind === 'variant')",
    becomes: 'if (true)',
    reason: 'No line orders an undefined variant.',
  },
  {
    file: 'packages/core/src/shopping/shopping.rules.ts',
    code: "const isSame = line.item.kind === 'variant' && line.item.variantId === item.variantId;",
    becomes: 'const isSame = true && line.item.variantId === item.variantId;',
    reason: 'No other line has a variant.',
  },
  {
    file: 'packages/core/src/contact/contact.edits.ts',
    code: "!a || (['country', 'region', 'postalCode', 'city'] as const).every((part) => a[part] === b?.[part]);",
    becomes:
      "!a || (['country', 'region', 'postalCode', 'city'] as const).every((part) => a[part] === b[part]);",
    reason: 'An address that a shipment can go to is known; the question mark is for the type.',
  },
  {
    file: 'packages/core/src/destination/destination.edits.ts',
    code: 'export const withoutLines = (context: OrderContext, ids: readonly Id[] = []): Changes =>',
    becomes:
      'export const withoutLines = (context: OrderContext, ids: readonly Id[] = ["Stryker was here"]): Changes =>',
    reason: 'An id that no line has removes nothing.',
  },
  {
    file: 'packages/core/src/destination/destination.edits.ts',
    code: "itemsEdits['items.remove'](context, { type: 'items.remove', ids });",
    becomes: 'itemsEdits[\'items.remove\'](context, { type: "", ids });',
    reason: 'An edit does not read the type that led to it.',
  },
  {
    file: 'packages/core/src/machine/contact-writing.rules.ts',
    code: "((event.type === 'contact.create' && work?.kind === 'creating' && isSame(event.input, work.input)) ||",
    becomes: "((true && work?.kind === 'creating' && isSame(event.input, work.input)) ||",
    reason: 'No other write with an input uses its key.',
  },
  {
    file: 'packages/core/src/machine/contact-writing.rules.ts',
    code: "(event.type === 'contact.addAddress' &&",
    becomes: '(true &&',
    reason: 'No other write with an address uses its key.',
  },
  ...equivalentsInContracts,
  ...equivalentsInCore,
  ...equivalentsInNumbers,
  ...equivalentsInPlacing,
];

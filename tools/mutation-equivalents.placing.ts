import type { EquivalentChange } from './mutation-equivalents.ts';

const file = 'packages/core/src/machine/handoffs.rules.ts';

/** A question mark that only the type needs: these are called while the order is handed off alone. */
const handedOff = [
  [
    'handingOff?.handoff?.id !== id || handingOff.handoff.history.length !== history.length;',
    'handingOff.handoff?.id !== id || handingOff.handoff.history.length !== history.length;',
  ],
  ['const failure = handingOff?.failure;', 'const failure = handingOff.failure;'],
  ['acceptedTotal: handingOff?.request?.input.total,', 'acceptedTotal: handingOff.request?.input.total,'],
  ['acceptedTotal: handingOff?.request?.input.total,', 'acceptedTotal: handingOff?.request.input.total,'],
  ['handingOff?.id ?? handingOff?.request?.key;', 'handingOff.id ?? handingOff?.request?.key;'],
  ['handingOff?.id ?? handingOff?.request?.key;', 'handingOff?.id ?? handingOff.request?.key;'],
] as const;

/** The same for a submission. */
const placed = [
  [
    "if (placing?.intent.as && isAskedFor(failure)) return 'look-up';",
    "if (placing.intent.as && isAskedFor(failure)) return 'look-up';",
  ],
  [
    "if (isSendable(placing?.intent.submission ?? {})) return 'action';",
    "if (isSendable(placing.intent.submission ?? {})) return 'action';",
  ],
  [
    "!context.placing?.intent.as && hostCan(context, 'submissions.fence');",
    "!context.placing.intent.as && hostCan(context, 'submissions.fence');",
  ],
  [
    'const isLost = placing !== undefined && !isSendable(placing.intent.submission);',
    'const isLost = true && !isSendable(placing.intent.submission);',
  ],
  ['const refusal = placing?.failure ?? {', 'const refusal = placing.failure ?? {'],
  ['supersedes: placing?.intent.key,', 'supersedes: placing.intent.key,'],
] as const;

const memory = 'packages/adapters/src/memory/placing.ts';

/** A draft without these is refused before an order is made of it. */
const complete = [
  [
    "const contact = getContact(shop, draft.contactId ?? '');",
    'const contact = getContact(shop, draft.contactId ?? "Stryker was here!");',
  ],
  ['if (!address || !method) return [];', 'if (false) return [];'],
  ['if (!address || !method) return [];', 'if (!address && !method) return [];'],
  ['if (!address || !method) return [];', 'if (!address || !method) return ["Stryker was here"];'],
  [
    "const { methodId = '', payer = 'contact', reference } = payment ?? {};",
    'const { methodId = "Stryker was here!", payer = \'contact\', reference } = payment ?? {};',
  ],
  [
    "const { methodId = '', payer = 'contact', reference } = payment ?? {};",
    'const { methodId = \'\', payer = "", reference } = payment ?? {};',
  ],
  [
    'const name = terms.paymentMethods.find(({ id }) => id === methodId)?.name ?? methodId;',
    'const name = terms.paymentMethods.find(({ id }) => id === methodId).name ?? methodId;',
  ],
] as const;

export const equivalentsInPlacing: readonly EquivalentChange[] = [
  {
    file,
    code: 'const unknown: HandingOff = { request: undefined, id: undefined, handoff: undefined, link: undefined, attempts: 0, failure: undefined, isRevoking: false, revokeFailure: undefined, };',
    becomes: 'const unknown: HandingOff = {};',
    reason: 'A part that is missing reads like one that is undefined, 0 or false.',
  },
  {
    file,
    code: "if (event.type !== 'handoffs.create' || !quote) return {};",
    becomes: 'if (false || !quote) return {};',
    reason: 'No other event begins a hand-off; the condition is for the type.',
  },
  ...handedOff.map(([code, becomes]) => ({
    file,
    code,
    becomes,
    reason: 'There is a hand-off, or a request, wherever this is called; the question mark is for the type.',
  })),
  {
    file,
    code: 'handingOff: handingOff && { ...handingOff, link: undefined },',
    becomes: 'handingOff: handingOff || { ...handingOff, link: undefined },',
    reason: 'No link is shown of an order that is not locked.',
  },
  ...(['sendTo', 'expiresAt'] as const).map((part) => ({
    file: 'packages/core/src/handoffs/hand-off.ts',
    code: `...(${part} !== undefined && { ${part} }),`,
    becomes: `...(true && { ${part} }),`,
    reason: 'The request leaves out what is undefined, and no rule reads it.',
  })),
  {
    file: 'packages/core/src/handoffs/handoffs.view.ts',
    code: 'link: isLocked ? handingOff?.link : undefined,',
    becomes: 'link: isLocked ? handingOff.link : undefined,',
    reason: 'There is a hand-off while the order is handed off; the question mark is for the type.',
  },
  ...placed.map(([code, becomes]) => ({
    file: 'packages/core/src/machine/placing.rules.ts',
    code,
    becomes,
    reason: 'There is a submission wherever this is reached; the question mark is for the type.',
  })),
  {
    file: 'packages/core/src/machine/placing.ts',
    code: "const noAnswer = () => paymentFailed('timeout');",
    becomes: 'const noAnswer = () => paymentFailed("");',
    reason: 'Every code without a sentence of its own says that the payment is not available.',
  },
  {
    file: 'packages/core/src/machine/placing.ts',
    code: "{ guard: { type: 'recordMeans', params: 'release' }, target: 'fencing' },",
    becomes: "{ guard: { type: 'recordMeans', params: \"\" }, target: 'fencing' },",
    reason: 'A key whose token is gone is not sent again, and is fenced by the rule that follows.',
  },
  ...complete.map(([code, becomes]) => ({
    file: memory,
    code,
    becomes,
    reason:
      'A draft that lacks its contact, an address or its payment, or names a method that is not offered, is refused before.',
  })),
  {
    file: memory,
    code: "if (!submissions.has(key)) submissions.set(key, { sent: '', state: { state: 'fenced' } });",
    becomes:
      'if (!submissions.has(key)) submissions.set(key, { sent: "Stryker was here!", state: { state: \'fenced\' } });',
    reason: 'What was sent is not looked at where the key is closed.',
  },
  {
    file: memory,
    code: "const offer = item.kind === 'variant' ? shop.variants.get(item.variantId) : undefined;",
    becomes: 'const offer = true ? shop.variants.get(item.variantId) : undefined;',
    reason: 'A custom item has no variant, so none is found; the condition is for the type.',
  },
];

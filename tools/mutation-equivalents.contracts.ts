import type { EquivalentChange } from './mutation-equivalents.ts';

const sameShipTo =
  'a !== undefined && b !== undefined && (a === b || (a.kind === b.kind && fingerprint(a) === fingerprint(b)));';

export const equivalentsInContracts: readonly EquivalentChange[] = [
  ...[
    'a !== undefined && b !== undefined && (false || (a.kind === b.kind && fingerprint(a) === fingerprint(b)));',
    'a !== undefined && b !== undefined && (a === b || (true && fingerprint(a) === fingerprint(b)));',
  ].map((becomes) => ({
    file: 'packages/contracts/src/same-ship-to.ts',
    code: sameShipTo,
    becomes,
    reason: 'Fingerprints tell the same, only slower.',
  })),
  {
    file: 'packages/contracts/src/shipment-parts.ts',
    code: '...others.map((shipment, at) => ({ shipment, parts: named[at] ?? [] })),',
    becomes: '...others.map((shipment, at) => ({ shipment, parts: named[at] ?? ["Stryker was here"] })),',
    reason: 'Each further shipment has named parts, if none; the default is for the type.',
  },
  {
    file: 'packages/contracts/src/paid-draft.ts',
    code: "const contentOf = (draft: Draft) => ({ ...draft, payment: undefined, revision: 0, flow: '', context: {} });",
    becomes:
      'const contentOf = (draft: Draft) => ({ ...draft, payment: undefined, revision: 0, flow: "Stryker was here!", context: {} });',
    reason: 'Any flow does, as long as both drafts have the same one.',
  },
  ...[
    'if (true) names.set(key, name);',
    'if (false) names.set(key, name);',
    'if (names.size <= mostNames) names.set(key, name);',
    'if (names.size >= mostNames) names.set(key, name);',
    'if (names.size < mostNames) ;',
  ].map((becomes) => ({
    file: 'packages/contracts/src/fingerprint.ts',
    code: 'if (names.size < mostNames) names.set(key, name);',
    becomes,
    reason: 'A name that is not kept is written again, only slower.',
  })),
  {
    file: 'packages/contracts/src/fingerprint.ts',
    code: 'if (known !== undefined) return known;',
    becomes: 'if (false) return known;',
    reason: 'A name that is not kept is written again, only slower.',
  },
];

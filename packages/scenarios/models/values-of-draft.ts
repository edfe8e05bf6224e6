import type { Draft } from '@orderpad/contracts';

/** Returns every value that a person has entered in a draft, each with its place, e.g. `note: value 3` or `line-1 quantity: 4`. */
export const valuesIn = ({ note, lines, codes, shipments }: Draft): string[] => [
  ...(note === undefined ? [] : [`note: ${note}`]),
  ...codes.map((code) => `code: ${code}`),
  ...lines.flatMap((line) => [
    `${line.id} quantity: ${line.quantity}`,
    ...(line.note === undefined ? [] : [`${line.id} note: ${line.note}`]),
  ]),
  ...shipments.flatMap(({ to }) => (to?.kind === 'other' ? [`address: ${to.address.line1}`] : [])),
];

import {
  type Draft,
  type Issue,
  type QuotedLine,
  type ReductionTerms,
  withManualDiscount,
} from '@orderpad/contracts';

/** Returns the lines with the discounts that staff give on them. */
export function withDiscounts(
  terms: ReductionTerms,
  draft: Draft,
  lines: readonly QuotedLine[],
): { quoted: QuotedLine[]; issues: Issue[] } {
  const given = new Map(draft.lines.map(({ id, discount }) => [id, discount]));
  const priced = lines.map((line) => withManualDiscount(line, given.get(line.lineId), terms));
  return { quoted: priced.map(({ quoted }) => quoted), issues: priced.flatMap(({ issues }) => issues) };
}

import type * as schema from '../../data/schema.ts';

/**
 * Demo data for 2025, beside `marketTaxes`. A country without a row taxes delivery as the goods: in GB it is part of
 * their supply (HMRC, VAT Notice 700/24, section 2), in the EU part of their taxable amount (Directive 2006/112/EC,
 * Article 78), in CA incidental to it (Excise Tax Act, s. 138), and likewise in AU and BH. So is Texas (34 TAC §
 * 3.303), and so is Washington, by what the goods of a parcel cost (WAC 458-20-110). The shop charges delivery
 * separately and offers collection, which frees delivery from tax in three states.
 */
export const deliveryTaxes: (typeof schema.marketCarriage.$inferInsert)[] = [
  // One charge for a mixed parcel is taxed whole: Tax Bulletin ST-838.
  { country: 'US', region: 'NY', policy: 'if-any' },
  // 18 CCR § 1628.
  { country: 'US', region: 'CA', policy: 'untaxed' },
  // Rule 12A-1.045, F.A.C.
  { country: 'US', region: 'FL', policy: 'untaxed' },
  // 86 Ill. Adm. Code 130.415.
  { country: 'US', region: 'IL', policy: 'untaxed' },
  // A separate charge for delivery is not food: National Tax Agency, Q&A on the reduced rate.
  { country: 'JP', policy: 'standard' },
];

import { detailIssues, type DetailTerms, type OrderDetails } from '@orderpad/contracts';

/** The content of the dialog while it is edited. Dates are empty where there is none. */
export interface DetailsEntry {
  readonly deliveryDate: string;
  readonly orderDate: string;
  /** The id of the representative; empty for nobody. */
  readonly representative: string;
  /** The tags as they are typed. */
  readonly tags: string;
  readonly confirmation: boolean;
  /** True once somebody pressed save: then what is wrong is shown. */
  readonly isTried: boolean;
}

/** Returns the content of the dialog for the details of an order. */
export const entryOf = ({
  deliveryDate = '',
  orderDate = '',
  representative,
  tags = [],
  confirmation = false,
}: OrderDetails): DetailsEntry => ({
  deliveryDate,
  orderDate,
  representative: representative?.id ?? '',
  tags: tags.join(', '),
  confirmation,
  isTried: false,
});

/** Returns the tags that are typed, separated by commas; a tag has 40 characters at most. */
export const tagsIn = ({ tags }: DetailsEntry): string[] =>
  tags
    .split(/[,،、;]/)
    .map((tag) => tag.trim().slice(0, 40))
    .filter(Boolean);

/** Returns the codes of what is wrong with the dates, by the name of the detail. */
export function dateFlaws(
  { deliveryDate, orderDate }: DetailsEntry,
  terms: DetailTerms,
): ReadonlyMap<string, string> {
  const dates = { ...(deliveryDate && { deliveryDate }), ...(orderDate && { orderDate }) };
  return new Map(detailIssues(dates, terms).map(({ path, code }) => [String(path[1]), code]));
}

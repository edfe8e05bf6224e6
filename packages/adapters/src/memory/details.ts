import {
  type Colleague,
  type Contact,
  detailIssues,
  type Draft,
  fix,
  HostError,
  type Issue,
  issue,
  OrderDetails,
} from '@orderpad/contracts';
import { requireAbility, type Shop } from './shop.ts';

/** Lists the members of staff who can be credited with a sale, by name. */
export function listRepresentatives(shop: Shop): Colleague[] {
  requireAbility(shop, 'orders.representative');
  return representativesOf(shop);
}

/** Returns what is wrong with the details of a draft, for the operator of the shop. */
export function draftDetailIssues(shop: Shop, { details }: Draft, contact: Contact | undefined): Issue[] {
  if (!details) return [];
  const { representative } = details;
  const isKnown = !representative || representativesOf(shop).some(({ id }) => id === representative.id);
  return [
    ...detailIssues(details, { capabilities: shop.profile.capabilities, now: shop.now(), contact }),
    ...(isKnown
      ? []
      : [
          issue(
            'representative-unknown',
            ['details', 'representative'],
            {},
            fix('remove-detail', { name: 'representative' }),
          ),
        ]),
  ];
}

/** Returns the details as an order keeps them, with the name that the shop has for the representative. */
export function keptDetails(shop: Shop, details: OrderDetails): OrderDetails {
  const representative = representativesOf(shop).find(({ id }) => id === details.representative?.id);
  return { ...details, ...(representative && { representative }) };
}

/** Refuses details that leave their bounds: what comes over HTTP is parsed before it gets here, what comes here is not. */
export function requireDetails({ details }: Draft): void {
  const [first] = details === undefined ? [] : (OrderDetails.safeParse(details).error?.issues ?? []);
  if (!first) return;
  const path = first.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  throw new HostError('invalid', 'details beyond their bounds', {
    issues: [issue('invalid', ['details', ...path])],
  });
}

const representativesOf = ({ terms, staff }: Shop): Colleague[] =>
  [...(terms.colleagues ?? []), staff].toSorted((a, b) => a.name.localeCompare(b.name));

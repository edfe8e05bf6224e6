import type { RouteName } from '@orderpad/contracts';
import type { Handler } from '../service.ts';
import { searchCatalog } from '../slices/catalog.ts';
import { listCategories } from '../slices/category.ts';
import { getContact, searchContacts } from '../slices/contact.ts';
import { addAddress, createContact, updateAddress, updateContact } from '../slices/contact-edit.ts';
import { getOrder, listOrders } from '../slices/order.ts';
import { place } from '../slices/place.ts';
import { listPromotions } from '../slices/promotion.ts';
import { describe } from '../slices/profile.ts';
import { quote } from '../slices/quote.ts';
import { resolveSkus } from '../slices/resolve.ts';
import { listSpecials } from '../slices/reward.ts';
import { signIn, signOut, getSignIn } from '../slices/session.ts';
import { getTier } from '../slices/tier.ts';
import { fenceSubmission, lookupSubmission } from '../slices/submission.ts';

/** Who answers each route of the contract; one that is missing does not compile. */
export const handlers: { readonly [Name in RouteName]: Handler<Name> } = {
  signIn,
  getSignIn,
  signOut,
  describe,
  searchContacts,
  getContact,
  createContact,
  updateContact,
  addAddress,
  updateAddress,
  searchCatalog,
  resolveSkus,
  listCategories,
  listPromotions,
  listSpecials,
  getTier,
  quote,
  place,
  listOrders,
  getOrder,
  lookupSubmission,
  fenceSubmission,
};

/** All that is done at a shop's desk, in one module, so that a page loads it when the first question comes. */
export { listCategories, resolveSkus, searchCatalog } from './catalog.ts';
export {
  addAddress,
  createContact,
  getContact,
  searchContacts,
  updateAddress,
  updateContact,
} from './contacts.ts';
export { getOrder, listOrders } from './orders.ts';
export { fence, lookUp, placeDraft } from './place.ts';
export { listPromotions } from './promotions.ts';
export { listSpecials } from './rewards.ts';
export { quoteDraft } from './quote.ts';
export { getTier } from './tiers.ts';
export { openShop } from './shop.ts';

export { browse, type Browsing } from './shopping.finder.ts';
export { moreOf, orderedOf } from './shopping.rules.ts';
export { shoppingView, type ShoppingView } from './shopping.view.ts';

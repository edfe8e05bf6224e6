export { browse, type Browsing } from './shopping.finder.ts';
export { newLineFor, quantitiesByProduct } from './shopping.rules.ts';
export { shoppingView, type ShoppingView } from './shopping.view.ts';

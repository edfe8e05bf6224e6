export { findPromotions } from './promotions.finder.ts';
export { promotionsView, type PromotionsView, type PromotionView } from './promotions.view.ts';

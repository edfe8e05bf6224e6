export { promotionsView, type PromotionsView, type PromotionView } from './promotions.view.ts';

import type { Scene } from '../steps/scene.ts';
import { OrderPadReview } from './order-pad-review.ts';

export const reviewScene: Scene = { tag: 'order-pad-review', element: OrderPadReview };

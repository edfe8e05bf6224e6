import type { Scene } from '../steps/scene.ts';
import { OrderPadItems } from './order-pad-items.ts';

export const itemsScene: Scene = { tag: 'order-pad-items', element: OrderPadItems };

import type { Scene } from '../steps/scene.ts';
import { OrderPadPlaced } from './order-pad-placed.ts';

export const placedScene: Scene = { tag: 'order-pad-placed', element: OrderPadPlaced };

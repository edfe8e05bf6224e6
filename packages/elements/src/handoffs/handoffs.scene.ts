import type { Scene } from '../steps/scene.ts';
import { OrderPadHandoff } from './order-pad-handoff.ts';

export const handoffsScene: Scene = { tag: 'order-pad-handoff', element: OrderPadHandoff };

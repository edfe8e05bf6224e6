import { defineFlow } from '@orderpad/core';
import { flow } from './flow.ts';

/** The same flow, with shipping and delivery window on one screen. */
export const sharedScreen = defineFlow({
  ...flow,
  id: 'own-step-shared',
  screens: [{ name: 'delivery', steps: ['shipping', 'delivery-window'] }],
});

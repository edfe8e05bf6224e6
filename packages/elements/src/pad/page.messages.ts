/** Messages of the layout `page`. */
export const pageMessages = {
  'pad.screen-page': 'Order',
} as const;

// The custom fields that an order pad can use, and one that the pad leaves alone.
export const customFields = {
  Order: [
    { name: 'clientRequestId', type: 'string', nullable: true },
    { name: 'poNumber', type: 'string', nullable: true },
  ],
  OrderLine: [{ name: 'lineNote', type: 'string', nullable: true }],
};

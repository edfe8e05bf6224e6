import { memoryHost } from '@orderpad/adapters/memory';
import { describeHost } from '@orderpad/adapters/testing';

describeHost('memory', {
  create: () => memoryHost(),
  sold: 'SOAP',
  unknown: 'NO-SUCH-SKU',
  contactWithAddress: 'Whitcombe',
  contactWithoutAddress: 'Wieczorek',
  markets: ['GB', 'DE', 'JP'],
  promotions: { code: 'HEARTH10', picked: 'soap-gift' },
  rewards: { quantity: 20 },
  tiers: { contact: 'Oyelaran' },
});

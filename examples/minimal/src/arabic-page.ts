import '@orderpad/elements/define.js';
import { memoryHost } from '@orderpad/adapters/memory';
import { arabic } from './arabic.ts';

const pad = document.querySelector('order-pad');
if (pad) {
  pad.messages = arabic;
  pad.host = memoryHost({ name: 'متجر المثال', currency: 'SAR' });
}

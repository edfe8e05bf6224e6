import '@orderpad/elements/define.js';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice } from '@orderpad/core';
import { registerStep } from '@orderpad/elements';
import { GreetingStep, greetingMessages } from './greeting-step.ts';
import { greetingSlice } from './greeting.ts';

registerStep({
  slice: greetingSlice,
  scene: { tag: 'greeting-step', element: GreetingStep },
  messages: greetingMessages,
});

const pad = document.querySelector('order-pad');
if (pad) {
  pad.flow = { ...backOffice, id: 'with-greeting', steps: ['greeting', ...backOffice.steps] };
  pad.host = memoryHost();
}

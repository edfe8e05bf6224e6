import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { expect, test } from 'vitest';

class Probe extends LitElement {
  @property() label = 'x';
  @property() other?: string;
}

// Fails when the nearest tsconfig.json does not include this file: Vite then ignores experimentalDecorators.
test('decorators are compiled, and fields do not shadow the accessors of Lit', () => {
  for (const name of ['label', 'other'])
    expect(Object.getOwnPropertyDescriptor(Probe.prototype, name)?.get).toBeTypeOf('function');
});

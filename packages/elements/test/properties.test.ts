import { LitElement } from 'lit';
import { expect, test } from 'vitest';

class Probe extends LitElement {
  static override properties = { label: {}, other: {} };
  label = 'x';
  other?: string;
}

// Fails when the nearest tsconfig.json does not include this file: Vite then compiles fields as ECMAScript defines them.
test('fields do not shadow the accessors of Lit', () => {
  expect(Probe.observedAttributes).toEqual(['label', 'other']);

  const { prototype } = Probe;

  for (const name of ['label', 'other'])
    expect(Object.getOwnPropertyDescriptor(prototype, name)?.get).toBeTypeOf('function');
});

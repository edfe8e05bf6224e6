import { describe, expect, it } from 'vitest';
import { shippedSteps } from '@orderpad/core';
import * as flows from '@orderpad/core/flows';

const { defineFlow: _, ...shipped } = flows;

describe('every shipped flow', () => {
  it.each(Object.values(shipped))(
    '$id names steps that exist, each once, and ends with the review',
    (flow) => {
      const named = new Set<string>(flow.steps);

      expect(named.size).toBe(flow.steps.length);
      expect([...named].filter((step) => !shippedSteps.some((each) => each === step))).toEqual([]);
      expect(flow.steps.at(-1)).toBe('review');
    },
  );

  it('has an id of its own', () => {
    const ids = Object.values(shipped).map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

import { expect, it } from 'vitest';
import { capabilities, capabilitiesBut, Capability } from '@orderpad/contracts';

it('the capabilities are those of the schema, each once', () => {
  expect(capabilities).toEqual(Capability.options);
  expect(new Set(capabilities).size).toBe(capabilities.length);
});

it('all capabilities but some are the others in the same order', () => {
  expect(capabilitiesBut()).toEqual(capabilities);
  expect(capabilitiesBut('drafts', 'tiers')).toEqual(
    capabilities.filter((each) => each !== 'drafts' && each !== 'tiers'),
  );
});

import * as contracts from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const isSchema = (value: unknown): value is z.ZodMiniType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const exported: Readonly<Record<string, unknown>> = { ...contracts };
const schemas = Object.entries(exported).filter((entry): entry is [string, z.ZodMiniType] =>
  isSchema(entry[1]),
);

/** Every schema under its name, each written once: one inside another is a reference. */
function written(io: 'input' | 'output'): [string, object][] {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of schemas) registry.add(schema, { id });
  const all = z.toJSONSchema(registry, { io, unrepresentable: 'any' }).schemas;
  return Object.entries(all).map(([id, schema]) => [
    id,
    { ...schema, $schema: undefined, additionalProperties: undefined },
  ]);
}

// `vitest -u` writes the snapshots anew.
describe('the schemas of the contract', () => {
  it('ask for what servers and adapters send, and no release changes that unnoticed', () => {
    expect(schemas.length).toBeGreaterThan(50);
    expect(Object.fromEntries(written('input'))).toMatchSnapshot();
  });

  it('return what they take, except where they fill in a default', () => {
    const inputs = new Map(written('input').map(([id, schema]) => [id, JSON.stringify(schema)]));

    const others = written('output').filter(([id, schema]) => inputs.get(id) !== JSON.stringify(schema));

    expect(Object.fromEntries(others)).toMatchSnapshot();
  });

  it('know these codes of issues and fixes, with these params', () => {
    expect({ issues: contracts.issueCodes, fixes: contracts.fixCodes }).toMatchSnapshot();
  });
});

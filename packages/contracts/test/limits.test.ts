import { describe, expect, it } from 'vitest';
import { type Route, routes } from '@orderpad/contracts';
import * as z from 'zod/mini';

/** Places of a JSON schema where anything may be sent at any length. */
function boundless(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const of = (name: string): unknown => Reflect.get(schema, name);
  const inner = Object.entries(schema).flatMap(([name, each]) =>
    name === 'enum' || name === 'pattern' ? [] : boundless(each, `${path}/${name}`),
  );
  const isBounded =
    of('type') === 'string'
      ? ['maxLength', 'enum', 'const'].some((name) => of(name) !== undefined) || isShort(of('pattern'))
      : of('type') !== 'array' || of('maxItems') !== undefined;
  return isBounded ? inner : [path, ...inner];
}

/** Tells if a pattern repeats nothing without end. */
const isShort = (pattern: unknown): boolean =>
  typeof pattern === 'string' && !/(?<!\\)[*+]|,\}/.test(pattern);

const parts = Object.entries<Route>(routes).flatMap(([name, { params, query, body }]) =>
  Object.entries({ params, query, body }).flatMap(([part, schema]) =>
    schema ? [[`${name}, ${part}`, schema] as const] : [],
  ),
);

describe('what is sent to a host', () => {
  it.each(parts)('has a longest text and a longest list everywhere: %s', (_, schema) => {
    const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

    expect(boundless(described)).toEqual([]);
  });

  it('is seen to have none where there is none', () => {
    const described = z.toJSONSchema(z.object({ texts: z.array(z.string()), id: z.uuid() }));

    expect(boundless(described)).toEqual(['/properties/texts', '/properties/texts/items']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '@orderpad/core/package.json' with { type: 'json' };
import { eventsOfType } from './event-types.ts';
import { codesIn, tableBelow } from './markdown-tables.ts';

const core = fileURLToPath(new URL('../../core', import.meta.url));
const readme = readFileSync(join(core, 'README.md'), 'utf8');
const source = readFileSync(join(core, 'src/order/events.ts'), 'utf8');

describe('the README of the core', () => {
  it('lists every event that can be sent, with every field of it', () => {
    const documented = tableBelow(readme, '### Events to send').flatMap(([types, fields]) =>
      codesIn(types).map((type) => ({ type, fields: codesIn(fields) })),
    );

    const declared = eventsOfType('ShippedEvent', source);
    expect(documented.map(({ type }) => type).toSorted()).toEqual(
      declared.map(({ type }) => type).toSorted(),
    );
    for (const { type, fields } of declared)
      expect(documented.find((each) => each.type === type)?.fields, type).toEqual(
        expect.arrayContaining([...fields]),
      );
  });

  it('lists every event that a session emits, with exactly its fields', () => {
    const documented = tableBelow(readme, '### Events to listen to').map(([type, , fields]) => ({
      type: codesIn(type)[0],
      fields: codesIn(fields).toSorted(),
    }));

    const declared = eventsOfType('OrderEmitted', source).map(({ type, fields }) => ({
      type,
      fields: fields.toSorted(),
    }));
    expect(documented).toEqual(expect.arrayContaining(declared));
    expect(documented).toHaveLength(declared.length);
  });

  it('lists every entry point of the package', () => {
    const documented = tableBelow(readme, '## Entry points').flatMap(([names]) => codesIn(names));

    const declared = Object.keys(manifest.exports).filter((name) => !name.endsWith('.json'));
    expect(
      documented.map((name) => name.replace('@orderpad/core', '.').replace(/^\//, './')).toSorted(),
    ).toEqual(declared.toSorted());
  });
});

describe('the reader of event types', () => {
  it('names the type and the fields of each member of a union', () => {
    const events = eventsOfType('E', "type E = { type: 'a'; x: string; y?: number } | { type: 'b' };");

    expect(events).toEqual([
      { type: 'a', fields: ['x', 'y'] },
      { type: 'b', fields: [] },
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import elements from '@orderpad/elements/package.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { domEventsIn } from './dom-events.ts';
import { elementsManifest } from './elements-manifest.ts';
import { codesIn, tableBelow } from './markdown-tables.ts';

const folder = fileURLToPath(new URL('../../elements', import.meta.url));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const readme = read('README.md');
const manifest = elementsManifest();
const declarations = manifest.modules.flatMap((module) => module.declarations);
/** The elements that a page may place. */
const placed = tableBelow(readme, '## Elements').map(([tag = '', name]) => ({
  tag: codesIn(tag)[0] ?? '',
  name: codesIn(name)[0],
}));
const isPlaced = (tagName: string): boolean => placed.some(({ tag }) => tag === tagName);

describe('the manifest of the elements', () => {
  it('is what the docblocks say; `npm run manifest` writes it', () => {
    expect(JSON.parse(read('custom-elements.json'))).toEqual(manifest);
  });

  it('is named by the package and shipped with it', () => {
    const { customElements, files } = elements;

    expect(files).toContain(customElements);
  });

  it('describes every element, and every attribute, event, slot and part of one', () => {
    const described = declarations.flatMap(({ tagName, summary, events, slots, cssParts, attributes }) => [
      { tagName, description: summary },
      ...[...events, ...slots, ...cssParts].map(({ name, description }) => ({ tagName, name, description })),
      ...attributes
        .filter(({ fieldName }) => !fieldName)
        .map(({ name, description }) => ({ tagName, name, description })),
    ]);

    expect(described.filter(({ description }) => !description)).toEqual([]);
  });
});

describe('the README of the elements', () => {
  it('names the class of every element that a page may place', () => {
    const declared = declarations.filter(({ tagName }) => isPlaced(tagName));

    expect(Object.fromEntries(placed.map(({ tag, name }) => [tag, name]))).toEqual(
      Object.fromEntries(declared.map(({ tagName, name }) => [tagName, name])),
    );
  });

  it('lists the classes that the package exports, all of them', () => {
    const exported = [...read('src/index.ts').matchAll(/export \{ (OrderPad\w*) \}/g)].map(
      ([, name]) => name,
    );

    expect(new Set(placed.map(({ name }) => name))).toEqual(new Set(exported));
  });

  it('lists every property with its attribute, type and default', () => {
    const documented = tableBelow(readme, '## Properties and attributes').flatMap(
      ([tags, name, attribute, type, value]) =>
        codesIn(tags).map((tag) => ({
          tag,
          name: codesIn(name)[0],
          attribute: codesIn(attribute)[0],
          type: codesIn(type)[0],
          value: codesIn(value)[0],
        })),
    );

    const declared = declarations
      .filter(({ tagName }) => isPlaced(tagName))
      .flatMap(({ tagName: tag, members }) =>
        members.map(({ name, attribute, type, default: value }) => ({
          tag,
          name,
          attribute,
          type: type.text.replace(/ \| undefined$/, ''),
          value,
        })),
      );
    expect(documented).toHaveLength(declared.length);
    expect(documented).toEqual(expect.arrayContaining(declared));
  });

  it('names every attribute that has no property', () => {
    const attributes = declarations
      .filter(({ tagName }) => isPlaced(tagName))
      .flatMap((each) => each.attributes.filter(({ fieldName }) => !fieldName).map(({ name }) => name));

    expect(attributes.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('lists every event with its values, and says which can be cancelled and who dispatches it', () => {
    const documented = tableBelow(readme, '## Events').map(([name = '', tags, , values]) => ({
      name: codesIn(name)[0],
      isCancelable: name.includes('cancelable'),
      tags: codesIn(tags).toSorted(),
      fields: codesIn(values),
    }));

    const files = [
      'events/order-events.ts',
      'orders/orders-events.ts',
      'drafts/drafts-events.ts',
      'parking/parking-events.ts',
      'placing/placed-events.ts',
      'requests/requests-events.ts',
    ];
    const declared = files
      .flatMap((file) => domEventsIn(read(`src/${file}`)))
      .map(({ name, isCancelable, fields }) => ({
        name,
        isCancelable,
        tags: declarations
          .filter(({ events }) => events.some((event) => event.name === name))
          .map(({ tagName }) => tagName)
          .toSorted(),
        fields,
      }));
    expect(documented).toHaveLength(declared.length);
    expect(documented).toEqual(expect.arrayContaining(declared));
  });

  it('lists every slot', () => {
    const documented = tableBelow(readme, '## Slots').map(([tag, name]) => ({
      tagName: codesIn(tag)[0],
      name: codesIn(name)[0] ?? '',
    }));

    const declared = declarations.flatMap(({ tagName, slots }) =>
      slots.map(({ name }) => ({ tagName, name })),
    );
    expect(documented).toHaveLength(declared.length);
    expect(documented).toEqual(expect.arrayContaining(declared));
  });

  it('lists every part', () => {
    const documented = tableBelow(readme, '## Styles').map(([tag, parts]) => [
      codesIn(tag)[0],
      codesIn(parts),
    ]);

    const declared = declarations
      .filter(({ cssParts }) => cssParts.length > 0)
      .map(({ tagName, cssParts }) => [tagName, cssParts.map(({ name }) => name)]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(declared));
  });

  it('lists the parts that all steps share: those that a pad hands on and no docblock names', () => {
    const [, paragraph = ''] = /parts of controls, which every\nstep shares: ([^]*?)\n\n/.exec(readme) ?? [];

    const [, exported = ''] = /exportedParts =([^;]*);/.exec(read('src/registry.ts')) ?? [];
    const named = declarations.flatMap(({ cssParts }) => cssParts.map(({ name }) => name));
    const shared = [...exported.matchAll(/[a-z]+(?:-[a-z]+)*/g)]
      .map(([part]) => part)
      .filter((part) => !named.includes(part));
    expect(codesIn(paragraph).toSorted()).toEqual(shared.toSorted());
  });

  it('lists every token that a style reads, and no other', () => {
    const documented = tableBelow(readme, '## Tokens').flatMap(([name]) => codesIn(name));

    const styles = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => read(join('src', file)).match(/(?<=var\(\s*)--order-pad-[a-z-]+/g) ?? []);
    expect(documented.toSorted()).toEqual([...new Set(styles)].toSorted());
  });

  it('lists building blocks that the package exports', () => {
    const documented = tableBelow(readme, '## Steps of your own').flatMap(([names]) => codesIn(names));

    const exported = new Set(read('src/index.ts').match(/\w+/g));
    expect(documented.length).toBeGreaterThan(10);
    expect(documented.filter((name) => !exported.has(name))).toEqual([]);
  });

  it('lists the flows that ship', async () => {
    const { defineFlow: _, ...flows } = await import('@orderpad/core/flows');

    const [, sentence = ''] = /Flows that ship are ([^]*?)\./.exec(readme) ?? [];

    expect(codesIn(sentence).toSorted()).toEqual(
      Object.values(flows)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { anchorsOf, brokenLinks, linksOf, markdownFiles, withoutCode } from './markdown.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const files = markdownFiles(root);
const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d/.test(name));

/** Words that the glossary gives up, and the term to use. Only those that have no other use in the documentation. */
const givenUp: readonly (readonly [RegExp, string])[] = [
  [/\bdoors?\b/i, 'entry point'],
  [/\bdesks?\b/i, 'context'],
  [/\bdeeds?\b/i, 'effect'],
  [/\bexam(?:s|inations?)?\b/i, 'conformance suite'],
  [/\bways? out\b/i, 'fix'],
  [/\bwish(?:es)?\b/i, 'shortcut'],
  [/\bclerks?\b/i, 'user'],
  [/\bshipping speeds?\b/i, 'shipping method'],
  [/\bproofs?\b/i, 'test'],
  [/\blaws?\b/i, 'rule'],
  [/\bwordings?\b/i, 'message'],
  [/\b(?:a|the|one|each|per) press\b/i, 'submission, click'],
  [/\bwhoever\b/i, 'the person who'],
  [/\border-session-ended\b|\bOrderSessionEndedEvent\b/, 'order-signed-out'],
];

describe('a decision', () => {
  it.each(decisions)('%s has a numbered title, a date and a status', (name) => {
    const page = read(`docs/decisions/${name}`);

    expect(page).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(page).toMatch(/^Date: \d{4}-\d{2}-\d{2}\b/m);
    expect(page).toMatch(/^Status: (?:accepted|proposed|superseded by )/m);
  });

  it('stands in the index exactly once', () => {
    const index = read('docs/decisions/README.md');

    const listed = [...index.matchAll(/\((\d{4}-[a-z0-9-]+\.md)\)/g)].map(([, name = '']) => name);

    expect(listed.toSorted()).toEqual(decisions.toSorted());
  });

  it('has a number of its own', () => {
    const numbers = decisions.map((name) => name.slice(0, 4));

    expect(numbers).toEqual([...new Set(numbers)]);
  });
});

describe('a Markdown file', () => {
  it('is found in the packages, the examples, the documentation and the changesets', () => {
    const expected = ['README.md', 'docs/glossary.md', 'packages/core/README.md'];

    expect(files).toEqual(expect.arrayContaining(expected));
  });

  it('has relative links that lead to a file and a heading', () => {
    const broken = files.flatMap((file) => brokenLinks(root, file).map((link) => `${file}: ${link}`));

    expect(broken).toEqual([]);
  });

  it('that is published links to files of its package only', () => {
    const published = files.filter((file) => /^packages\/[^/]+\/README\.md$/.test(file));

    const leading = published.flatMap((file) => {
      const { files: shipped = [] } = JSON.parse(read(file.replace('README.md', 'package.json'))) as {
        files?: string[]; // a package's manifest
      };
      return linksOf(read(file))
        .filter((link) => !/^(?:#|[a-z]+:)/i.test(link))
        .filter((link) => !shipped.some((path) => link === path || link.startsWith(`${path}/`)))
        .map((link) => `${file}: ${link}`);
    });

    expect(published.length).toBeGreaterThan(4);
    expect(leading).toEqual([]);
  });

  it('uses no word that the glossary gives up', () => {
    const used = files.flatMap((file) => givenUpIn(proseOf(file)).map((found) => `${file}:${found}`));

    expect(used).toEqual([]);
  });
});

describe('the search for words that are given up', () => {
  it('names the line, the word and the term to use', () => {
    const found = givenUpIn('A subpath is\na second door of the core.');

    expect(found).toEqual(['2: "door", say entry point']);
  });
});

describe('an anchor', () => {
  it('is made of a heading as GitHub makes it', () => {
    const anchors = anchorsOf(
      '# What is it, then?\n## `Slots` & parts\n```\n# no heading\n```\n## Slots  parts',
    );

    expect(anchors).toEqual(['what-is-it-then', 'slots--parts', 'slots--parts-1']);
  });
});

/** Returns what is written in a file outside code blocks; of the glossary only the terms to use. */
function proseOf(file: string): string {
  const text = withoutCode(read(file));
  return file === 'docs/glossary.md' ? text.slice(0, text.indexOf('## Words to avoid')) : text;
}

function givenUpIn(text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    givenUp.flatMap(([word, term]) => {
      const match = word.exec(line);
      return match ? [`${index + 1}: "${match[0]}", say ${term}`] : [];
    }),
  );
}

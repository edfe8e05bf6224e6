import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../elements/src/messages/en.ts';
import { isKnownFix, fixEffects } from '../../elements/src/fixes/fix-effects.ts';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['core/src', 'host/src', 'adapters/src/memory', 'adapters/src/vendure'];

/** Every way in which sources here name the code of an issue, and of a fix. */
const issueCalls =
  /\b(?:wrong|blocking|issue|removable(?:Line)?|refusalOf)\(\s*(?:\{[^}]*\},\s*)?'([a-z]+(?:-[a-z]+)*)'/g;
const fixCalls = /\bfix\(\s*'([a-z-]+)'|\{ code: '((?:add|choose|edit|remove|set|use)-[a-z-]+)'/g;

/** Said by the border of a host to programs, before any person's order is looked at. */
const protocol =
  /^(?:content-type|duplicate-id|foreign-page|not-found|not-json|reset-link-invalid|role-above-own|too-deep|too-large|too-many|unknown-cursor|unusable-key|unusable-text)$/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts')) yield readFileSync(path, 'utf8');
  }
}

function named(pattern: RegExp): string[] {
  const found = folders.flatMap((folder) =>
    [...sources(join(packages, folder))].flatMap((source) =>
      [...source.matchAll(pattern)].map(([, first, second]) => first ?? second ?? ''),
    ),
  );
  return [...new Set(found)].toSorted();
}

describe('an issue code of the core, a host or an adapter', () => {
  const codes = named(issueCalls).filter((code) => !protocol.test(code));

  it('is found in the core, the reference host and the adapters', () => {
    expect(codes.length).toBeGreaterThan(30);
  });

  it.each(codes)('%s has a message', (code) => {
    expect(Object.keys(en)).toContain(`issue.${code}`);
  });
});

describe('a fix code of the core, a host or an adapter', () => {
  it.each(named(fixCalls))('%s has a message and an effect', (code) => {
    expect(Object.keys(en)).toContain(`fix.${code}`);
    expect(isKnownFix(code)).toBe(true);
  });

  it.each(Object.keys(fixEffects))('%s has a label for its button', (code) => {
    expect(Object.keys(en)).toContain(`fix.${code}`);
  });
});

import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** Imports allowed to a part of the repository beside its own files; the table of docs/architecture.md. */
interface Rule {
  readonly part: RegExp;
  readonly may: readonly RegExp[];
}

const contracts = /^@orderpad\/contracts(?:\/addresses)?$/;
/** The core itself, or one of its doors; which there are, its package says, and the compiler holds everybody to them. */
const core = /^@orderpad\/core(\/[a-z-]+)?$/;
const adapter = /^@orderpad\/adapters\/(memory|http|vendure|testing|test-payments|stripe)$/;
const payments = /^@orderpad\/adapters\/(test-payments|stripe)(\/server)?$/;
const elements = /^@orderpad\/elements(\/define(\/[\w-]+)?\.js)?$/;
const node = /^node:/;
const lit = /^(lit|@lit\/context)(\/|$)/;
// `zod` alone costs 26 to 93 kB where `zod/mini` costs 5.
const zod = /^zod\/mini$/;

// The plugin that takes white space out of templates, which the build of an example may use.
const templates = /^\.\.\/\.\.\/tools\/templates\.ts$/;

/** The first rule whose part matches decides. */
const rules: readonly Rule[] = [
  { part: /^packages\/contracts\/src\//, may: [zod] },
  { part: /^packages\/core\/src\//, may: [contracts, /^(xstate|papaparse)$/] },
  { part: /^packages\/elements\/src\//, may: [core, contracts, lit] },
  { part: /^packages\/adapters\/src\/http\//, may: [contracts, /^(?:eventsource-parser|ky)$/] },
  { part: /^packages\/adapters\/src\/testing\//, may: [contracts, /^(vitest|playwright)$/] },
  { part: /^packages\/adapters\/src\/test-payments\//, may: [contracts, zod] },
  { part: /^packages\/adapters\/src\/stripe\/server\//, may: [contracts, /^stripe$/] },
  { part: /^packages\/adapters\/src\/vendure\//, may: [contracts, zod] },
  { part: /^packages\/adapters\/src\//, may: [contracts] },
  {
    part: /^packages\/host\/src\//,
    may: [
      contracts,
      zod,
      node,
      /^(hono|drizzle-orm|libphonenumber-js|nodemailer|bowser|csv-parse|pino|prom-client|@node-rs\/argon2)(\/|$)/,
      /^@hono\//,
      /^pg$/,
      /^@electric-sql\/pglite(\/|$)/,
    ],
  },
  // A payment provider is a stranger: it knows nothing of this project.
  { part: /^packages\/test-payments\/src\//, may: [node, zod, /^hono(\/|$)/, /^@hono\//] },
  { part: /^examples\/[^/]+\/src\//, may: [contracts, core, elements, adapter, lit, /\.css$/] },
  {
    part: /^examples\/[^/]+\/[\w.-]+\.ts$/,
    may: [node, /^vite$/, /^@orderpad\/host(\/quick-imports)?$/, payments, templates],
  },
];

const bannedNames = new Map([
  ['styleMap', 'writes style attributes, which a strict CSP refuses'],
  ['unsafeHTML', 'lets text become markup'],
  ['unsafeSVG', 'lets text become markup'],
  ['unsafeStatic', 'lets text become markup'],
  ['innerHTML', 'lets text become markup'],
  ['outerHTML', 'lets text become markup'],
  ['insertAdjacentHTML', 'lets text become markup'],
  ['localStorage', 'does not survive a crash, and so acknowledges nothing'],
]);

/** Returns true for a file that a rule covers. */
export function isGoverned(file: string): boolean {
  return ruleOf(file) !== undefined;
}

/** Returns every rule that the file breaks, one sentence each; `file` is relative to the repository, with forward slashes. */
export function violations(file: string, source: string): string[] {
  const { program, comments, errors } = parseSync(file, source);
  const found = errors.map(({ message }) => `cannot be read: ${message}`);

  const uses = (name: string) => {
    const reason = bannedNames.get(name);
    if (reason) found.push(`uses ${name}, which ${reason}`);
  };
  const imports = (specifier: unknown) => {
    if (typeof specifier !== 'string') found.push('imports something computed');
    else if (!mayImport(file, specifier)) found.push(`imports ${specifier}`);
  };

  new Visitor({
    ImportDeclaration: ({ source: from }) => imports(from.value),
    ExportNamedDeclaration: ({ source: from }) => from && imports(from.value),
    ExportAllDeclaration: ({ source: from }) => {
      imports(from.value);
      found.push('exports *: an index names what it offers');
    },
    ImportExpression: ({ source: from }) => imports(from.type === 'Literal' ? from.value : undefined),
    TSImportType: ({ source: from }) => imports(from.value),
    TSAnyKeyword: () => found.push('says any'),
    TSEnumDeclaration: () => found.push('declares an enum'),
    Identifier: ({ name }) => uses(name),
    Literal: ({ value }) => typeof value === 'string' && uses(value),
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tag.type !== 'Identifier' || !['html', 'svg', 'mathml'].includes(tag.name)) return;
      const markup = quasi.quasis.map(({ value }) => value.raw).join('…');
      if (/\sstyle\s*=/.test(markup)) found.push('writes a style attribute, which a strict CSP refuses');
      for (const [, name = ''] of markup.matchAll(/\s\.(\w+)\s*=/g)) uses(name);
    },
  }).visit(program);

  for (const { value } of comments) {
    const [silencer] = /@ts-(ignore|nocheck)/.exec(value) ?? [];
    if (silencer) found.push(`says ${silencer}`);
  }
  return [...new Set(found)];
}

function ruleOf(file: string): Rule | undefined {
  return rules.find(({ part }) => part.test(file));
}

function mayImport(file: string, specifier: string): boolean {
  if (specifier.startsWith('.')) {
    const [kind, name] = file.split('/');
    if (posix.join(posix.dirname(file), specifier).startsWith(`${kind}/${name}/`)) return true;
  }
  return ruleOf(file)?.may.some((pattern) => pattern.test(specifier)) ?? false;
}

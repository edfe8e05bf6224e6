// Checks every question of the adapter against the schema of the running server, and writes down the types of the answers:
// packages/adapters/test/vendure/published.ts. Run by `npm run vendure -- types`.
import { writeFileSync } from 'node:fs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import * as changes from '../../../packages/adapters/src/vendure/changes.ts';
import * as documents from '../../../packages/adapters/src/vendure/documents.ts';
import * as ofOrders from '../../../packages/adapters/src/vendure/order-documents.ts';
import { adminClient } from '../seed/client.mjs';
import { admin } from '../server/config.mjs';
import { startServer } from '../start-server.ts';
import { typeOfAnswer } from './answer-types.mjs';

const target = new URL('../../../packages/adapters/test/vendure/published.ts', import.meta.url);
const terms = { reference: 'clientRequestId', lineNote: 'lineNote' };

const isRefusal = (/** @type {import('graphql').GraphQLObjectType} */ type) =>
  type.getInterfaces().some(({ name }) => name === 'ErrorResult');

/** `InsufficientStockError` comes with the code `INSUFFICIENT_STOCK_ERROR`. */
const codeOf = (/** @type {string} */ name) => name.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();

const server = await startServer();
try {
  const { ask, signIn } = adminClient(server.url);
  await signIn(admin.username, admin.password);
  const schema = buildClientSchema(await ask(getIntrospectionQuery()));

  const checked = (/** @type {string} */ name, /** @type {string} */ text) => {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
    return document;
  };

  const types = [];
  for (const [name, document] of Object.entries({ ...documents, ...ofOrders })) {
    if (!/(Query|Mutation)$/.test(name)) continue;
    // Amounts are asked for under the same names whether they contain the tax or not.
    const [text] = [true, false].map((taxIncluded) => {
      const asked = typeof document === 'function' ? document({ ...terms, taxIncluded }) : document;
      checked(name, asked);
      return asked;
    });
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    types.push(`export interface ${title} ${typeOfAnswer(schema, checked(name, text))}`);
  }
  for (const [mutation, [given]] of Object.entries(changes.mutations)) {
    const args = Object.fromEntries(Object.keys(given).map((each) => [each, null]));
    const { document } = changes.documentOf([{ key: mutation, mutation, args }]);
    const title = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    types.push(`export interface ${title} ${typeOfAnswer(schema, checked(mutation, document))}`);
  }
  const refusals = Object.keys(changes.mutations).map((mutation) => {
    const answer = getNamedType(schema.getMutationType().getFields()[mutation].type);
    const members = isUnionType(answer) ? answer.getTypes() : [];
    const codes = members.filter(isRefusal).map(({ name }) => codeOf(name));
    return `  ${mutation}: [${codes.map((code) => `'${code}'`).join(', ')}],`;
  });
  const refused = `/** The codes each change may be refused with. */\nexport const refusals = {\n${refusals.join('\n')}\n} as const;`;
  writeFileSync(
    target,
    `// Written by \`npm run vendure -- types\` from the schema of Vendure 3.7.3's Admin API. Not to be edited.\n\n${[...types, refused].join('\n\n')}\n`,
  );
  console.log(`${types.length} questions are as Vendure's schema has them`);
} finally {
  server.stop();
}

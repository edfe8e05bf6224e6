// Asks the shop's Admin API, and throws when it refuses: a seed has no use for a refusal.

/** @param {string} url @param {string} [channel] */
export function adminClient(url, channel) {
  const headers = { 'content-type': 'application/json', ...(channel && { 'vendure-token': channel }) };

  /** @param {string} query @param {Record<string, unknown>} [variables] */
  const ask = async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const token = response.headers.get('vendure-auth-token');
    if (token) headers.authorization = `Bearer ${token}`;
    const { data, errors } = await response.json();
    if (errors) throw new Error(`${JSON.stringify(errors).slice(0, 600)}\nin ${query.slice(0, 200)}`);
    for (const answer of Object.values(data))
      if (answer?.errorCode) throw new Error(`${answer.message}\nin ${query.slice(0, 200)}`);
    return data;
  };

  return {
    ask,
    /** One mutation with an input, answering what `wanted` selects. */
    make: async (mutation, type, input, wanted = 'id') =>
      (await ask(`mutation($input: ${type}) { ${mutation}(input: $input) { ${wanted} } }`, { input }))[
        mutation
      ],
    /** The same for a mutation whose answer may be an error instead. */
    makeOr: async (mutation, type, input, kind) =>
      (
        await ask(
          `mutation($input: ${type}) { ${mutation}(input: $input) { ... on ${kind} { id } ... on ErrorResult { errorCode message } } }`,
          { input },
        )
      )[mutation],
    signIn: (username, password) =>
      ask(
        `mutation($username: String!, $password: String!) { login(username: $username, password: $password) { __typename ... on ErrorResult { errorCode message } } }`,
        { username, password },
      ),
  };
}

export const english = (/** @type {string} */ name, more = {}) => [{ languageCode: 'en', name, ...more }];

/** A configured operation: what Vendure calls a condition, an action, a checker or a calculator. */
export const operation = (/** @type {string} */ code, args = {}) => ({
  code,
  arguments: Object.entries(args).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  })),
});

/** Everything that a fault can do with a request that is on its way. */
export interface Wire {
  /** Delivers the request, and resolves with the answer. */
  send(): Promise<Response>;
  /** Delivers the request at the end, when its caller has long given up. */
  hold(): void;
  /** Kills the host and starts it again. */
  killHost(): void;
  /** Ends the page that waits for the answer. */
  closePage(): void;
}

type Fate = (wire: Wire) => Promise<Response>;

const silence = (detail: string): never => {
  throw new TypeError(detail);
};
const timeout = (): never => {
  throw new DOMException('a fault was injected', 'TimeoutError');
};

/** The kinds of faults between a page and a host, by name. */
export const faultKinds = {
  'connection refused': () => fetch('http://127.0.0.1:1/'),
  'name not resolved, or offline': async () => silence('getaddrinfo ENOTFOUND'),
  'no answer in time, not delivered': async () => timeout(),
  'no answer in time, delivered': async (wire) => {
    await lost(wire);
    return timeout();
  },
  'answer lost after the commit': async (wire) => {
    await lost(wire);
    return silence('read ECONNRESET');
  },
  'JSON cut in half': async (wire) => {
    const { status, headers, text } = await read(wire.send());
    return new Response(status === 204 ? null : text.slice(0, text.length / 2), { status, headers });
  },
  'a page of HTML with status 200': async (wire) => {
    await lost(wire);
    return new Response('<!doctype html><title>Sign in to this network</title>', {
      headers: { 'content-type': 'text/html' },
    });
  },
  'error 500 before the commit': async () => new Response('Internal Server Error', { status: 500 }),
  'error 502 after the commit': async (wire) => {
    await lost(wire);
    return new Response('Bad Gateway', { status: 502 });
  },
  'error 429 or 503 with Retry-After': async () =>
    new Response('Slow down', { status: 429, headers: { 'retry-after': '0' } }),
  'delivered twice': async (wire) => {
    const [answer] = await Promise.all([wire.send(), lost(wire)]);
    return answer;
  },
  'delivered after the caller gave up': async (wire) => {
    wire.hold();
    return timeout();
  },
  'host killed': (wire) => {
    const answer = wire.send();
    wire.killHost();
    return answer;
  },
  'tab closed': async (wire) => {
    const delivered = Promise.allSettled([lost(wire)]);
    wire.closePage();
    await delivered;
    return silence('the page is gone');
  },
} as const satisfies Record<string, Fate>;

export type FaultKind = keyof typeof faultKinds;

// Sound: these are the keys of the table.
export const kindNames = Object.keys(faultKinds) as FaultKind[];

/** Delivers a request whose answer nobody reads. */
async function lost(wire: Wire): Promise<void> {
  const { body } = await wire.send();
  await body?.cancel();
}

async function read(answer: Promise<Response>) {
  const { status, headers } = await answer;
  const type = headers.get('content-type');
  return { status, headers: type ? { 'content-type': type } : {}, text: await textOf(await answer) };
}

/** Reads an answer to its end; of a stream of events, which has none, the first one. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let isOver = false; !isOver && !/data: .*\n\n/.test(text); ) {
    const { value = '', done = true } = (await reader?.read()) ?? {};
    text += value;
    isOver = done;
  }
  await reader?.cancel();
  return text;
}

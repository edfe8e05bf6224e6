import type { RouteName } from '@orderpad/contracts';

/** The fate of a request, and the answer that the caller gets instead. */
interface Fault {
  readonly sent: 'never' | 'once' | 'twice' | 'later';
  readonly shown: 'answer' | 'unreachable' | 'timeout' | 'truncated' | 'html' | 'broken' | 'busy';
}

const table = {
  'connect-refused': { sent: 'never', shown: 'unreachable' },
  'timeout-before-send': { sent: 'never', shown: 'timeout' },
  'timeout-after-send': { sent: 'once', shown: 'timeout' },
  'reply-dropped': { sent: 'once', shown: 'unreachable' },
  'truncated-body': { sent: 'once', shown: 'truncated' },
  /** A proxy's or captive portal's page, with status 200. */
  'html-instead': { sent: 'never', shown: 'html' },
  'error-before-commit': { sent: 'never', shown: 'broken' },
  'error-after-commit': { sent: 'once', shown: 'broken' },
  /** 503 with `Retry-After`. */
  overloaded: { sent: 'never', shown: 'busy' },
  /** Browsers and proxies repeat requests by themselves. */
  'duplicate-delivery': { sent: 'twice', shown: 'answer' },
  /** The caller has long given up when the request arrives: with `deliver`. */
  'late-delivery': { sent: 'later', shown: 'timeout' },
} as const satisfies Record<string, Fault>;

export type FaultKind = keyof typeof table;

// Sound: these are the keys of the table.
export const faultKinds = Object.keys(table) as FaultKind[];

export const faultOf = (kind: FaultKind): Fault => table[kind];

/** The faults of the calls to come, and the requests that have not arrived yet. */
export interface Faults {
  /** The fault of this call, if it has one. Asked once per call. */
  next(operation: RouteName): FaultKind | undefined;
  hold(request: () => Promise<unknown>): void;
  /** Let what was held arrive now, oldest first. Resolves when all of it was answered, kindly or not. */
  deliver(): Promise<void>;
  /** The faults that happened, oldest first. */
  readonly suffered: readonly { readonly operation: RouteName; readonly kind: FaultKind }[];
}

type Choose = (operation: RouteName) => FaultKind | undefined;

function faultsBy(choose: Choose): Faults {
  const suffered: { operation: RouteName; kind: FaultKind }[] = [];
  const held: (() => Promise<unknown>)[] = [];
  return {
    suffered,
    next(operation) {
      const kind = choose(operation);
      if (kind) suffered.push({ operation, kind });
      return kind;
    },
    hold: (request) => held.push(request),
    async deliver() {
      for (let request = held.shift(); request; request = held.shift())
        await request().catch(() => undefined);
    },
  };
}

/** These faults, one a call, on one operation; `undefined` lets a call through. Afterwards all is well. */
export function inTurn(operation: RouteName, kinds: readonly (FaultKind | undefined)[]): Faults {
  const left = [...kinds];
  return faultsBy((asked) => (asked === operation ? left.shift() : undefined));
}

export interface SeedOptions {
  /** Share of calls that suffer, 0 to 1. */
  readonly rate?: number;
  readonly kinds?: readonly FaultKind[];
  readonly operations?: readonly RouteName[];
}

/** Faults by chance: the same for the same seed and the same order of calls. */
export function bySeed(
  seed: number,
  { rate = 0.3, kinds = faultKinds, operations }: SeedOptions = {},
): Faults {
  const random = mulberry(seed);
  return faultsBy((operation) => {
    if (operations && !operations.includes(operation)) return undefined;
    const suffers = random() < rate;
    const kind = kinds[Math.floor(random() * kinds.length)];
    return suffers ? kind : undefined;
  });
}

/** Mulberry32: small, and good enough to pick faults by. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

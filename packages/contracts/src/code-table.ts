/** The type of one param; a question mark says that it may be absent. */
type ParamKind = 'text' | 'number' | 'text?' | 'number?';

/** Codes with the params that come with each. */
export type CodeTable = Readonly<Record<string, Readonly<Record<string, ParamKind>>>>;

type ValueOf<Kind> = Kind extends 'text' | 'text?' ? string : number;

/** The params of one code, as its table lists them. */
export type ParamsOf<Kinds> = {
  readonly [Name in keyof Kinds as Kinds[Name] extends `${string}?` ? never : Name]: ValueOf<Kinds[Name]>;
} & {
  readonly [Name in keyof Kinds as Kinds[Name] extends `${string}?` ? Name : never]?: ValueOf<Kinds[Name]>;
};

/** A code of a host's or an embedder's own: it holds a dot, as in `acme.credit-hold`, and so never meets one of these tables. */
export type OwnCode = `${string}.${string}`;

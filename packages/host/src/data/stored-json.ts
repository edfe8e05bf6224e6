import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { readInTurns, stored } from '../turns/read-in-turns.ts';
import { writeInTurns } from '../turns/write-in-turns.ts';

// Documents of thousands of lines are read and written as text, which is parsed and made in turns with other requests. The driver would parse them
// at once.

/** A column of documents of one kind. */
type DocumentColumn<Document> = PgColumn & { readonly _: { readonly data: Document } };

/** The text of a document as a statement returned it. */
export interface DocumentText<Document> {
  readonly text: string;
  /** Never there: it holds the type. */
  readonly of?: Document;
}

/** Selects a document as text, for `documentIn`. */
export const documentOf = <Document>(column: DocumentColumn<Document>): SQL<DocumentText<Document>> =>
  sql`${column}::text`.mapWith((text: string): DocumentText<Document> => ({ text }));

/** Returns the document of a text. */
export async function documentIn<Document>({ text }: DocumentText<Document>): Promise<Document> {
  // The column holds documents of this type only.
  return (await readInTurns(text, stored)) as Document;
}

/** Returns a document to write to a column. */
export const documentFor = async (document: object): Promise<SQL> =>
  sql`${await writeInTurns(document)}::jsonb`;

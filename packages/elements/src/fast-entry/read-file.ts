/** Largest file in bytes, far more than an order holds. */
const largest = 2_000_000;

/** Returns the text of a CSV file in the encoding its spreadsheet used, or the reason why it cannot be read. */
export async function textOf(
  file: Blob,
): Promise<{ text: string } | { refusal: 'too-large' | 'unreadable' }> {
  if (file.size > largest) return { refusal: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decoded(bytes);
  // A workbook or a picture: text has no such character.
  return text.includes('\0') ? { refusal: 'unreadable' } : { text };
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

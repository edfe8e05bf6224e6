import type { EquivalentChange } from './mutation-equivalents.ts';

/** By file: why changes mean the same, and each with the code it replaces. */
const byFile: Readonly<
  Record<
    string,
    readonly (readonly [reason: string, ...changes: (readonly [code: string, becomes: string])[]])[]
  >
> = {
  'packages/core/src/tables/list-row.ts': [
    [
      'Without a match there is no code or no name, and nothing asks for the rest.',
      [
        "const [, code = '', amount = '', unitAfter] = after.exec(text) ?? [];",
        'const [, code = \'\', amount = "Stryker was here!", unitAfter] = after.exec(text) ?? [];',
      ],
      [
        "const [, code = '', amount = '', unitAfter] = after.exec(text) ?? [];",
        "const [, code = '', amount = '', unitAfter] = after.exec(text) ?? [\"Stryker was here\"];",
      ],
      [
        "const [, count = '', unitBefore, named = ''] = before.exec(text) ?? [];",
        'const [, count = "Stryker was here!", unitBefore, named = \'\'] = before.exec(text) ?? [];',
      ],
      [
        "const [, count = '', unitBefore, named = ''] = before.exec(text) ?? [];",
        "const [, count = '', unitBefore, named = ''] = before.exec(text) ?? [\"Stryker was here\"];",
      ],
    ],
    [
      'Of one reading alone, both ways return it.',
      ['if (first.length > 0 && second.length > 0) {', 'if (true && second.length > 0) {'],
      ['if (first.length > 0 && second.length > 0) {', 'if (first.length >= 0 && second.length > 0) {'],
    ],
  ],
  'packages/core/src/tables/ordered-rows.ts': [
    [
      'No line has this number.',
      [
        "counted ? body.filter((row) => isNoQuantity(cellIn(row, 'quantity'))).map((row) => row.at) : [],",
        'counted ? body.filter((row) => isNoQuantity(cellIn(row, \'quantity\'))).map((row) => row.at) : ["Stryker was here"],',
      ],
    ],
    [
      'Only digits are looked for.',
      ["!/\\p{Nd}/u.test(cells.join('')) &&", '!/\\p{Nd}/u.test(cells.join("Stryker was here!")) &&'],
    ],
    [
      'No meaning has this name.',
      [
        "cells.some((cell) => ['sku', 'quantity'].includes(headingOf(cell)?.meaning ?? ''));",
        "cells.some((cell) => ['sku', 'quantity'].includes(headingOf(cell)?.meaning ?? \"Stryker was here!\"));",
      ],
    ],
  ],
  'packages/core/src/tables/decode.ts': [
    ['A function that returns nothing returns undefined.', ['} catch { return undefined; }', '} catch {}']],
  ],
  'packages/core/src/tables/read-list.ts': [
    [
      'No meaning has this name.',
      [
        "['sku', 'barcode', 'quantity', 'price'].includes(headingOf(code)?.meaning ?? '');",
        "['sku', 'barcode', 'quantity', 'price'].includes(headingOf(code)?.meaning ?? \"Stryker was here!\");",
      ],
    ],
    [
      'Lines that are numbered begin with their numbers.',
      [
        "return isNumbered ? bare.map((row) => ({ ...row, text: row.text.replace(/^\\d+[.)]\\s+/, '') })) : bare;",
        "return isNumbered ? bare.map((row) => ({ ...row, text: row.text.replace(/\\d+[.)]\\s+/, '') })) : bare;",
      ],
    ],
    [
      'A heading is compared without the spaces between its words.',
      ['const words = text.split(/\\s+/);', 'const words = text.split(/\\s/);'],
    ],
    [
      'The last line with a digit is no sentence.',
      [
        'const closing = lines.findIndex(({ text }, index) => index > last && isSentence(text));',
        'const closing = lines.findIndex(({ text }, index) => index >= last && isSentence(text));',
      ],
    ],
  ],
  'packages/core/src/tables/read-table.ts': [
    [
      'No row is without a cell that is filled.',
      [
        "const plain = body.filter(({ cells }) => !isTotalWord(cells.find(Boolean) ?? ''));",
        'const plain = body.filter(({ cells }) => !isTotalWord(cells.find(Boolean) ?? "Stryker was here!"));',
      ],
    ],
    [
      'Each index is that of a row; the question mark is for the type.',
      [
        'const cells = rows[index]?.cells.filter(Boolean) ?? [];',
        'const cells = rows[index].cells.filter(Boolean) ?? [];',
      ],
    ],
    [
      'Each index is that of a row; the default is for the type.',
      [
        'const cells = rows[index]?.cells.filter(Boolean) ?? [];',
        'const cells = rows[index]?.cells.filter(Boolean) ?? ["Stryker was here"];',
      ],
    ],
    [
      'An entry without a meaning is neither exact nor one of codes and quantities.',
      [
        'const known = cells.flatMap((cell) => headingOf(cell) ?? []);',
        'const known = cells.flatMap((cell) => headingOf(cell) ?? ["Stryker was here"]);',
      ],
    ],
    [
      'Of more than two rows one is the last; the question mark is for the type.',
      [
        "const isSum = rows.length > 2 && last?.cells[0] === '' && !/\\p{L}/u.test(last.text);",
        "const isSum = rows.length > 2 && last.cells[0] === '' && !/\\p{L}/u.test(last.text);",
      ],
    ],
  ],
  'packages/core/src/order/lines.ts': [
    [
      'A piece that is cut before its first line gives none.',
      ['if (start >= to) break;', 'if (start > to) break;'],
    ],
    [
      'Keys only have to differ.',
      [
        '#chunk(lines: readonly Line[], key = nextKey++): Chunk {',
        '#chunk(lines: readonly Line[], key = nextKey--): Chunk {',
      ],
    ],
    [
      'Without the hint every piece is searched, only slower.',
      ['if (hint === undefined) return undefined;', 'if (false) return undefined;'],
      [
        'const hinted = this.#chunks.findIndex(({ key }) => key === hint);',
        'const hinted = this.#chunks.findIndex(() => undefined);',
      ],
      [
        'const hinted = this.#chunks.findIndex(({ key }) => key === hint);',
        'const hinted = this.#chunks.findIndex(({ key }) => true);',
      ],
      [
        'const hinted = this.#chunks.findIndex(({ key }) => key === hint);',
        'const hinted = this.#chunks.findIndex(({ key }) => false);',
      ],
      [
        'const hinted = this.#chunks.findIndex(({ key }) => key === hint);',
        'const hinted = this.#chunks.findIndex(({ key }) => key !== hint);',
      ],
    ],
  ],
  'packages/core/src/tables/headings.ts': [
    [
      'A text without letters has no word of a total, only slower.',
      [
        'if (text.length > 40 || /^\\P{L}*$|^[\\p{L}\\p{N}._/-]*\\p{N}$/u.test(text)) return false;',
        'if (text.length > 40 || /^\\P{L}$|^[\\p{L}\\p{N}._/-]*\\p{N}$/u.test(text)) return false;',
      ],
    ],
    [
      'Normalizing changes no ASCII text, only slower.',
      [
        "const letters = /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\\p{M}/gu, '');",
        "const letters = /^[ -~]$/.test(text) ? text : text.normalize('NFKD').replace(/\\p{M}/gu, '');",
      ],
    ],
    [
      'No part of the words is longer than all of them, only slower.',
      [
        'for (let length = Math.min(words.length, 4); length > 0; length--) {',
        'for (let length = Math.max(words.length, 4); length > 0; length--) {',
      ],
    ],
    [
      'No heading is empty.',
      [
        'for (let length = Math.min(words.length, 4); length > 0; length--) {',
        'for (let length = Math.min(words.length, 4); length >= 0; length--) {',
      ],
    ],
  ],
  'packages/core/src/order/shipments.ts': [
    [
      'There is a shipment, and a part, for each that is looked at; the condition is for the type.',
      [
        'const former = shipments.find(({ id }) => id === shipment?.id);',
        'const former = shipments.find(({ id }) => id === shipment.id);',
      ],
      [
        'if (!shipment || !former || parts.length === 0) continue;',
        'if (false || parts.length === 0) continue;',
      ],
      [
        'if (!shipment || !former || parts.length === 0) continue;',
        'if (!shipment && !former || parts.length === 0) continue;',
      ],
      [
        'a.every(({ lineId, quantity }, at) => b[at]?.lineId === lineId && b[at].quantity === quantity);',
        'a.every(({ lineId, quantity }, at) => b[at].lineId === lineId && b[at].quantity === quantity);',
      ],
    ],
    [
      'Lines that are the same have the same quantities, only slower.',
      ['if (before === after) return shipment;', 'if (false) return shipment;'],
    ],
  ],
  'packages/core/src/reorder/reorder.rules.ts': [
    [
      'Of no lines nothing is looked up in the order, only faster.',
      [
        'for (const line of lines.length > 0 ? scope.lines : []) {',
        'for (const line of true ? scope.lines : []) {',
      ],
      [
        'for (const line of lines.length > 0 ? scope.lines : []) {',
        'for (const line of lines.length >= 0 ? scope.lines : []) {',
      ],
    ],
    [
      'A custom item has no variant to be looked up by; the condition is for the type.',
      ["if (line.item.kind !== 'variant') continue;", 'if (false) continue;'],
    ],
    [
      'No comparison with an undefined value holds; the condition is for the type.',
      [
        "if (available !== undefined && available < pieces) notes.push({ kind: 'stock', line, available });",
        "if (true && available < pieces) notes.push({ kind: 'stock', line, available });",
      ],
    ],
    [
      'No other kind of stock has a level; the condition is for the type.',
      [": stock.kind === 'level' && stock.level === 'out'", ": true && stock.level === 'out'"],
    ],
  ],
  'packages/core/src/machine/handoffs.ts': [
    [
      'There is a hand-off, or a refusal that names the order, wherever this is called; the question mark and the default are for the type.',
      [
        "handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',",
        "handingOff.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',",
      ],
      [
        "handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',",
        "handingOff?.handoff?.orderId ?? handingOff?.failure.orderId ?? '',",
      ],
      [
        "handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',",
        "handingOff?.handoff?.orderId ?? handingOff.failure?.orderId ?? '',",
      ],
      [
        "handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',",
        'handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? "Stryker was here!",',
      ],
    ],
  ],
};

export const equivalentsInCore: readonly EquivalentChange[] = Object.entries(byFile).flatMap(
  ([file, reasons]) =>
    reasons.flatMap(([reason, ...changes]) =>
      changes.map(([code, becomes]) => ({ file, code, becomes, reason })),
    ),
);

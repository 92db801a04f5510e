// What a reader may never meet in a document, and every word a report holds: for tests of all of them.
import type { Block, Report } from '../../src/report/report.ts'
import type { Cell } from '../../src/report/workbook.ts'

/** Every word of a report. */
export function textsOf({ title, subtitle, sections }: Report): string[] {
  return [
    title,
    subtitle ?? '',
    ...sections.flatMap((section) => [section.title, ...section.blocks.flatMap(said)]),
  ]
}

/** Every word of a block. */
export function said(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ text, label }) => [text, ...(label === undefined ? [] : [label])])
    case 'facts':
      return block.rows.flatMap(({ label, text }) => [label, text])
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'checklist':
      return block.items.flatMap(({ text, hint }) => [text, ...(hint === undefined ? [] : [hint])])
    case 'cards':
      return block.items.flatMap(({ title, text }) => [title, text])
    case 'blank':
      return [block.label]
    case 'figure':
      return [block.caption, block.picture.says]
    case 'verdict':
      return [block.title, block.text, ...block.items.map(({ text }) => text)]
    case 'note':
      return [block.title ?? '', block.text]
    default:
      return [block.text]
  }
}

/** What no reader may meet: holes, ids, and words that were meant to be filled. */
const HOLES = [
  /\b(?:undefined|NaN|Infinity)\b|\[object/,
  /\bnull\b(?! results?)/,
  /\{[a-z]+\}/,
  /\b(?:bg|ql|ex|im|mo|ec)-[a-z0-9]+\b/,
  /\b[a-z]+_[a-z]+\b/,
  /\b(?:dk|lt\d+|\d+plus|\d+to\d+)\b/,
  // Parts joined badly: a question before a comma or a full stop, two stops in a row, a space too many.
  /[?!][.,;:]|\.\.|[,;:] ?[.,;:]| [.,;:]| {2}/,
  /(?<![\d.,£])1 (?:people|(?:case|day|event|month|place|question|record|team|week|year)s)\b/,
]

/** The texts with a hole in them. */
export function holesIn(texts: readonly string[]): string[] {
  return texts.filter((text) => HOLES.some((hole) => hole.test(text)))
}

/** The words of a cell, if it holds any. */
export function wordsIn(cell: Cell): string[] {
  if (typeof cell === 'string') return [cell]
  return cell !== null && 'text' in cell ? [cell.text] : []
}

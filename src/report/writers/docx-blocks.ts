// Each block of a report as the paragraphs and tables of a Word document.
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, ListItem, Picture, Table as ReportTable } from '../report.ts'
import { columnWidths } from './docx-widths.ts'
import { refNumbers, STATUS_WORDS } from './words.ts'

/** PNG bytes of a picture. */
export type Draw = (picture: Picture) => Promise<Uint8Array>

export interface Context {
  /** The number of each source in the list at the end. */
  numbers: ReadonlyMap<string, number>
  draw: Draw
  colour: string
  /** Goes on the same page as what follows. */
  together?: boolean
}

/** As wide as the text, in pixels at 96 to the inch. */
const TEXT_WIDTH = 620
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'C9D2CE' }
/** Heights in twentieths of a point: a line written by hand, and a card. */
const ROOM = 510
const CARD = 2300
const CUT = { style: BorderStyle.DASHED, size: 6, color: '6B7A75' }
/** So few facts, as a question with how a bid was read, are never divided between two pages. */
const TOGETHER = 3
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

export async function blockOf(block: Block, context: Context): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'lead':
      return [new Paragraph({ text: clean(block.text), style: 'Lead' })]
    case 'text':
      if (block.follow && /^https?:\/\/[^\s<>"]+$/.test(block.text)) return [address(block.text)]
      return [paragraph({ text: block.text, ...(block.sources && { sources: block.sources }) }, context)]
    case 'heading':
      return [new Paragraph({ text: clean(block.text), heading: HeadingLevel.HEADING_2 })]
    case 'list':
      return items(block.items, block.ordered ? 'numbers' : 'bullets', context)
    case 'facts':
      return [
        table(
          block.rows.map(({ label, text, sources }) => [label, text + refText(sources, context)]),
          { widths: [30, 70], rowHeads: true, together: block.rows.length <= TOGETHER },
        ),
        gap(),
      ]
    case 'table':
      return tableOf(block)
    case 'figure':
      return figure(block, context)
    case 'note':
      return [
        new Paragraph({
          style: 'Note',
          children: [
            ...(block.title ? [new TextRun({ text: `${clean(block.title)} `, bold: true })] : []),
            new TextRun(clean(block.text)),
            ...refsOf(block.sources, context),
          ],
        }),
      ]
    case 'verdict':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [new TextRun(clean(`${block.title}: ${STATUS_WORDS[block.status].toLowerCase()}`))],
        }),
        new Paragraph({ text: clean(block.text) }),
        ...items(block.items, 'bullets', context),
      ]
    case 'cards':
      return [cards(block.items), gap()]
    case 'blank':
      return [
        new Paragraph({ children: [new TextRun({ text: clean(block.label), bold: true })], keepNext: true }),
        ...Array.from(
          { length: block.lines },
          (_, at) =>
            new Paragraph({
              text: '',
              keepNext: context.together === true || at < block.lines - 1,
              // Between as well: lines that look alike are one frame to Word, with a single line below it.
              border: { bottom: { ...RULE, space: 1 }, between: { ...RULE, space: 1 } },
              spacing: { before: 120, after: 0 },
            }),
        ),
      ]
    case 'checklist':
      return block.items.map(
        ({ text, hint }) =>
          new Paragraph({
            indent: { left: 360, hanging: 360 },
            children: [new TextRun(`☐  ${clean(text)}${hint ? ` (${clean(hint)})` : ''}`)],
          }),
      )
  }
}

function items(list: readonly ListItem[], reference: string, context: Context): Paragraph[] {
  return list.map((item) => paragraph(item, context, { reference, level: 0 }))
}

function paragraph(
  { text, label, sources }: ListItem,
  context: Context,
  numbering?: { reference: string; level: number },
): Paragraph {
  return new Paragraph({
    ...(numbering && { numbering }),
    // What announces a list goes with it, and "With kind regards," with the name.
    keepNext: context.together === true || /[:,]$/.test(text),
    children: [
      ...(label ? [new TextRun({ text: `${clean(label)} `, bold: true })] : []),
      new TextRun(clean(text)),
      ...refsOf(sources, context),
    ],
  })
}

/** An address by itself, to be followed. */
function address(link: string): Paragraph {
  const shown = new TextRun({ text: clean(link), style: 'Hyperlink', size: 18 })
  return new Paragraph({ children: [new ExternalHyperlink({ link, children: [shown] })] })
}

/** The numbers of the sources, in brackets. */
function refsOf(sources: readonly string[] | undefined, context: Context): TextRun[] {
  const text = refText(sources, context)
  return text ? [new TextRun({ text, size: 18, color: '465652' })] : []
}

function refText(sources: readonly string[] | undefined, { numbers }: Context): string {
  const refs = (sources ?? []).flatMap((id) => numbers.get(id) ?? [])
  return refs.length ? ` [${refNumbers(refs)}]` : ''
}

function tableOf({ caption, columns, rows, rowHeads }: ReportTable): (Paragraph | Table)[] {
  const widths = columns.map(({ width = 1 }) => width)
  const aligns = columns.map(({ align }) => align)
  const head = columns.map(({ title }) => title)
  return [
    new Paragraph({ text: clean(caption), style: 'Caption' }),
    table(rows, { widths, aligns, head, ...(rowHeads && { rowHeads }) }),
    gap(),
  ]
}

interface TableLook {
  /** As asked for, in any unit. */
  widths: readonly number[]
  aligns?: readonly ('left' | 'right' | undefined)[]
  head?: readonly string[]
  rowHeads?: boolean
  /** On one page, whatever comes. */
  together?: boolean
}

function table(
  rows: readonly (readonly string[])[],
  { widths: asked, aligns, head, rowHeads, together }: TableLook,
): Table {
  // Many columns are set smaller.
  const size = asked.length > 4 ? 9 : 10
  const widths = columnWidths(asked, [...(head ? [head] : []), ...rows], size)
  const cell = (text: string, column: number, bold: boolean, keepNext = false) =>
    new TableCell({
      width: { size: widths[column] ?? 100 / widths.length, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: aligns?.[column] === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          keepNext,
          children: [new TextRun({ text: clean(text), bold, size: size * 2 })],
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              // The head of a table is no end of a page.
              children: head.map((text, column) => cell(text, column, true, true)),
            }),
          ]
        : []),
      ...rows.map(
        (cells, at) =>
          new TableRow({
            cantSplit: true,
            // An empty cell is room to write in by hand.
            ...(cells.includes('') && { height: { value: ROOM, rule: HeightRule.ATLEAST } }),
            children: widths.map((_, column) =>
              cell(
                cells[column] ?? '',
                column,
                !!rowHeads && column === 0,
                // The first row stays with the second: a head with one row under it is no beginning.
                at < rows.length - 1 && (together || at === 0),
              ),
            ),
          }),
      ),
    ],
  })
}

async function figure(
  { picture, caption }: Extract<Block, { kind: 'figure' }>,
  { draw }: Context,
): Promise<Paragraph[]> {
  const scale = Math.min(1, TEXT_WIDTH / picture.width)
  const transformation = {
    width: Math.round(picture.width * scale),
    height: Math.round(picture.height * scale),
  }
  const name = clean(caption)
  const altText = { name, title: name, description: clean(picture.says) }
  return [
    new Paragraph({ text: name, style: 'Caption' }),
    new Paragraph({
      children: [new ImageRun({ type: 'png', data: await draw(picture), transformation, altText })],
    }),
    new Paragraph({ text: clean(picture.says), style: 'Small' }),
  ]
}

/** Cards, two in a row, with dashed lines to cut along. A card is never broken over two pages. */
function cards(items: readonly { title: string; text: string }[]): Table {
  const rows = items.flatMap((item, index) => (index % 2 ? [] : [[item, items[index + 1]]]))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: CUT, bottom: CUT, left: CUT, right: CUT, insideHorizontal: CUT, insideVertical: CUT },
    rows: rows.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          height: { value: CARD, rule: HeightRule.ATLEAST },
          children: pair.map(
            (card) =>
              new TableCell({
                width: { size: 50, type: WidthType.PERCENTAGE },
                margins: { top: 200, bottom: 200, left: 240, right: 240 },
                children: [
                  new Paragraph({
                    children: [new TextRun({ text: clean(card?.title ?? ''), bold: true, size: 30 })],
                  }),
                  new Paragraph({ children: [new TextRun({ text: clean(card?.text ?? ''), size: 24 })] }),
                ],
              }),
          ),
        }),
    ),
  })
}

/** Two tables in a row would run together. */
function gap(): Paragraph {
  return new Paragraph({ text: '', spacing: { after: 60 } })
}

/** On one line, without the control characters and broken halves of characters that no Word file may hold. */
function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trim()
}

// A report as a Word document: real styles, headings, contents, numbered lists, tables with header rows, pictures with
// alternative text, language and title set. The library is large and is fetched only when a document is asked for.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import type { Report } from '../report.ts'
import { blockOf, type Draw } from './docx-blocks.ts'
import { styles } from './docx-styles.ts'
import { isForRoom, isLetter, madeLine, sourceLine } from './words.ts'

/** The colour of each line of the map, for headings; ink for everything else. */
const LINES: Readonly<Record<string, string>> = {
  journey: '00695F',
  background: '1B5CAE',
  why: '94297C',
  works: 'BC370A',
  value: '755600',
}

/** Millimetres as twentieths of a point. */
const MM = 56.7

/**
 * The report as a .docx file.
 * @param draw turns a picture into PNG bytes, for programs that cannot show the drawing itself
 */
export async function toDocx(report: Report, draw: Draw): Promise<Blob> {
  return Packer.toBlob(await documentOf(report, draw))
}

/** The same as bytes, for programs without a page. */
export async function toDocxBytes(report: Report, draw: Draw): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(await documentOf(report, draw)))
}

async function documentOf(report: Report, draw: Draw): Promise<Document> {
  const { title, subtitle, meta, sections, sources } = report
  const colour = LINES[report.line ?? ''] ?? '12201D'
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const context = { numbers, draw, colour }

  const body = []
  for (const section of sections) {
    const pageBreakBefore = section.newPage === true
    if (section.title)
      body.push(new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1, pageBreakBefore }))
    const last = section.blocks.length - 1
    for (const [at, block] of section.blocks.entries())
      body.push(...(await blockOf(block, { ...context, together: section.together === true && at < last })))
  }
  if (sources.length) {
    const pageBreakBefore = isForRoom(report) && sections.some(({ newPage }) => newPage)
    body.push(new Paragraph({ text: 'Sources', heading: HeadingLevel.HEADING_1, pageBreakBefore }))
    for (const source of sources) {
      body.push(new Paragraph({ text: sourceLine(source), numbering: { reference: 'sources', level: 0 } }))
    }
  }

  const made = madeLine(report)
  return new Document({
    title,
    creator: 'Thinking Professionals',
    lastModifiedBy: 'Thinking Professionals',
    description: subtitle ?? title,
    styles: styles(colour),
    numbering: {
      config: [
        list('bullets', LevelFormat.BULLET, '•'),
        list('numbers', LevelFormat.DECIMAL, '%1.'),
        list('sources', LevelFormat.DECIMAL, '%1.'),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // A4 with room for a binding.
            size: { width: 210 * MM, height: 297 * MM },
            margin: { top: 22 * MM, bottom: 22 * MM, left: 24 * MM, right: 22 * MM },
          },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({ text: title, style: 'Title' }),
          ...(subtitle ? [new Paragraph({ text: subtitle, style: 'Subtitle' })] : []),
          ...(meta.evaluation && meta.evaluation !== title
            ? [new Paragraph({ text: meta.evaluation, style: 'Small' })]
            : []),
          ...(made ? [new Paragraph({ text: made, style: 'Small' })] : []),
          ...(sections.length > 3 && !isLetter(report) && !isForRoom(report)
            ? [
                new Paragraph({ text: 'Contents', style: 'ContentsTitle' }),
                // Without page numbers, which only Word can know: fields that wait for it make it ask a frightening
                // question as the document opens. Entries are links.
                new TableOfContents('Contents', {
                  hyperlink: true,
                  headingStyleRange: '1-1',
                  beginDirty: false,
                  pageNumbersEntryLevelsRange: '1-1',
                }),
              ]
            : []),
          ...body,
        ],
      },
    ],
  })
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const room = format === LevelFormat.BULLET ? 360 : 480
  const style = { paragraph: { indent: { left: room, hanging: room } } }
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }],
  }
}

function footer(title: string): Footer {
  const of = [title, '   ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: 'Small', children: [new TextRun({ children: of })] })],
  })
}

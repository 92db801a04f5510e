// Whatever somebody typed, in Word, Excel, Markdown and drawings: it stays text. No formula, no field, no link, no markup and no macro
// comes of it, and the files are whole.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { COLUMNS, type Column } from '../../src/engine/logic/index.ts'
import { logicPicture } from '../../src/report/drawings/logic-model.ts'
import { toyReport } from '../../src/report/toy-report.ts'
import type { Report } from '../../src/report/report.ts'
import type { Workbook } from '../../src/report/workbook.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { toJson } from '../../src/report/writers/json.ts'
import { toMarkdown } from '../../src/report/writers/markdown.ts'
import { toXlsx } from '../../src/report/writers/xlsx.ts'
import { evilText } from './hostile.ts'
import { attack, PATIENCE } from './runs.ts'

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Somebody typed this everywhere they could. */
function reportSaying(typed: string): Report {
  return {
    ...toyReport,
    title: `T${typed}`,
    subtitle: typed,
    sections: [
      {
        id: 'typed',
        title: typed,
        blocks: [
          { kind: 'lead', text: typed },
          { kind: 'text', text: typed },
          { kind: 'heading', text: typed },
          { kind: 'list', items: [{ text: typed, label: typed }] },
          { kind: 'facts', rows: [{ label: typed, text: typed }] },
          { kind: 'note', title: typed, text: typed },
          { kind: 'cards', items: [{ title: typed, text: typed }] },
          { kind: 'checklist', items: [{ text: typed, hint: typed }] },
          {
            kind: 'table',
            caption: typed,
            columns: [{ title: typed }, { title: 'B' }],
            rows: [[typed, '1']],
          },
        ],
      },
    ],
  } as unknown as Report
}

const workbookSaying = (typed: string): Workbook => ({
  title: typed,
  subtitle: typed,
  sheets: [
    {
      name: `A${typed}`,
      says: typed,
      columns: [{ title: typed, width: 20 }],
      rows: [[typed], [{ text: typed }], [{ formula: '1+1', value: 2 }]],
    },
  ],
})

const filesIn = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, data]): [string, string] => [name, strFromU8(data)])

/** Not allowed in XML at all, so that Word and Excel would call the file damaged. */
// eslint-disable-next-line no-control-regex
const BROKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

test(
  'Word: text is text; no link, field or macro comes of it',
  () =>
    attack('papers', 1 / 3, evilText, async (typed) => {
      for (const [name, xml] of filesIn(await toDocxBytes(reportSaying(typed), () => Promise.resolve(DOT)))) {
        expect(name).not.toMatch(/vba|macro|activeX|embed/i)
        if (!/\.(xml|rels)$/.test(name)) continue
        expect(xml).not.toMatch(BROKEN)
        expect(xml).not.toMatch(/<(script|img|svg)\b/)
        if (name.endsWith('.rels'))
          expect(xml).not.toMatch(/TargetMode="External"[^>]*(javascript|elsewhere)/)
        for (const [, code = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)/g))
          expect(code.trim()).toMatch(/^(PAGE|NUMPAGES|TOC\b[^"]*("[^"]*")?.*)$/)
      }
      return true
    }),
  PATIENCE,
)

test(
  'Excel: what begins like a formula is text, and ours are the only formulas',
  () =>
    attack('papers', 1 / 3, evilText, async (typed) => {
      const bytes = new Uint8Array(await (await toXlsx(workbookSaying(typed))).arrayBuffer())
      for (const [name, xml] of filesIn(bytes)) {
        expect(name).not.toMatch(/vba|macro|externalLink/i)
        expect(xml).not.toMatch(BROKEN)
        expect(xml).not.toMatch(/<(script|img|svg|hyperlink)\b/)
        if (/sheet1\.xml$/.test(name)) expect(xml.match(/<f>[^<]*<\/f>/g)).toEqual(['<f>1+1</f>'])
      }
      return true
    }),
  PATIENCE,
)

test('drawings: typed words are words, so that the file can be opened as a page of its own', () =>
  attack('papers', 1 / 6, evilText, (typed) => {
    const titles = Object.fromEntries(COLUMNS.map((column) => [column, typed])) as Record<Column, string>
    const box = { id: 'b1', column: 'activities', text: `T${typed}`, measure: typed } as const
    const svg = logicPicture({ title: typed, boxes: [box], links: [], notes: [] }, { titles })?.svg ?? ''
    expect(svg).toMatch(/^<svg /)
    expect(svg).not.toMatch(BROKEN)
    expect(svg).not.toMatch(/<(script|img|image|foreignObject|a|style|iframe|use|set|animate)\b/i)
    expect(svg).not.toMatch(/<[^>]*\s(on\w+|href|xlink:href)\s*=/i)
    return true
  }))

test('Markdown and JSON: nothing becomes markup, a link or a picture', () =>
  attack('papers', 1 / 6, evilText, (typed) => {
    const text = toMarkdown(reportSaying(typed))
    expect(text).not.toMatch(/(?<!\\)<(script|img|svg)/i)
    expect(text).not.toMatch(/(?<!\\)\]\(/)
    for (const [, address = ''] of text.matchAll(/(?<!\\)<([^>\s]+)>/g)) expect(address).toMatch(/^https?:/)
    JSON.parse(toJson(reportSaying(typed)))
    return true
  }))

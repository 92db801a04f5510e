import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toyReport } from '../toy-report.ts'
import type { Block, Report } from '../report.ts'
import type { Workbook } from '../workbook.ts'
import { toDocxBytes } from './docx.ts'
import { toJson } from './json.ts'
import { toMarkdown } from './markdown.ts'
import { fileNameOf } from './words.ts'
import { HEAD_ROW, toXlsx } from './xlsx.ts'

/** The smallest picture there is: one dark dot. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)
const draw = () => Promise.resolve(DOT)

async function parts(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]))
}

/** The texts of a Word part in order, tags away. */
function words(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

describe('Word', () => {
  test('holds everything the report says, in its order', async () => {
    const files = await parts(await toDocxBytes(toyReport, draw))
    const text = words(files['word/document.xml']!)
    const said = [
      'Body cameras in Croydon',
      'The short answer',
      'A cluster randomised trial looks possible.',
      'Chance can decide, team by team. [1, 2]',
      '=HYPERLINK("http://evil") & <script>',
      'You said Forty teams',
      'é漢 “quotes”',
      'Regression discontinuity: not feasible on these answers',
      'Process evaluation',
      '£73,000',
      'The package is likely to cost about £150,000.',
      'Owner',
      '☐  Sign the DPIA (Data protection officer)',
      'Kahan et al. (2016). Few clusters.',
    ]
    let from = 0
    for (const part of said) {
      const found = text.indexOf(part, from)
      expect(found, part).toBeGreaterThanOrEqual(from)
      from = found
    }
  })

  test('is built of real styles: headings, a contents field, header rows, alternative text, a language', async () => {
    const files = await parts(await toDocxBytes(toyReport, draw))
    const document = files['word/document.xml']!
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(toyReport.sections.length + 1)
    expect(document).toMatch(/TOC \\h \\n [^<]*\\o/)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document).toMatch(/descr="The package is likely to cost about £150,000\."/)
    expect(files['word/styles.xml']).toContain('w:val="en-GB"')
    expect(files['docProps/core.xml']).toContain('<dc:title>Body cameras in Croydon</dc:title>')
    expect(document, 'nothing is fetched from outside').not.toMatch(/TargetMode="External"/)
  })

  test('text with characters no XML may hold is still a sound file', async () => {
    const [section] = toyReport.sections
    const broken = { ...toyReport, sections: [{ ...section!, title: 'a\u0000b\ud800c\u000bd' }] }
    const files = await parts(await toDocxBytes(broken, draw))
    // eslint-disable-next-line no-control-regex -- these are the ones XML forbids
    expect(files['word/document.xml']).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
  })
})

describe('Markdown', () => {
  test('says the same, and text cannot become markup', () => {
    const text = toMarkdown(toyReport)
    expect(text).toContain('# Body cameras in Croydon')
    expect(text).toContain('| Process evaluation | £73,000 |')
    expect(text).toContain('A \\| pipe')
    expect(text).toContain('\\<script\\>')
    expect(text).toContain('- [ ] Sign the DPIA (Data protection officer)')
    expect(text).toContain('2. Kahan et al. (2016). Few clusters.')
  })

  test.each([
    ['~~~', '\\~\\~\\~'],
    ['---', '\\---'],
    ['-', '\\-'],
    ['- one', '\\- one'],
    ['-2+3', '-2+3'],
    ['1. one', '1\\. one'],
    ['1) one', '1\\) one'],
    ['R&D &lt;b&gt;', 'R&D \\&lt;b\\&gt;'],
    ['a\u202eb\u0000c', 'a b c'],
    ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
  ])('%j stays what it is', (text, written) => {
    expect(
      toMarkdown(only({ kind: 'text', text }))
        .split('\n\n')
        .at(-1),
    ).toBe(`${written}\n`)
  })
})

/** A report that says one thing. */
const only = (block: Block): Report => ({
  ...toyReport,
  sources: [],
  sections: [{ id: 'one', title: 'One', blocks: [block] }],
})

test('the address of a source is not escaped: with signs before its hyphens it would lead elsewhere', () => {
  const source = { id: 'S1', title: 'One_two', by: 'Ada', checked: 'full' as const }
  const withUrl = (url: string) => toMarkdown({ ...toyReport, sources: [{ ...source, url }] })
  expect(withUrl('https://a.example/one_two_three.pdf')).toContain('<https://a.example/one_two_three.pdf>')
  expect(withUrl('https://a.example/> <b_c>')).toContain('https://a.example/\\> \\<b\\_c\\>')
})

test('an address can be followed where it is ours, and is text where somebody typed it', async () => {
  const text = 'https://tool.example/#/works?v=1'
  for (const follow of [true, false]) {
    const report = only({ kind: 'text', text, ...(follow && { follow }) })
    const { 'word/_rels/document.xml.rels': links = '' } = await parts(await toDocxBytes(report, draw))
    expect(links.includes('TargetMode="External"')).toBe(follow)
    expect(toMarkdown(report).includes(`<${text}>`)).toBe(follow)
  }
})

describe('JSON', () => {
  test('is the report itself, with a format, and without the drawings', () => {
    const { report, ...head } = JSON.parse(toJson(toyReport)) as { report: typeof toyReport }
    expect(head).toEqual({ kind: 'thinking-professionals report', format: 1 })
    const figure = report.sections[2]!.blocks[1]
    expect(figure).toMatchObject({ kind: 'figure', picture: { says: expect.any(String) as string } })
    expect(JSON.stringify(report)).not.toContain('<svg')
  })
})

describe('Excel', () => {
  const workbook: Workbook = {
    title: 'Costs',
    subtitle: 'Made on 22 November 2026',
    sheets: [
      {
        name: 'Cost build-up: [all]',
        says: 'Change the shaded figures.',
        freeze: true,
        columns: [
          { title: 'Work', width: 30 },
          { title: 'Days', width: 10 },
          { title: 'Pounds', width: 12 },
        ],
        rows: [
          [
            '=cmd|calc',
            { number: 4, input: true },
            { formula: `B${HEAD_ROW + 1}*500`, value: 2000, as: 'pounds' },
          ],
          [
            { text: 'All', bold: true },
            null,
            { formula: 'SUM(C5:C5)', value: 2000, as: 'pounds', bold: true },
          ],
        ],
      },
    ],
  }

  test('writes live formulas for ours, and plain text for everything typed', async () => {
    const files = await parts(new Uint8Array(await (await toXlsx(workbook)).arrayBuffer()))
    const sheet = files['xl/worksheets/sheet1.xml']!
    expect(sheet).toMatch(/<f>B5\*500<\/f>/)
    expect(sheet).not.toContain('<f>cmd')
    expect(Object.values(files).join()).toContain('=cmd|calc')
    expect(files['xl/workbook.xml']).toContain('Cost build-up')
    expect(files['xl/workbook.xml']).not.toMatch(/name="[^"]*[[\]:]/)
  })
})

test('a file is named after the evaluation and the day', () => {
  expect(fileNameOf(toyReport, 'docx')).toBe('cameras-b-2026-b-2026-11-22.docx')
})

// What we write opens clean in LibreOffice, and says there what it says here.
import { describe, expect, test } from 'vitest'
import { toyReport } from '../../src/report/toy-report.ts'
import { toDocxBytes } from '../../src/report/writers/docx.ts'
import { HEAD_ROW, toXlsx } from '../../src/report/writers/xlsx.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(!hasLibreOffice)('in LibreOffice', { concurrent: true }, () => {
  test('a Word document opens with all its words', async () => {
    const bytes = await toDocxBytes(toyReport, () => Promise.resolve(new Uint8Array(DOT)))
    const text = await convert('brief.docx', bytes, 'txt')
    for (const said of [
      'The short answer',
      '£73,000',
      'é漢 “quotes”',
      '=HYPERLINK("http://evil") & <script>',
    ]) {
      expect(text).toContain(said)
    }
  }, 120_000)

  test('a workbook opens, counts with our formulas and with nothing that was typed', async () => {
    const row = HEAD_ROW + 1
    const workbook = {
      title: 'Costs',
      subtitle: 'Made on 22 November 2026',
      sheets: [
        {
          name: 'Costs',
          says: 'Change the shaded figures.',
          columns: [
            { title: 'Work', width: 30 },
            { title: 'Days', width: 10 },
            { title: 'Pounds', width: 12 },
          ],
          rows: [
            [
              '=1+1',
              { number: 4, input: true },
              { formula: `B${row}*500`, value: 2000, as: 'pounds' as const },
            ],
          ],
        },
      ],
    }
    const bytes = new Uint8Array(await (await toXlsx(workbook)).arrayBuffer())
    const lines = (await convert('costs.xlsx', bytes, 'csv')).trim().split('\n')
    expect(lines.at(-1)).toBe('"=1+1",4,"£2,000"')
  }, 120_000)
})

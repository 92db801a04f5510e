// The workbook on the real content: its formulas come to what the costing room says, whatever is changed in it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Chosen } from '../../src/costing/estimate.ts'
import type { Cell, Sheet, Workbook } from '../../src/report/workbook.ts'
import { makeWorkbook } from '../../src/report/workbooks/brief-workbook.ts'
import { toXlsx } from '../../src/report/writers/xlsx.ts'
import { flowCalled } from '../content/content.ts'
import { cellAt, formulasIn, valueAt, withInputs, type Change } from './formulas.ts'
import { costsOf, examples, inputFor, theWords } from './inputs.ts'
import { convert, hasLibreOffice } from './libreoffice.ts'
import { holesIn, wordsIn } from './readers.ts'

const words = theWords()
const works = flowCalled('works')

describe.each(examples)('$name', ({ flow, answers }) => {
  const input = inputFor(flow, answers)

  test('the workbook has no hole, and its sheets have names that Excel takes', () => {
    const workbook = makeWorkbook(input, words)
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Read me',
      'Costs',
      'Data capture',
      'KPIs',
      'Find out and risks',
      'Timetable',
      'Answers and notes',
    ])
    for (const { name, says, columns, rows } of workbook.sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
      expect(holesIn([says, ...columns.map(({ title }) => title), ...rows.flat().flatMap(wordsIn)])).toEqual(
        [],
      )
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) expect(row.length, name).toBeLessThanOrEqual(columns.length)
    }
  })

  test.each(['external', 'inhouse'] as const)('costs come out as estimated: %s', (delivery) => {
    const costs = costsOf(input.advised, delivery)
    const sheet = sheetOf(makeWorkbook({ ...input, ...(costs && { costs }) }, words), 'Costs')
    holdsTo(sheet)
    const total = costs?.estimate.total[delivery]
    expect(totalsOf(sheet)).toEqual([
      ['Before VAT, most likely', near(total?.exVat.central)],
      ['Before VAT, low', near(total?.exVat.low)],
      ['Before VAT, high', near(total?.exVat.high)],
      ['VAT, on the most likely figure', near((total?.incVat.central ?? 0) - (total?.exVat.central ?? 0))],
      ['With VAT, most likely', near(total?.incVat.central)],
      ['With VAT, low', near(total?.incVat.low)],
      ['With VAT, high', near(total?.incVat.high)],
    ])
  })

  test('the timetable comes out as estimated', () => {
    const sheet = sheetOf(makeWorkbook(input, words), 'Timetable')
    holdsTo(sheet)
    const last = sheet.rows.length + 4
    const { total, phases } = input.costs?.timeline ?? { phases: [] }
    expect(valueAt(sheet, `D${last}`)).toBeCloseTo(total?.central ?? 0, 9)
    expect(valueAt(sheet, `F${last}`)).toBeCloseTo(total?.low ?? 0, 9)
    expect(valueAt(sheet, `H${last}`)).toBeCloseTo(total?.high ?? 0, 9)
    expect(sheet.rows.length).toBe(phases.length + 1)
  })
})

test('without prices there are no sheets of money and time', () => {
  const input = inputFor(works, works.examples[0]?.answers ?? {})
  delete input.costs
  expect(makeWorkbook(input, words).sheets.map(({ name }) => name)).toEqual([
    'Read me',
    'Data capture',
    'KPIs',
    'Find out and risks',
    'Answers and notes',
  ])
})

describe('figures that are changed in the workbook', () => {
  const [first] = works.examples
  const input = inputFor(works, first?.answers ?? {})

  /** The sheet with a change made by hand, beside what the costing room makes of the same change. */
  function both(change: Change, chosen: Chosen, delivery: 'external' | 'inhouse') {
    const before = costsOf(input.advised, delivery)
    const after = costsOf(input.advised, delivery, chosen)
    const sheet = withInputs(
      sheetOf(makeWorkbook({ ...input, ...(before && { costs: before }) }, words), 'Costs'),
      change,
    )
    const total = after?.estimate.total[delivery]
    const was = before?.estimate.total[delivery]
    expect(total?.exVat.central).not.toBeCloseTo(was?.exVat.central ?? 0, 0)
    const found = Object.fromEntries(totalsOf(sheet))
    expect(found['Before VAT, most likely']).toBeCloseTo(total?.exVat.central ?? 0, 6)
    expect(found['Before VAT, high']).toBeCloseTo(total?.exVat.high ?? 0, 6)
    expect(found['With VAT, most likely']).toBeCloseTo(total?.incVat.central ?? 0, 6)
  }
  const rowSays = (row: readonly Cell[], text: string) =>
    row.flatMap(wordsIn).some((each) => each.includes(text))

  test.each(['external', 'inhouse'] as const)(
    'a day rate, the contingency and the shares move the totals as they should: %s',
    (delivery) => {
      const rate = delivery === 'external' ? 'Senior researcher, bought in' : 'Senior researcher, your own'
      const settings: [string, number, string][] = [
        ['Contingency', 0.25, 'contingency'],
        ['managing the project', 0.05, 'share-management'],
        ['getting hold of data', 0.2, 'share-access'],
      ]
      for (const [label, to, figure] of settings) {
        both(
          (number, row) => (rowSays(row, label) && row.length === 2 ? to : number),
          { figures: { [figure]: to } },
          delivery,
        )
      }
      both(
        (number, row, column) => (rowSays(row, rate) && column === 3 ? 1234 : number),
        { figures: { [`rate-${delivery}-senior`]: 1234 } },
        delivery,
      )
    },
  )

  test('VAT and the ends of the band too', () => {
    const figures = { vat: 0.1, 'spread-low': 0.6, 'spread-high': 2.5 }
    const costs = costsOf(input.advised, 'external', { figures })
    const values: [string, number][] = [
      ['VAT', 0.1],
      ['Low, as', 0.6],
      ['High, as', 2.5],
    ]
    const sheet = withInputs(sheetOf(makeWorkbook(input, words), 'Costs'), (number, row) => {
      return values.find(([label]) => row.length === 2 && rowSays(row, label))?.[1] ?? number
    })
    const total = costs?.estimate.total.external
    expect(totalsOf(sheet).map(([, value]) => value)).toEqual(
      [
        total?.exVat.central,
        total?.exVat.low,
        total?.exVat.high,
        undefined,
        total?.incVat.central,
        total?.incVat.low,
        total?.incVat.high,
      ].map((value) => (value === undefined ? (expect.any(Number) as unknown) : near(value))),
    )
  })

  test('a longer phase moves what comes after it', () => {
    const sheet = sheetOf(makeWorkbook(input, words), 'Timetable')
    const longer = withInputs(sheet, (number, row) => (row[0] === 'Set-up' ? number + 10 : number))
    const last = sheet.rows.length + 4
    expect(valueAt(longer, `D${last}`)).toBeCloseTo(valueAt(sheet, `D${last}`) + 10, 9)
  })

  test('every line of the estimate has its quantity and rate to change', () => {
    const lines = input.costs?.estimate.methods.flatMap(({ lines: all }) => all.external) ?? []
    const products = lines.filter(({ quantity }) => quantity !== undefined)
    const sheet = sheetOf(makeWorkbook(input, words), 'Costs')
    const rows = sheet.rows.filter(([, quantity, , rate]) =>
      [quantity, rate].every(
        (cell) => cell !== null && typeof cell === 'object' && 'number' in cell && cell.input,
      ),
    )
    for (const { label, quantity, rate, amount } of products) {
      expect(rows).toContainEqual(
        expect.arrayContaining([
          label,
          expect.objectContaining({ number: quantity, input: true }),
          expect.objectContaining({ number: rate, input: true }),
          expect.objectContaining({
            value: amount,
            formula: expect.stringMatching(/^B(\d+)\*D\1$/) as string,
          }),
        ]),
      )
    }
    expect(products.length).toBeGreaterThan(3)
  })
})

describe('what was typed', () => {
  const evil = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)']

  test.each(evil)('%s stays text', async (name) => {
    const input = inputFor(works, works.examples[0]?.answers ?? {}, { name, link: name })
    const workbook = makeWorkbook(input, words)
    expect(workbook.title).toBe(name)
    const files = unzipSync(new Uint8Array(await (await toXlsx(workbook)).arrayBuffer()))
    const sheets = Object.keys(files).filter((file) => file.startsWith('xl/worksheets/'))
    const formulas = sheets.flatMap((file) =>
      [...strFromU8(files[file]!).matchAll(/<f>([^<]*)<\/f>/g)].map(([, each]) => each),
    )
    expect(formulas).not.toContain(name.slice(1))
    expect(formulas.filter((each) => each?.includes('evil'))).toEqual([])
    expect(formulas.length).toBeGreaterThan(20)
  })
})

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  /** Without the results we write beside formulas, so that it has to work them out. */
  function withoutResults(bytes: Uint8Array): Uint8Array {
    const files = unzipSync(bytes)
    const bare = Object.entries(files).map(([name, data]) => [
      name,
      name.startsWith('xl/worksheets/')
        ? strToU8(strFromU8(data).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
        : data,
    ])
    return zipSync(Object.fromEntries(bare) as Record<string, Uint8Array>)
  }

  test('the costs come to what the estimate says, to the pound', async () => {
    const input = inputFor(works, works.examples[0]?.answers ?? {})
    const workbook = makeWorkbook(input, words)
    const only = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name === 'Costs') }
    const bytes = withoutResults(new Uint8Array(await (await toXlsx(only)).arrayBuffer()))
    const lines = (await convert('costs.xlsx', bytes, 'csv')).split('\n')
    const pounds = (value = 0) => `"£${Math.round(value).toLocaleString('en-GB')}"`
    const total = input.costs?.estimate.total.external
    const wanted: [string, number | undefined][] = [
      ['Before VAT, most likely', total?.exVat.central],
      ['Before VAT, low', total?.exVat.low],
      ['Before VAT, high', total?.exVat.high],
      ['With VAT, most likely', total?.incVat.central],
    ]
    for (const [label, value] of wanted)
      expect(lines.find((line) => line.startsWith(`"${label}"`))).toContain(pounds(value))
    for (const { id, cost } of input.costs?.estimate.methods ?? []) {
      const name = input.library.methods[id]?.name ?? ''
      const line = lines.find((each) => each.startsWith(`"${name}, in all"`))
      if (cost.external.exVat.central > 0) expect(line).toContain(pounds(cost.external.exVat.central))
    }
  }, 120_000)
})

function near(value: number | undefined): unknown {
  return expect.closeTo(value ?? Number.NaN, 6)
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`There is no sheet ${name}`)
  return sheet
}

/** Every formula comes to the value that is given with it. */
function holdsTo(sheet: Sheet): void {
  const formulas = formulasIn(sheet)
  expect(formulas.length).toBeGreaterThan(3)
  for (const { address, formula, value } of formulas)
    expect(valueAt(sheet, address), `${address} = ${formula}`).toBeCloseTo(value, 6)
}

/** The block at the top of the costs. */
function totalsOf(sheet: Sheet): [string, number][] {
  return Array.from({ length: 7 }, (_, index) => {
    const row = 6 + index
    return [wordsIn(cellAt(sheet, `A${row}`) ?? null).join(''), valueAt(sheet, `E${row}`)]
  })
}

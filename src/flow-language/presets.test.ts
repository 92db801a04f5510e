// Figures to plan with: what they compile to, and every fault in them, with its place.
import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { compileFolder, describe as worded } from './compile.ts'

const FILES: Readonly<Record<string, string>> = {
  'iccs.yaml': `- id: toy-boxes
  setting: Toys within boxes
  says: Much alike.
  low: 0.1
  high: 0.3
  plan_with: 0.2
  status: judgement
  source: judgement
`,
  'baseline-rates.yaml': `- id: broken
  measure: Toys that break
  of: Toytown, within a year
  rate: 0.4
  status: checked
  source: S1
`,
  'deflators.yaml': `base: 2020-21
says: What a toy pound was worth.
status: checked
source: S1
years:
  2020-21: 100
  2019-20: 98.5
`,
}

function compileWith(file?: string, from = '', to = '') {
  const texts = toyTexts()
  for (const [name, text] of Object.entries(FILES)) {
    if (name === file) expect(text).toContain(from)
    texts.set(name, name === file ? text.replace(from, to) : text)
  }
  return compileFolder(texts)
}

it('compiles figures by id, and years in order', () => {
  const { faults, presets } = compileWith()
  expect(faults.map(worded)).toEqual([])
  expect(presets.iccs['toy-boxes']).toMatchObject({
    ...{ low: 0.1, high: 0.3, planWith: 0.2 },
    ...{ status: 'judgement', sources: ['judgement'] },
  })
  expect(presets.baselineRates.broken).toMatchObject({ rate: 0.4, sources: ['S1'] })
  expect(Object.entries(presets.deflators?.years ?? {})).toEqual([
    ['2019-20', 98.5],
    ['2020-21', 100],
  ])
})

it('does without any of the files', () => {
  expect(compileFolder(toyTexts()).presets).toEqual({ iccs: {}, baselineRates: {}, deflators: null })
})

it('shows no figure of an unverified entry, and needs none', () => {
  const { faults, presets } = compileWith(
    'baseline-rates.yaml',
    '  rate: 0.4\n  status: checked',
    '  status: unverified',
  )
  expect(faults).toEqual([])
  expect(presets.baselineRates.broken).not.toHaveProperty('rate')
})

// prettier-ignore
const PLANTED: readonly [is: string, file: string, from: string, to: string, code: string, says: RegExp, at: string][] = [
  ['an unknown source of a likeness', 'iccs.yaml', 'source: judgement', 'source: [S9, judgement]', 'unknown', /no source `S9`/, '8:12'],
  ['an unknown source of a rate', 'baseline-rates.yaml', 'source: S1', 'source: S9', 'unknown', /no source `S9`/, '6:11'],
  ['an unknown source of a series', 'deflators.yaml', 'source: S1', 'source: S9', 'unknown', /no source `S9`/, '4:9'],
  ['a judgement that does not say so', 'iccs.yaml', 'source: judgement', 'source: S1', 'figure', /must say judgement/, '8:11'],
  ['a plan outside what was seen', 'iccs.yaml', 'plan_with: 0.2', 'plan_with: 0.4', 'figure', /must lie from `low` to `high`/, '6:14'],
  ['a likeness without a figure', 'iccs.yaml', '  plan_with: 0.2\n', '', 'figure', /needs `plan_with`/, '1:3'],
  ['a rate in per cent', 'baseline-rates.yaml', 'rate: 0.4', 'rate: 40', 'shape', /the most is 1/, '4:9'],
  ['an unverified figure', 'baseline-rates.yaml', 'status: checked', 'status: unverified', 'figure', /never shown/, '4:9'],
  ['an unverified series with figures', 'deflators.yaml', 'status: checked', 'status: unverified', 'figure', /may not hold figures/, '6:3'],
  ['a base year that is not 100', 'deflators.yaml', '2020-21: 100', '2020-21: 101', 'figure', /2020-21 must be among the years, and be 100/, '6:3'],
  ['a year that is none', 'deflators.yaml', '  2019-20: 98.5', '  "2019": 98.5', 'shape', /financial year/, '7:11'],
  ['one thing twice', 'baseline-rates.yaml', '- id: broken', '- {id: broken, measure: M, of: O, rate: 0.1, status: checked, source: S1}\n- id: broken', 'duplicate', /two rates called `broken`/, '2:7'],
]

it.each(PLANTED)('finds %s', (_, file, from, to, code, says, at) => {
  const { faults } = compileWith(file, from, to)
  const fault = faults.find(({ message }) => says.test(message))
  if (!fault || faults.length !== 1) throw new Error(faults.map(worded).join('\n'))
  expect(fault).toMatchObject({ code, level: 'error', file: `flows/${file}` })
  expect(`${fault.line}:${fault.column}`).toBe(at)
})

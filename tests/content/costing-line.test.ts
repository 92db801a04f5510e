// Prices and weeks on the command line, from the real book.
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { run } from '../../src/flow-language/cli/main.ts'
import { compiled } from './content.ts'

interface Line {
  methods: { id: string; status: string }[]
  bestAvailable: string | null
  cost: Record<string, unknown> & {
    low: number
    central: number
    high: number
    external: { exVat: { central: number }; incVat: { central: number } }
    inhouse: { central: number }
    methods: { id: string; low: number; central: number; high: number; grade: string }[]
    warnings: string[]
  }
  weeks: {
    low: number
    central: number
    high: number
    phases: { id: string }[]
    deadline: number | null
    fits: string | null
  }
}

const folder = join(import.meta.dirname, '../../flows')

async function lines(flow: string, cases: readonly unknown[]): Promise<Line[]> {
  let out = ''
  let err = ''
  const input = cases.map((one) => JSON.stringify(one)).join('\n')
  const code = await run(['advise', flow, '--folder', folder], {
    input: (async function* () {
      yield await Promise.resolve(input)
    })(),
    isKeyboard: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  })
  expect([code, err]).toEqual([0, ''])
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

describe.each(compiled.flows.filter(({ state }) => state === 'open').map((flow) => [flow.id, flow] as const))(
  '%s',
  (id, flow) => {
    test('every worked example has a price and a time, in order and rounded', async () => {
      const made = await lines(
        id,
        flow.examples.map(({ answers }) => answers),
      )
      for (const { cost, weeks, methods, bestAvailable } of made) {
        expect(cost).toMatchObject({ priceYear: '2024-25', currency: 'GBP' })
        expect(['single', 'few', 'wide', 'multi']).toContain(cost['scale'])
        expect(['said', 'inferred', 'assumed']).toContain(cost['scaleFrom'])
        const packaged = methods.filter((one) => one.status === 'recommended' || one.id === bestAvailable)
        expect(cost.methods.map((one) => one.id)).toEqual(packaged.map((one) => one.id))
        for (const { low, central, high } of [cost, weeks, ...cost.methods]) {
          expect(Number.isInteger(low) && Number.isInteger(central) && Number.isInteger(high)).toBe(true)
          expect(low <= central && central <= high).toBe(true)
        }
        expect(cost.external.exVat.central).toBe(cost.central)
        expect(cost.external.incVat.central).toBeGreaterThanOrEqual(cost.central)
        expect(cost.inhouse.central).toBeLessThanOrEqual(cost.central)
        expect(weeks.phases.length).toBeGreaterThan(0)
      }
    })
  },
)

const PLANNED = {
  target: 'people',
  stage: 'planned',
  alloc: 'individual',
  outcome: 'routine',
  lag: 'months',
  months: '6to12',
  budget: 'low',
}

it('reads the scale that was answered, and the budget and the date against it', async () => {
  const [single, multi] = await lines('works', [
    { ...PLANNED, scale: 'single' },
    { ...PLANNED, scale: 'multi' },
  ])
  expect(single?.cost).toMatchObject({ scale: 'single', scaleFrom: 'said' })
  expect(multi?.cost.central).toBeGreaterThan((single?.cost.central ?? 0) * 2)
  expect(multi?.cost.warnings[0]).toMatch(/^You have at most £25,000\. .* this money cannot buy it\.$/)
  expect(multi?.weeks).toMatchObject({ deadline: 52, fits: 'too late' })
})

it('prices answers with gaps, and none at all', async () => {
  for (const { cost, weeks } of await lines('works', [{}, { stage: 'planned' }])) {
    expect(cost).toMatchObject({ scale: 'few', scaleFrom: 'assumed' })
    expect(weeks.deadline).toBeNull()
    expect(weeks.fits).toBeNull()
  }
})

it('says the same of the same answers, whatever came before', async () => {
  const other = { ...PLANNED, scale: 'wide', lag: 'years' }
  const [first, , again] = await lines('works', [PLANNED, other, PLANNED])
  const [alone] = await lines('works', [PLANNED])
  expect(again).toEqual(first)
  expect(alone).toEqual(first)
})

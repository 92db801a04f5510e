// The real cost book: prices and times as published, order and growth whatever anybody enters, and sums that add up.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import {
  backTest,
  DELIVERIES,
  estimate,
  readChosen,
  SCALES,
  situationOf,
  timeline,
  type Band,
  type Chosen,
  type CostBook,
  type Estimate,
  type ScaleId,
  type Situation,
} from '../../src/costing/index.ts'
import { advise, type Answers } from '../../src/engine/index.ts'
import { adviseOn, compiled, flowCalled, methodsThatAre } from './content.ts'

if (!compiled.costs) throw new Error('The cost book does not compile. Run: npm run flow -- check')
const book: CostBook = compiled.costs
const open = compiled.flows.filter(({ state }) => state === 'open')
const priced = Object.keys(book.methods)

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as T
}

/** Without `expect`, which would take longer than the estimates: a hundred thousand bands are looked at. */
function inOrder({ low, central, high }: Band): void {
  const fine = Number.isFinite(low) && Number.isFinite(high) && 0 <= low && low <= central && central <= high
  if (!fine) throw new Error(`Not three figures in order: ${low}, ${central}, ${high}`)
}

function allBands({ total, methods }: Estimate): Band[] {
  const costs = [total, ...methods.flatMap(({ cost, alone }) => [cost, alone])]
  return costs.flatMap((cost) =>
    DELIVERIES.flatMap((delivery) => [cost[delivery].exVat, cost[delivery].incVat]),
  )
}

describe('published prices', () => {
  interface Row {
    ref: string
    price: number
    scale: ScaleId
    survey: boolean
    inhouse: boolean
    used: boolean
    mapping: string
  }

  test('stand in the book as they were checked', () => {
    const rows = fixture<Row[]>('published-prices.json')
    expect(rows).toHaveLength(25)
    const inBook = book.published.map(({ ref, price, scale, surveyMode, delivery, usedToSet, mapping }) => ({
      ref,
      price,
      scale,
      survey: surveyMode !== undefined,
      inhouse: delivery === 'inhouse',
      used: usedToSet,
      mapping,
    }))
    expect(inBook).toEqual(
      rows.map(({ ref, price, scale, survey, inhouse, used, mapping }) => ({
        ...{ ref, price, scale, survey, inhouse, used, mapping },
      })),
    )
  })

  test('lie inside the bands of the model as built', () => {
    const result = backTest(book)
    const { inside, insideLeftOut, insideIfVat, unused, medianRatio, width, trials } = result
    console.log(
      [
        `Published prices inside their band: ${inside} of ${trials.length}, width ${width}, median price/central ${medianRatio.toFixed(2)}.`,
        `Centre set without the price itself: ${insideLeftOut}. If every price held VAT: ${insideIfVat}.`,
        `Prices the model had not used: ${unused.inside} of ${unused.count}.`,
        `Outside: ${trials.flatMap((one) => (one.inside ? [] : `${one.ref} (${one.ratio.toFixed(2)})`)).join(', ')}.`,
      ].join('\n'),
    )
    expect(trials).toHaveLength(25)
    expect(width).toBeCloseTo(4, 9)
    expect(inside).toBeGreaterThanOrEqual(19)
    expect(insideLeftOut).toBeGreaterThanOrEqual(19)
    expect(unused.count).toBe(11)
    expect(medianRatio).toBeGreaterThan(0.8)
    expect(medianRatio).toBeLessThan(1.25)
    // What is known to fail: a systems map we have no method for, the last stages of a study, and three large awards.
    expect(trials.flatMap((one) => (one.inside ? [] : one.ref))).toEqual([
      'C24',
      'E-TRA',
      'N-PLP',
      'N-MHF',
      'E-HOPE',
    ])
  })
})

test('published studies take as long as the book says they do against the timetable', () => {
  interface Row {
    ref: string
    methods: string[]
    weeks: number
    answers: Answers
    case?: string
  }
  const rows = fixture<Row[]>('published-durations.json').map((row) => {
    const { total } = timeline(book, row, {}, 'inhouse')
    return { ...row, total, inside: row.weeks >= total.low && row.weeks <= total.high }
  })
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const ratio = middle(rows.map(({ weeks, total }) => weeks / total.central))
  const width = middle(rows.map(({ total }) => total.high / total.low))
  const inside = rows.filter((row) => row.inside)
  const known = rows.filter((row) => row.case)
  console.log(
    `Published studies inside the timetable: ${inside.length} of ${rows.length}, median ${ratio.toFixed(2)} of its centre, width ${width.toFixed(1)}. ` +
      `With circumstances written down for another test: ${known.filter((row) => row.inside).length} of ${known.length}.`,
  )
  const { check } = book.time
  expect([rows.length, inside.length]).toEqual([check.studies, check.inside])
  expect(ratio).toBeCloseTo(check.medianRatio, 2)
  expect(width).toBeCloseTo(check.width, 1)
  expect(check.says).toContain(`Of ${rows.length} published studies, ${inside.length} `)
  expect(check.says).toContain(`the other ${known.length}`)
  expect(check.says).toContain(`it is ${known.filter((row) => row.inside).length}.`)
})

describe('every method', () => {
  it.each(Object.keys(compiled.library.methods))(
    '%s has a price and a length, or is part of something',
    (id) => {
      const { total, methods, warnings } = estimate(book, { methods: [id], answers: {} })
      expect(warnings).toEqual([])
      const time = timeline(book, { methods: [id], answers: {} })
      if (methods[0]?.partOf !== undefined) {
        expect(total.external.exVat.high).toBe(0)
        return
      }
      expect(total.external.exVat.low).toBeGreaterThan(300)
      expect(total.external.exVat.central).toBeLessThan(200_000)
      expect(total.inhouse.exVat.central).toBeLessThan(total.external.exVat.central)
      expect(time.total.low).toBeGreaterThan(0)
    },
  )

  it('has the price of its research at the scale it was set for, within rounding', () => {
    const at = (id: string, inputs = {}) =>
      estimate(book, { methods: [id], answers: {} }, { scale: 'few', inputs }).total.external.exVat.central
    // Central bands of the cost research, before VAT
    expect(at('ex-process')).toBeCloseTo(72_870, 0)
    expect(at('im-rct') / 130_000).toBeCloseTo(1, 1)
    expect(at('im-match') / 49_000).toBeCloseTo(1, 1)
    expect(at('bg-rea') / 29_000).toBeCloseTo(1, 1)
    expect(at('bg-survey') / 44_000).toBeCloseTo(1, 1)
    expect(at('bg-survey', { survey_mode: 'telephone' }) / 48_000).toBeCloseTo(1, 1)
    expect(at('bg-survey', { survey_mode: 'doorstep_random' }) / 302_000).toBeCloseTo(1, 1)
    expect(at('ec-breakeven') / 3_000).toBeCloseTo(1, 0)
  })
})

describe('worked examples', () => {
  const examples = open.flatMap((flow) => flow.examples.map((example) => ({ flow, ...example })))

  it.each(examples.map((one) => [`${one.flow.id}: ${one.name}`, one] as const))(
    '%s has a price and a timetable',
    (_, { flow, answers }) => {
      const situation = situationOf(adviseOn(flow, answers))
      const made = estimate(book, situation)
      for (const band of allBands(made)) inOrder(band)
      expect(made.warnings.map(({ kind }) => kind)).not.toContain('unpriced')
      for (const delivery of DELIVERIES) inOrder(timeline(book, situation, {}, delivery).total)
    },
  )

  it.each(open.map(({ id }) => id))('%s advises the same whatever the size of the study', (id) => {
    const flow = flowCalled(id)
    for (const { answers } of flow.examples) {
      const [before, ...others] = [undefined, 'single', 'multi', 'dk'].map((scale) => {
        const advised = advise(flow, scale === undefined ? answers : { ...answers, scale })
        return (['recommended', 'possible', 'not_feasible'] as const).map((status) =>
          methodsThatAre(status, advised),
        )
      })
      for (const other of others) expect(other).toEqual(before)
    }
  })
})

// ── Whatever anybody enters ─────────────────────────────────────────────────────────────────────────────────────────

const anyFigures = fc
  .tuple(
    ...Object.values(book.figures).map(({ min, max }) => fc.option(fc.double({ min, max, noNaN: true }))),
  )
  .map((values) => {
    const ids = Object.keys(book.figures)
    return Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[ids[at] ?? '', value]])))
  })

const anyInputs = fc
  .tuple(
    ...book.inputs.map((input) =>
      fc.option<number | string>(
        input.kind === 'number'
          ? fc.double({ min: input.min, max: input.max, noNaN: true })
          : fc.constantFrom(...input.options.map(({ id }) => id)),
      ),
    ),
  )
  .map((values) =>
    Object.fromEntries(
      values.flatMap((value, at) => (value === null ? [] : [[book.inputs[at]?.id ?? '', value]])),
    ),
  )

const anyAnswers = fc.constantFrom(...open).chain((flow) =>
  fc
    .tuple(...flow.questions.map(({ options }) => fc.option(fc.constantFrom(...options.map(({ id }) => id)))))
    .map((values): Answers => {
      const given = values.flatMap((value, at) => {
        const question = flow.questions[at]
        return value === null || !question ? [] : [[question.id, question.kind === 'many' ? [value] : value]]
      })
      return Object.fromEntries(given) as Answers
    }),
)

const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...priced), { minLength: 1, maxLength: 10 }), anyAnswers)
  .map(([methods, answers]) => ({ methods, lead: methods[0] ?? '', answers }))

const anyChosen = fc
  .tuple(fc.option(fc.constantFrom(...SCALES)), anyInputs, anyFigures)
  .map(([scale, inputs, figures]): Chosen => ({ ...(scale && { scale }), inputs, figures }))

const MANY = { numRuns: 300 }

/** A little slack for the order in which floating-point numbers are added. */
const notLess = (more: number, less: number) => {
  if (!(more >= less * (1 - 1e-9) - 1e-6)) throw new Error(`${more} is less than ${less}`)
}
const same = (one: number, other: number) => {
  notLess(one, other)
  notLess(other, one)
}

describe('whatever anybody enters', () => {
  test('low, central and high stay in order, in pounds and in weeks', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, (situation, chosen) => {
        const made = estimate(book, situation, chosen)
        for (const band of allBands(made)) inOrder(band)
        if (made.share) inOrder(made.share)
        for (const delivery of DELIVERIES) {
          const { total, phases } = timeline(book, situation, chosen, delivery)
          for (const band of [total, ...phases.flatMap(({ start, length }) => [start, length])]) inOrder(band)
        }
      }),
      MANY,
    )
  })

  test('sums add up, and a package never costs more than its methods one by one', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, (situation, chosen) => {
        const made = estimate(book, situation, chosen)
        for (const delivery of DELIVERIES) {
          const total = made.total[delivery].exVat.central
          const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)
          for (const { cost, lines } of made.methods)
            same(cost[delivery].exVat.central, sum(lines[delivery].map(({ amount }) => amount)))
          const shared = sum(made.shared[delivery].map(({ amount }) => amount))
          const parts = sum(made.methods.map(({ cost }) => cost[delivery].exVat.central))
          same(parts + shared, total)
          const alone = sum(made.methods.map((one) => one.alone[delivery].exVat.central))
          const followUp = sum(
            made.shared[delivery].flatMap(({ label, amount }) => (label.includes('follow-up') ? amount : [])),
          )
          notLess(alone + followUp * (1 + (chosen.figures?.['contingency'] ?? 0.05)), total)
        }
      }),
      MANY,
    )
  })

  test('bought-in work carries VAT on all of it, and your own on what is bought', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, (situation, chosen) => {
        const { total, vat } = estimate(book, situation, chosen)
        const { external, inhouse } = total
        same(external.incVat.central, external.exVat.central * (1 + vat))
        notLess(inhouse.exVat.central * (1 + vat), inhouse.incVat.central)
        notLess(inhouse.incVat.central, inhouse.exVat.central)
      }),
      MANY,
    )
  })

  const cost = (situation: Situation, chosen: Chosen) => estimate(book, situation, chosen).total
  const notCheaper = (situation: Situation, less: Chosen, more: Chosen) => {
    const [before, after] = [cost(situation, less), cost(situation, more)]
    for (const delivery of DELIVERIES) notLess(after[delivery].exVat.central, before[delivery].exVat.central)
  }

  test('costs never fall when the scale grows', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, (situation, chosen) => {
        for (const [at, scale] of SCALES.entries()) {
          const larger = SCALES[at + 1]
          if (larger) notCheaper(situation, { ...chosen, scale }, { ...chosen, scale: larger })
        }
      }),
      MANY,
    )
  })

  const counted = book.inputs.filter(
    (input) => input.kind === 'number' && input.id !== 'programme',
  ) as Extract<CostBook['inputs'][number], { kind: 'number' }>[]

  it.each(counted.map((input) => [input.id, input] as const))(
    'costs never fall with more %s',
    (id, { min, max }) => {
      const two = fc.tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
      fc.assert(
        fc.property(anySituation, anyChosen, two, (situation, chosen, [a, b]) => {
          const scale = chosen.scale ?? 'few'
          const at = (value: number) => ({ ...chosen, scale, inputs: { ...chosen.inputs, [id]: value } })
          notCheaper(situation, at(Math.min(a, b)), at(Math.max(a, b)))
        }),
        MANY,
      )
    },
  )

  test('costs never fall when a method is added', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, fc.constantFrom(...priced), (situation, chosen, added) => {
        // Counted interviews are shared out anew among the methods, so that case is left to the sum of all.
        const inputs = { ...chosen.inputs }
        delete inputs.interviews
        const [before, after] = [situation.methods, [...situation.methods, added]].map((methods) =>
          cost({ ...situation, methods }, { ...chosen, inputs }),
        )
        for (const delivery of DELIVERIES)
          notLess(after?.[delivery].exVat.central ?? 0, before?.[delivery].exVat.central ?? 0)
      }),
      MANY,
    )
  })

  test('figures that were changed are marked, and without them everything is as it was', () => {
    fc.assert(
      fc.property(anySituation, anyChosen, (situation, chosen) => {
        const made = estimate(book, situation, chosen)
        const changed = Object.entries(chosen.figures ?? {}).filter(
          ([id, value]) => book.figures[id]?.value !== value,
        )
        expect(made.figures.flatMap((one) => (one.changed ? one.id : []))).toEqual(
          Object.keys(book.figures).filter((id) => changed.some(([other]) => other === id)),
        )
        expect(made.changed).toBe(changed.length)
        const reset = estimate(book, situation, { ...chosen, figures: {} })
        expect(reset.changed).toBe(0)
        expect(reset.figures.every(({ value, default: original }) => value === original)).toBe(true)
      }),
      MANY,
    )
  })

  test('nonsense from outside is left out', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (scale, inputs, figures) => {
        const chosen = readChosen(book, { scale, inputs, figures })
        for (const band of allBands(estimate(book, { methods: priced, answers: {} }, chosen))) inOrder(band)
      }),
      MANY,
    )
  })
})

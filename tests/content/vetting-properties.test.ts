// What holds for every bid and every commission, with bids and circumstances drawn at random.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise, everyAnswer, Reading, evaluate, type Answers, type Flow } from '../../src/engine/index.ts'
import { walk } from '../../src/engine/resolve.ts'
import {
  clearings,
  openCommission,
  openDesk,
  published,
  readBid,
  readBrief,
  readDesk,
  readSheet,
  vet,
  type BidValue,
  type Field,
  type Said,
} from '../../src/vetting/index.ts'
import { bidSaying, book, commissionFor, sampleBids, shelfFor } from './desk.ts'
import { compiled, flowCalled } from './content.ts'

const works = flowCalled('works')
const shelf = shelfFor('works')
const methods = Object.keys(compiled.library.methods)

/** Anything a field can hold, silence included. */
function valueOf(field: Field): fc.Arbitrary<BidValue> {
  const said = (() => {
    switch (field.kind) {
      case 'one':
        return fc.constantFrom(...field.options.map(({ id }) => id))
      case 'many':
        return fc.subarray(
          field.options.map(({ id }) => id),
          { minLength: 1 },
        )
      case 'method':
        return fc.constantFrom(...methods)
      case 'methods':
        return fc.subarray(methods, { minLength: 1, maxLength: 4 })
      case 'number':
        return fc.constantFrom(
          ...[1, 6, 12, 30, 99, 100, 400, 5000].filter((n) => n >= field.min && n <= field.max),
        )
    }
  })()
  return fc.oneof(
    { weight: 4, arbitrary: said as fc.Arbitrary<BidValue> },
    fc.constant('not_stated' as const),
  )
}

const anySaid = fc.record(Object.fromEntries(book.fields.map((field) => [field.id, valueOf(field)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Said>

/** A walk to the end of the line, by the choices of chance; with gaps if it breaks off. */
const anyAnswers: fc.Arbitrary<Answers> = fc.infiniteStream(fc.nat(1000)).map((stream) => {
  const answers: Record<string, Answers[string]> = {}
  for (let asked = 0; asked < 60; asked++) {
    const [next] = walk(works, answers).gaps
    const question = works.questions.find(({ id }) => id === next)
    if (!question) break
    const ways = everyAnswer(question)
    answers[question.id] = ways[(stream.next().value ?? 0) % ways.length]!
  }
  return answers
})

const anyCommission = anyAnswers.map((answers) => openCommission({ id: 'c', title: 'C', answers }, shelf))

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

test('the same bid is always found to say the same, whoever sent it, and nothing is altered', () => {
  fc.assert(
    fc.property(anyCommission, anySaid, (commission, said) => {
      deepFreeze([commission, said])
      const { findings, ...rest } = vet(commission, bidSaying(said), shelf)
      const again = vet(
        commission,
        { id: 'other', bidder: 'Somebody else', said, notes: { all: 'x' } },
        shelf,
      )
      expect(again).toEqual({ findings, ...rest })
    }),
    { numRuns: 60 },
  )
})

test('nothing is a nought by itself: caps leave at least 1, and no gate is failed by a rule', () => {
  fc.assert(
    fc.property(anyCommission, anySaid, (commission, said) => {
      const { caps, gates, findings } = vet(commission, bidSaying(said), shelf)
      expect(caps.every(({ at }) => at >= 1)).toBe(true)
      expect(gates.filter(({ proposed }) => proposed !== 'clear' && proposed !== 'ask')).toEqual([])
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    }),
    { numRuns: 100 },
  )
})

test('caps and gates are on criteria that are scored, and nowhere else', () => {
  fc.assert(
    fc.property(anyCommission, anySaid, (commission, said) => {
      const scored = commission.terms[0]?.criteria.map(({ id }) => id) ?? []
      const { caps, gates, findings } = vet(commission, bidSaying(said), shelf)
      const named = [...caps, ...gates].map(({ criterion }) => criterion)
      expect(
        [...named, ...findings.flatMap(({ criteria }) => criteria)].filter((id) => !scored.includes(id)),
      ).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a fact that is stated takes no finding away that does not read it', () => {
  // Most of what a bid says bears on nothing, so the draw favours what bears on its design.
  const own = book.fields.filter(({ branch }) => branch?.how === 'sets')
  const ladder = works.precedence?.ladder ?? []
  const anyField = fc
    .oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, fc.constantFrom(...book.fields))
    .chain((field) => valueOf(field).map((value) => ({ id: field.id, value })))
  const aCase = fc
    .constantFrom('body-worn-video', 'vawg-services', 'diamond', 'gangs-matrix', 'turning-point')
    .map((id) => commissionFor(id, { compare: 'similar', match: 'rich' }))
  let taken = 0
  fc.assert(
    fc.property(
      fc.oneof(aCase, anyCommission),
      anySaid,
      fc.constantFrom(...ladder),
      anyField,
      (commission, drawn, lead, { id, value }) => {
        const without = { ...drawn, designs: [lead], lead_design: lead, [id]: 'not_stated' as const }
        const said = { ...without, [id]: value }
        const before = vet(commission, bidSaying(without), shelf).findings
        const after = new Set(vet(commission, bidSaying(said), shelf).findings.map(({ key }) => key))
        const gone = before.filter(({ key }) => !after.has(key))
        taken += gone.length
        for (const { key, reads } of gone)
          expect([id, key, reads.fields.includes(id)]).toEqual([id, key, true])
      },
    ),
    { numRuns: 600 },
  )
  expect(taken).toBeGreaterThan(10)
})

test('a bid for the recommended design with everything in order is never stopped', () => {
  const sound = sampleBids.find(({ id }) => id === 'bwv-strong')
  fc.assert(
    fc.property(anyCommission, (commission) => {
      const { primary, bestAvailable } = advise(works, commission.circumstances[0]?.answers ?? {})
      const design = primary ?? bestAvailable
      if (design === null) return
      const said = { ...sound?.said, designs: [design, 'ex-process'], lead_design: design }
      const { findings } = vet(commission, bidSaying(said), shelf)
      expect(findings.filter(({ severity }) => severity === 'stop').map(({ key }) => key)).toEqual([])
      expect(findings.map(({ id }) => id)).not.toContain('M3')
    }),
    { numRuns: 60 },
  )
})

test('what is said to clear findings clears them', () => {
  fc.assert(
    fc.property(anyCommission, anySaid, (commission, said) => {
      for (const { what, value, clears } of clearings(commission, bidSaying(said), shelf).slice(0, 3)) {
        if (!('field' in what)) continue
        const left = vet(commission, bidSaying({ ...said, [what.field]: value }), shelf).findings
        expect(left.filter(({ key }) => clears.includes(key))).toEqual([])
      }
    }),
    { numRuns: 8 },
  )
})

describe('whatever comes from outside', () => {
  const form = { book, methods: compiled.library.methods, flow: works }
  const hostile = fc.oneof(fc.jsonValue(), fc.anything())

  test('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        for (const read of [
          readBid(value, form),
          readBrief(value, shelf),
          readSheet(value),
          readDesk(value, form),
        ])
          if (!read.ok) expect(read.faults.every(({ path, says }) => path !== '' && says !== '')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a desk with one value put wrong is read or refused, and never throws', () => {
    const bids = sampleBids.slice(0, 2).map(({ id, bidder, said, notes }) => ({ id, bidder, said, notes }))
    const desk = {
      ...openDesk(commissionFor('body-worn-video'), book.hash, { by: 'A', at: '2026-11-22T10:00:00Z' }),
      bids,
    }
    expect(readDesk(JSON.parse(JSON.stringify(desk)), form)).toEqual({ ok: true, value: desk })
    const paths: string[][] = []
    const walk = (value: unknown, path: string[]) => {
      paths.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    }
    walk(desk, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
        const spoilt = JSON.parse(JSON.stringify(desk)) as Record<string, unknown>
        const last = path.at(-1)
        if (last === undefined) return
        const holder = path
          .slice(0, -1)
          .reduce<Record<string, unknown>>((at, key) => at[key] as typeof at, spoilt)
        holder[last] = value
        const read = readDesk(spoilt, form)
        if (read.ok) for (const bid of read.value.bids) vet(read.value.commission, bid, shelf)
      }),
      { numRuns: 300 },
    )
  })

  test('a bid is refused field by field, with what would be right', () => {
    const read = readBid(
      { n_people: -3, claims: 'impact', evaluator: 'nobody', n_peple: 4, price: null },
      form,
    )
    expect(read.ok).toBe(false)
    const faults = read.ok ? [] : read.faults.map(({ path, says }) => `${path} ${says}`)
    expect(faults).toHaveLength(4)
    expect(faults[0]).toBe('bid.n_people must be a whole number of people from 1 to 10000000, or not_stated')
    expect(faults[1]).toBe('bid.evaluator must be protected, external, internal, deliverer, or not_stated')
    expect(faults[2]).toContain('bid.n_peple is no field of the form.')
    expect(faults[3]).toContain('bid.price must be a number of pounds')
  })
})

describe('the book agrees with the branches', () => {
  const rules = compiled.flows.flatMap((flow) => flow.rules.map((rule) => ({ flow, rule })))
  const bandOf = (flow: Flow, question: string, n: number) =>
    flow.questions
      .find(({ id }) => id === question)
      ?.options.findLast(({ from }) => from !== undefined && from <= n)?.id

  test.each(book.minimums)(
    'at $least, and not below, $rule lets $methods pass',
    ({ rule: id, field, least }) => {
      const found = rules.find(({ rule }) => rule.id === id)
      if (!found) throw new Error(`There is no rule ${id}.`)
      const firesAt = (n: number) =>
        evaluate(found.rule.when, new Reading(found.flow, { [field]: bandOf(found.flow, field, n) ?? '' }))
      expect([firesAt(least - 1), firesAt(least) === 'yes']).toEqual(['yes', false])
    },
  )

  test('methods are grouped alike', () => {
    for (const group of ['randomised', 'comparison', 'single_series', 'theory_based'])
      expect([group, book.groups[group]]).toEqual([group, works.groups[group]])
  })

  test('every question of the two branches on effect and value belongs to a cause', () => {
    const owned = book.causes.flatMap(({ questions }) => questions)
    const read = [works, flowCalled('value')].flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(read.filter((id) => !owned.includes(id))).toEqual([])
  })
})

test('the tender pack lists every cap, stop, gate and weight there can be', () => {
  const terms = commissionFor('body-worn-video').terms[0]
  if (!terms) throw new Error('No terms.')
  const pack = published(book, terms)
  expect(pack.criteria).toHaveLength(14)
  expect(pack.criteria.filter(({ weight }) => weight === 2).map(({ id }) => id)).toEqual([
    'D6',
    'D7',
    'D8',
    'D13',
  ])
  expect(pack.criteria.filter(({ gate }) => gate).map(({ id }) => id)).toEqual(['D1', 'D6', 'D8', 'D9'])
  expect(pack.most).toBe(3 * 18)
  const drawn = (rule: string) =>
    pack.caps.filter((cap) => cap.rule === rule).map(({ criterion, at }) => `${criterion}<=${at}`)
  expect(['M2', 'M3', 'M5', 'M6', 'M7', 'M8', 'M9', 'M11'].map((rule) => drawn(rule).join(' '))).toEqual([
    'D6<=2',
    'D6<=1',
    'D6<=1 D8<=1',
    'D7<=1',
    'D11<=1',
    'D8<=1',
    'D9<=1',
    'D6<=1',
  ])
  expect(pack.stops.map(({ rule }) => rule)).toEqual(['M9', 'M10', 'X26', 'X35'])
})

test('at a low tier only nine criteria are scored, two of them gates, and no line is drawn on the others', () => {
  const terms = commissionFor('body-worn-video', { priority: ['none'] }).terms[0]
  expect(terms?.criteria.map(({ id }) => id).join()).toBe('D1,D2,D3,D4,D5,D9,D10,D11,D14')
  expect(terms?.criteria.every(({ weight }) => weight === 1)).toBe(true)
  expect(terms?.gates).toEqual(['D1', 'D9'])
  expect(published(book, terms!).caps.map(({ criterion }) => criterion)).not.toContain('D6')
})

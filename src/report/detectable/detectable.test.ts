import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Span } from '../../engine/index.ts'
import { assumed, ASSUMPTIONS, unitWords, type AssumptionName } from './assumptions.ts'
import { detectable, type Detectable, type Outcome } from './detectable.ts'
import { KNOWN_DESIGNS } from './designs.ts'
import type { Situation } from './situation.ts'

const exactly = (n: number): Span => ({ least: n, most: n })

function situation(
  answers: Answers,
  spans: Readonly<Record<string, Span>> = {},
  numbers: Readonly<Record<string, number>> = {},
): Situation {
  return { answers, spans, numbers }
}

function figure(method: string, given: Situation): Detectable {
  const found = detectable(method, given)
  if (found?.kind !== 'figure') throw new Error(`${method}: ${JSON.stringify(found)}`)
  return found
}

const relative = (outcome: Outcome | 'open') =>
  outcome === 'open' ? undefined : (outcome.change?.relative ?? Infinity)

const PEOPLE = { target: 'people', stage: 'planned' }
const PLACES = { target: 'places', stage: 'planned', series: 'long' }

describe('figures that are known from elsewhere', () => {
  test('300 in each group: 42 in 100 falling to 31 (S85)', () => {
    const { worst, best, exact } = figure('im-rct', situation(PEOPLE, { n_people: exactly(300) }))
    expect(exact).toBe(true)
    expect(best).toBe(worst)
    expect(worst.change?.absolute).toBeCloseTo(0.11, 2)
  })

  test('500 in each group at 27.5%: a fall to 20.0% (power.prop.test)', () => {
    const given = situation(PEOPLE, { n_people: exactly(500) }, { assumed_baseline: 27.5 })
    expect(0.275 - (figure('im-rct', given).worst.change?.absolute ?? 0)).toBeCloseTo(0.1997, 3)
  })

  test('100 events a year and as many to compare with: about 45% (S85)', () => {
    const given = situation({ ...PLACES, series: 'medium' }, { events: exactly(100) })
    expect(relative(figure('im-did', given).worst)).toBeCloseTo(0.45, 1)
  })

  test('an invitation that moves half needs twice the difference', () => {
    const given = situation(PEOPLE, { n_people: exactly(2000) })
    const plain = relative(figure('im-rct', given).worst) ?? 0
    expect(relative(figure('im-encourage', given).worst)).toBeCloseTo(2 * plain, 6)
  })

  test('a cut-off counts as 2.75 times fewer people', () => {
    const few = figure('im-rct', situation(PEOPLE, { n_people: exactly(1000) }))
    const line = figure('im-rdd', situation(PEOPLE, { n_people: exactly(2752) }))
    expect(relative(line.worst)).toBeCloseTo(relative(few.worst) ?? 0, 3)
  })
})

describe('bands', () => {
  test('give the worst and the best, and an open band no best', () => {
    const band = figure('im-rct', situation(PEOPLE, { n_people: { least: 300, most: 999 } }))
    expect(relative(band.best)).toBeLessThan(relative(band.worst) ?? 0)
    expect(band.exact).toBe(false)
    expect(figure('im-rct', situation(PEOPLE, { n_people: { least: 10_000 } })).best).toBe('open')
  })

  test('agree with exact numbers at their ends', () => {
    const band = figure('im-rct', situation(PEOPLE, { n_people: { least: 300, most: 999 } }))
    for (const [n, end] of [
      [300, band.worst],
      [999, band.best],
    ] as const)
      expect(relative(figure('im-rct', situation(PEOPLE, { n_people: exactly(n) })).worst)).toBe(
        relative(end),
      )
  })
})

describe('groups', () => {
  test('fewer than four on each side can show nothing, and it is said why', () => {
    const given = situation({ target: 'teams' }, { n_clusters: exactly(6), group_size: exactly(1000) })
    const found = figure('im-crct', given)
    expect(found.worst.change).toBeNull()
    expect(found.tooFewGroups).toBe(true)
  })

  test('their size is what was said, or comes from the people, or is assumed', () => {
    const spans = { n_clusters: exactly(20) }
    const size = (more: Readonly<Record<string, Span>>) =>
      figure('im-crct', situation({ target: 'mixed' }, { ...spans, ...more }))
    const fifty = relative(size({ group_size: exactly(50) }).worst)
    expect(relative(size({ n_people: exactly(500) }).worst)).toBeCloseTo(fifty ?? 0, 9)
    expect(relative(size({}).worst)).toBeCloseTo(fifty ?? 0, 9)
    // An exact number of people beats a band of sizes, and an exact size beats both.
    expect(size({ n_people: exactly(500), group_size: { least: 10, most: 49 } }).exact).toBe(true)
    expect(size({ n_people: exactly(5000), group_size: exactly(50) }).amounts).not.toHaveProperty('people')
  })

  test('places are compared by their events, teams by their people', () => {
    const spans = { n_clusters: exactly(40), events: exactly(1000) }
    expect(figure('im-crct', situation(PLACES, spans)).way.id).toBe('places')
    expect(figure('im-crct', situation({ target: 'teams' }, spans)).way.id).toBe('clusters')
  })

  test('in a mixture it is the groups that are compared, not the people in them', () => {
    const spans = { n_people: exactly(600), n_clusters: exactly(12) }
    expect(figure('im-did', situation({ target: 'mixed' }, spans)).way.id).toBe('clusters')
    expect(figure('im-did', situation(PEOPLE, { n_people: exactly(600) })).way.id).toBe('people')
  })
})

describe('where there is no figure', () => {
  test('it says why, or what is missing', () => {
    expect(detectable('im-scm', situation(PLACES))).toMatchObject({ kind: 'none' })
    expect(detectable('im-rdd', situation(PLACES, { n_clusters: exactly(40) }))).toMatchObject({
      kind: 'none',
    })
    expect(detectable('im-rct', situation(PEOPLE))).toEqual({
      ...{ kind: 'unknown', method: 'im-rct', needs: ['n_people'] },
    })
    expect(detectable('im-its', situation({ series: 'gradual' }, { events: exactly(900) }))).toMatchObject({
      ...{ kind: 'unknown', needs: ['series'] },
    })
    expect(detectable('ex-process', situation(PEOPLE))).toBeUndefined()
  })
})

describe('assumptions', () => {
  const names = Object.keys(ASSUMPTIONS) as AssumptionName[]

  test('one of them is one', () => {
    const words = (name: AssumptionName, value: number) => unitWords(ASSUMPTIONS[name], value)
    expect(['yearsBefore', 'steps', 'icc'].map((name) => words(name as AssumptionName, 1))).toEqual([
      'year',
      'step',
      '',
    ])
    expect(words('yearsAfter', 2)).toBe('years')
    expect(words('baseline', 1)).toBe('in every 100')
  })

  test('each starts within its own bounds and says why', () => {
    for (const name of names) {
      const { value, why, own } = assumed(name, situation(PEOPLE))
      const { least, most } = ASSUMPTIONS[name]
      expect([name, value >= least && value <= most, own]).toEqual([name, true, false])
      expect(why.length).toBeGreaterThan(5)
    }
    expect(new Set(names.map((name) => ASSUMPTIONS[name].id)).size).toBe(names.length)
  })

  test('take the reader’s figure, and ignore one that makes no sense', () => {
    const own = (value: number) => assumed('icc', situation(PEOPLE, {}, { assumed_icc: value }))
    expect(own(0.2)).toMatchObject({ value: 0.2, own: true })
    for (const bad of [-1, 2, NaN, Infinity]) expect(own(bad)).toMatchObject({ value: 0.05, own: false })
    const steps = { assumed_points_before: 24.5 }
    expect(assumed('pointsBefore', situation(PLACES, {}, steps)).own).toBe(false)
  })

  test('the length of a series follows the answer', () => {
    const at = (series: string) => assumed('pointsBefore', situation({ series })).value
    expect([at('long'), at('medium'), at('short')]).toEqual([24, 12, 6])
  })

  test('the comparison follows exact numbers of places', () => {
    const spans = { n_clusters: exactly(32), n_treated: exactly(1) }
    expect(assumed('compared', situation(PLACES, spans)).value).toBe(31)
    expect(assumed('compared', situation(PLACES, { n_clusters: { least: 20, most: 39 } })).value).toBe(1)
  })
})

describe('whatever is entered', () => {
  const amount = fc.integer({ min: 0, max: 200_000 })
  const target = fc.constantFrom('people', 'places', 'teams', 'message', 'system', 'mixed', 'programme')
  const series = fc.constantFrom('long', 'medium', 'short', 'tiny', 'gradual', 'dk')
  const spans = fc.record(
    {
      n_people: amount,
      n_clusters: fc.integer({ min: 1, max: 400 }),
      group_size: fc.integer({ min: 1, max: 2000 }),
      events: amount,
    },
    { requiredKeys: [] },
  )
  const icc = fc.double({ min: 0, max: 1, noNaN: true })
  const baseline = fc.integer({ min: 1, max: 99 })

  const made = (known: Readonly<Record<string, number | undefined>>): Record<string, Span> =>
    Object.fromEntries(
      Object.entries(known).flatMap(([id, n]) => (n === undefined ? [] : [[id, exactly(n)] as const])),
    )
  const worst = (method: string, given: Situation) => {
    const found = detectable(method, given)
    return found?.kind === 'figure' ? relative(found.worst) : undefined
  }

  test('a change is more than nothing, at most everything, and never no number', () => {
    fc.assert(
      fc.property(spans, target, series, icc, baseline, (known, to, run, likeness, share) => {
        const numbers = { assumed_icc: likeness, assumed_baseline: share }
        const given = situation({ target: to, series: run }, made(known), numbers)
        for (const method of KNOWN_DESIGNS) {
          const found = detectable(method, given)
          if (found?.kind !== 'figure') continue
          const { from, change } = found.worst
          expect(Number.isFinite(from)).toBe(true)
          if (!change) continue
          expect(change.relative > 0 && change.relative <= 1 + 1e-9).toBe(true)
          expect(change.absolute).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('more of anything never makes the smallest change larger', () => {
    fc.assert(
      fc.property(spans, target, fc.double({ min: 1, max: 5, noNaN: true }), (known, to, times) => {
        const answers = { target: to, series: 'long' }
        for (const method of KNOWN_DESIGNS) {
          const own = worst(method, situation(answers, made(known)))
          if (own === undefined) continue
          for (const [id, n] of Object.entries(known)) {
            const more = worst(method, situation(answers, made({ ...known, [id]: Math.ceil(n * times) })))
            expect(more, `${method}: more ${id}`).toBeLessThanOrEqual(own + 1e-9)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('groups that are more alike never show a smaller change', () => {
    fc.assert(
      fc.property(spans, icc, icc, (known, a, b) => {
        const answers = { target: 'mixed' }
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const at = (value: number) =>
          worst('im-crct', situation(answers, made(known), { assumed_icc: value }))
        const [less, more] = [at(low), at(high)]
        if (less !== undefined && more !== undefined) expect(more).toBeGreaterThanOrEqual(less - 1e-9)
      }),
      { numRuns: 300 },
    )
  })
})

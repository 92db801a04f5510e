// What the calculators of sample size and clusters say: answers, refusals and warnings, as somebody would meet them.
import { describe, expect, test } from 'vitest'
import type { Result, Values } from './calculator.ts'
import { calculatorById } from './index.ts'

function ask(id: string, given: Values): Result {
  return calculatorById(id)!.run(given)
}

function told(id: string, given: Values): string {
  const result = ask(id, given)
  return result.ok ? result.sentence : result.problems.map(({ says }) => says).join(' ')
}

function warned(id: string, given: Values): string {
  const result = ask(id, given)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.warnings.map(({ says }) => says).join(' ')
}

function figure(id: string, name: string, given: Values): number | undefined {
  const result = ask(id, given)
  return result.ok ? result.figures.find((one) => one.id === name)?.value : undefined
}

describe('answers', () => {
  test.each<[string, Values, string]>([
    [
      'two-means',
      { d: 0.5 },
      'You would need 64 people in each group, 128 in all, to have an 80% chance of seeing a difference of 0.5',
    ],
    ['two-means', { d: 0.5, ratio: 2 }, 'people in the first group and'],
    [
      'two-means',
      { n: 200, power: 0.9 },
      'With 200 people in each group, 0.32 standard deviations is the smallest difference',
    ],
    ['two-means', { n1: 28, n2: 35, d: 0.5 }, 'With 28 and 35 people you would have a 49% chance'],
    ['two-proportions', { p1: 0.275, n: 500 }, 'an 80% chance of seeing a fall from 27.5% to 20%.'],
    ['two-proportions', { p1: 0.62, n: 500, direction: 'rise' }, 'a rise from 62% to 70.'],
    ['paired', { d: 0.2 }, 'It would show that something changed, not that the programme changed it.'],
    ['rates', { r1: 10, r2: 8.4 }, 'You would need 264 places or people in each group, 528 in all'],
    [
      'several-arms',
      { d: 0.3, k: 1, kind: 'outcomes' },
      'For 1 outcome you would need 176 people in each group, 352 in all',
    ],
    ['attrition', { n: 100, loss: 0.3 }, 'Start with 143 people so that 100 are left when 30% are lost.'],
    [
      'baseline-adjustment',
      { r: 0.6, n: 400 },
      'you need 64% of the people that a single measurement after would take. 256 in place of 400.',
    ],
    ['design-effect', { m: 100, icc: 0.04, n: 992 }, 'Your 992 people tell as much as 200 drawn one by one.'],
    [
      'cluster-means',
      { MDES: 0.2, icc: 0.2, m: 500, R2c: 0.5 },
      'You would need 82 clusters of 500 people in all, 41 in each arm,',
    ],
    ['cluster-proportions', { p1: 0.4, clusters: 16, icc: 0.02 }, 'seeing a fall from 40% to 30'],
    [
      'cluster-rates',
      { r0: 10, clusters: 20, k: 0.25 },
      'With 20 clusters in each arm you would have an 80% chance of seeing a fall from 10 events',
    ],
    ['stepped-wedge', { mu0: 0.4, mu1: 0.3, m: 50 }, 'With 3 clusters at each of 5 steps, 15 in all'],
    [
      'regression-discontinuity',
      { score: 'uniform' },
      'you need 4 times as many people as if lots were drawn: 1,600 in place of 400.',
    ],
  ])('%s %j', (id, given, words) => {
    expect(told(id, given)).toContain(words)
  })

  test('a chance is never told as nought or certain', () => {
    expect(told('two-means', { n: 100_000, d: 1 })).toContain('a better than 99% chance')
    expect(told('two-proportions', { p1: 0.5, p2: 0.5001, n: 10, alpha: 0.01 })).toContain(
      'a less than 1% chance',
    )
  })
})

describe('what is worked out follows from what is left out', () => {
  test.each<[Values, string]>([
    [{ d: 0.5 }, 'rounded'],
    [{ d: 0.5, power: 0.9 }, 'rounded'],
    [{ n: 30, d: 0.5 }, 'power'],
    [{ n_per_arm: 30, power: 0.8 }, 't'],
    [{ n: 30, power: 0.8 }, 't'],
    [{ n: 30, d: 0.5, power: 0.8, solve: 'power' }, 'power'],
  ])('two-means %j gives %s', (given, name) => {
    const result = ask('two-means', given)
    expect(result.ok && result.figures[0]!.id).toBe(name)
  })

  test('with nothing left out it asks which', () => {
    expect(told('two-means', { n: 30, d: 0.5, power: 0.8 })).toBe(
      'd, n1, power do not go together: leave one out, or say which you mean with “solve” (“sample” or “effect” or “power”).',
    )
  })
})

describe('few clusters', () => {
  const trial = { p1: 0.4, p2: 0.2, m: 100, icc: 0.01 }

  test('fewer than four in an arm are refused where something is to be proved', () => {
    expect(told('cluster-proportions', { ...trial, clusters: 3 })).toContain(
      'nothing can be proved. Use at least 4 in each arm.',
    )
    expect(ask('cluster-means', { J: 7, m: 100 }).ok).toBe(false)
    expect(ask('cluster-means', { J: 12, P: 0.2, m: 100 }).ok).toBe(false)
    expect(ask('cluster-rates', { r0: 10, r1: 5, clusters: 3 }).ok).toBe(false)
  })

  test('a pilot may have two, and is warned', () => {
    expect(warned('cluster-proportions', { ...trial, clusters: 3, claim: 'exploratory' })).toContain(
      'with a chance of 10%',
    )
    expect(ask('cluster-proportions', { ...trial, clusters: 1, claim: 'exploratory' }).ok).toBe(false)
  })

  test('below eight warns, from eight says nothing', () => {
    expect(warned('cluster-proportions', { ...trial, clusters: 7 })).toContain('Only 7 clusters in an arm')
    expect(warned('cluster-proportions', { ...trial, clusters: 8 })).toBe('')
  })

  test('never asks for fewer than four, and says what the formula alone would give', () => {
    expect(figure('cluster-proportions', 'clusters', { ...trial, p2: 0.05 })).toBe(4)
    expect(warned('cluster-proportions', { ...trial, p2: 0.05 })).toContain('an arm needs at least 4')
    expect(figure('cluster-means', 'J_even', { MDES: 2, m: 100 })).toBe(8)
    expect(warned('cluster-means', { MDES: 2, m: 100 })).toContain('an arm needs at least 4')
  })

  test('shows the answer at half and double the likeness', () => {
    const given = { p1: 0.4, p2: 0.3, m: 50, icc: 0.02 }
    const [half, as, double] = ['clusters_half_icc', 'clusters', 'clusters_double_icc'].map((name) =>
      figure('cluster-proportions', name, given)!,
    )
    expect(half).toBe(figure('cluster-proportions', 'clusters', { ...given, icc: 0.01 }))
    expect(double).toBe(figure('cluster-proportions', 'clusters', { ...given, icc: 0.04 }))
    expect([half! < as!, as! < double!]).toEqual([true, true])
  })
})

describe('refusals and warnings', () => {
  test.each<[string, Values, string]>([
    ['two-proportions', { p1: 0.3, p2: 0.3 }, 'Both shares are the same'],
    ['two-proportions', { p1: 0.5, p2: 0.5001 }, 'more than ten million people'],
    ['two-proportions', { p1: 0.1, n: 10 }, 'not even a fall to nought would show'],
    ['rates', { r1: 8, r2: 8 }, 'Both rates are the same'],
    ['rates', { r1: 0.1, n: 20 }, 'With so few events no change would show'],
    ['cluster-rates', { r0: 10, k: 1, clusters: 5, power: 0.9 }, 'However large the fall'],
    ['stepped-wedge', { mu0: 0.3, mu1: 0.3 }, 'Both shares are the same'],
    ['stepped-wedge', { icc: 1 }, 'no ICC above 0.999'],
    ['cluster-means', { J: 8, m: 10, covariates: 8 }, 'more facts in use than clusters'],
  ])('%s refuses %j', (id, given, words) => {
    expect(ask(id, given).ok).toBe(false)
    expect(told(id, given)).toContain(words)
  })

  test.each<[string, Values, string]>([
    ['two-means', { n: 10, d: 1 }, 'one unusual person can sway the result'],
    ['two-proportions', { p1: 0.1, p2: 0.05, n: 150 }, 'about 8 would have the rarer outcome'],
    ['two-proportions', { p1: 0.1, p2: 0.02, n: 60 }, 'Fisher’s exact test'],
    ['attrition', { loss: 0.4 }, 'those who stay are not like those who leave'],
    ['baseline-adjustment', { r: 0.3 }, 'Do not just compare the change'],
    ['several-arms', { k: 8 }, 'fishing trip'],
    ['stepped-wedge', { steps: 2 }, 'With two steps'],
    ['paired', { d: 0.5 }, 'compare with a group that did not get it'],
    ['regression-discontinuity', {}, 'takes many more'],
    ['cluster-means', { J: 20, m: 15, R2c: 0.5 }, 'by no facts'],
  ])('%s warns %j', (id, given, words) => {
    expect(warned(id, given)).toContain(words)
  })
})

describe('pictures', () => {
  test('the mark lies on the first line, and half and double have lines of their own', () => {
    const drawn = calculatorById('cluster-proportions')!.picture!({ p1: 0.4, p2: 0.3, m: 50, icc: 0.02 })
    if (drawn?.kind !== 'curve') throw new Error('no curve')
    expect(drawn.lines.map(({ label }) => label)).toEqual(['ICC 0.02', 'ICC 0.01', 'ICC 0.04'])
    expect(drawn.marks).toHaveLength(1)
    const [mark] = drawn.marks
    const left = drawn.lines[0]!.points.filter(([x]) => x <= mark!.x).at(-1)!
    const right = drawn.lines[0]!.points.find(([x]) => x >= mark!.x)!
    expect(mark!.y).toBeGreaterThanOrEqual(left[1])
    expect(mark!.y).toBeLessThanOrEqual(right[1])
    expect(mark!.y).toBeGreaterThanOrEqual(0.8)
  })

  test('the design effect is a forest from half to double', () => {
    const drawn = calculatorById('design-effect')!.picture!({ m: 20, icc: 0.05 })
    if (drawn?.kind !== 'forest') throw new Error('no forest')
    const row = drawn.rows.find(({ label }) => label.startsWith('20 '))!
    expect([row.low, row.central, row.high].map((value) => value.toFixed(3))).toEqual([
      '1.475',
      '1.950',
      '2.900',
    ])
    for (const { low, central, high } of drawn.rows) expect(low <= central && central <= high).toBe(true)
  })

  test('there is none where there is no answer', () => {
    expect(calculatorById('cluster-proportions')!.picture!({ p1: 0.4, p2: 0.3, clusters: 3 })).toBeNull()
    expect(calculatorById('two-means')!.picture!({ d: -1 })).toBeNull()
  })
})

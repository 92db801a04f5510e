// The bids readers learn from. What each should be found to say was written down before the rules were run on it.
import { describe, expect, test } from 'vitest'
import { clearings, vet } from '../../src/vetting/index.ts'
import { commissionFor, sampleBids, shelfFor } from './desk.ts'

/** Keys of findings, bid by bid. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  // Sound from end to end; only nobody is named who checks.
  'vawg-strong': ['X34'],
  // Honest figures before and after, thin in places.
  'vawg-middling': ['M2 W75', 'X12', 'X15', 'X23', 'X30', 'X32', 'X34', 'X38'],
  // A draw among women in danger, with 25 in each group.
  'vawg-faulty': [
    ...['M9', 'M10', 'X26', 'M6', 'M7', 'M1 W21', 'M1 W30', 'X5 alloc', 'X8', 'X13', 'X17', 'X37', 'X25'],
  ],
  // The strongest that can be done. Time is tight for everybody, and the price is low for a trial.
  'bwv-strong': ['M2 W17', 'X13'],
  // A fair comparison where a draw was possible, without a letter.
  'bwv-middling': ['M2 W17', 'M2 W45', 'M2 W92', 'M3', 'M8', 'X31', 'X13'],
  // Before and after, called impact, by the maker.
  'bwv-faulty': ['M10', 'X35', 'M2 W75', 'M3', 'M5', 'M7', 'M11', 'X13', 'X21', 'X36'],
}

test('there are three for each commission: strong, middling and with planted faults', () => {
  expect(sampleBids.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort())
  for (const name of ['vawg-services', 'body-worn-video']) {
    const strengths = sampleBids.filter((bid) => bid.case === name).map(({ strength }) => strength)
    expect(strengths).toEqual(['strong', 'middling', 'faulty'])
  }
})

describe.each(sampleBids)('$id', (bid) => {
  const shelf = shelfFor('works')
  const commission = commissionFor(bid.case)
  const found = vet(commission, bid, shelf)

  test('is found to say what was expected, and nothing else', () => {
    expect(found.findings.map(({ key }) => key).sort()).toEqual([...(EXPECTED[bid.id] ?? [])].sort())
  })

  test('every planted fault is among them, with a question to send', () => {
    for (const { rule } of bid.planted) {
      const finding = found.findings.find(({ id }) => id === rule)
      expect([rule, finding?.question]).toEqual([rule, expect.stringMatching(/\?$/)])
    }
  })

  test('no sentence has a gap left in it', () => {
    for (const { seen, why, fix, question } of found.findings)
      expect([seen, why, fix, question].join(' ')).not.toMatch(/[{}]|undefined|NaN|not stated|^ | {2}/)
  })

  test('what would clear findings really does', () => {
    for (const { what, value, clears, raises } of clearings(commission, bid, shelf)) {
      if (!('field' in what)) continue
      const after = vet(commission, { ...bid, said: { ...bid.said, [what.field]: value } }, shelf)
      const left = after.findings.map(({ key }) => key)
      expect(clears.length).toBeGreaterThan(0)
      expect(clears.filter((key) => left.includes(key))).toEqual([])
      expect(raises.filter((key) => !left.includes(key))).toEqual([])
    }
  })
})

test('strong bids draw fewer findings than middling ones, and none that stops an award', () => {
  const count = (id: string) => EXPECTED[id]?.length ?? 0
  for (const name of ['vawg', 'bwv']) {
    expect(count(`${name}-strong`)).toBeLessThan(count(`${name}-middling`))
    expect(count(`${name}-middling`)).toBeLessThan(count(`${name}-faulty`))
  }
  for (const bid of sampleBids) {
    const { findings } = vet(commissionFor(bid.case), bid, shelfFor('works'))
    const stops = findings.some(({ severity }) => severity === 'stop')
    expect([bid.id, stops]).toEqual([bid.id, bid.strength === 'faulty'])
  }
})

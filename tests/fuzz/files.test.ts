// Files from strangers and from failing disks: each is read or refused with a word that says why, what is read can be worked
// with, and nothing in it reaches further than it should.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bidFromFile } from '../../src/pages/desk/bids/bid-file.ts'
import { deskIn, writeDesk } from '../../src/session/desk/desk-file.ts'
import { checkPart } from '../../src/session/evaluations/check-part.ts'
import { answeredFlows, readFile } from '../../src/session/evaluations/evaluation-file.ts'
import { replay } from '../../src/session/evaluations/replay.ts'
import {
  agreement,
  compare,
  mark,
  missingMarks,
  newSheet,
  openDesk,
  readDesk,
  readSheet,
  sheetFault,
  spreads,
  takeSheet,
  vet,
  type Desk,
  type Fault,
  type MarkerSheet,
} from '../../src/vetting/index.ts'
import { flowCalled } from '../content/content.ts'
import { answersOf, book, commissionFor, sampleBids, shelfFor } from '../content/desk.ts'
import { EVIL_NAMES, evilText, evilValue, lookThrough, spoilt, torn } from './hostile.ts'
import { around } from './real.ts'
import { adviceIsWhole, attack, PATIENCE } from './runs.ts'

const kept = (name: string) => readFileSync(new URL(`../saved/${name}.json`, import.meta.url), 'utf8')

/** A file that held this: torn, spoilt, or something else altogether. */
function fileFrom(sound: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 5, arbitrary: spoilt(JSON.parse(sound)).map((value) => JSON.stringify(value) ?? '') },
    { weight: 3, arbitrary: torn(sound) },
    { weight: 1, arbitrary: evilValue.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: evilText },
  )
}

const evaluation = JSON.stringify({
  ...(JSON.parse(kept('evaluation-file-first')) as object),
  parts: {
    'answers:value': JSON.parse(kept('answers-value-today')) as unknown,
    'answers:works': JSON.parse(kept('answers-first')) as unknown,
    journey: JSON.parse(kept('journey-first')) as unknown,
    logic: JSON.parse(kept('logic-today')) as unknown,
  },
})

test(
  'evaluations: what can be read is replayed, and what cannot is named',
  () => {
    expect(readFile(evaluation, checkPart)).toMatchObject({ opened: { unread: [] } })
    return attack(
      'evaluation files',
      1,
      fc.oneof(fileFrom(evaluation), fileFrom(kept('evaluation-file-first'))),
      (text) => {
        const read = readFile(text, checkPart)
        if ('problem' in read) return false
        const { parts, wording, asked } = read.opened
        lookThrough(parts)
        for (const id of answeredFlows(parts)) {
          if (!around.flows.some((flow) => flow.id === id)) continue
          const flow = flowCalled(id)
          const told = replay(flow, { parts }, wording[id] ?? [], asked[id])
          for (const line of told?.gone ?? []) expect(typeof line.asked).toBe('string')
        }
        return true
      },
    )
  },
  PATIENCE,
)

const works = flowCalled('works')
const form = { book, methods: around.methods, flow: works }
const stamp = { by: 'A', at: '2026-11-22T10:00:00Z' }
const bids = sampleBids.slice(0, 2).map(({ id, bidder, said, notes }) => ({ id, bidder, said, notes }))
const commission = commissionFor('body-worn-video')
const desk = { ...openDesk(commission, book.hash, stamp), bids }
const sheet: MarkerSheet = {
  commission: { id: commission.id, title: commission.title, terms: 1, hash: 'a1' },
  marker: 'A',
  scores: Object.fromEntries(bids.map(({ id }) => [id, [{ criterion: 'D1', mark: 2, because: 'Said so.' }]])),
  finished: stamp.at,
}

test(
  'desks: read or refused with a place and a reason, and findings can be worked out on what was read',
  () =>
    attack('desk files', 1, fileFrom(writeDesk(desk, stamp.at)), (text) => {
      const found = deskIn(text)
      if (!('desk' in found)) return false
      const read = readDesk(found.desk, form)
      if (!read.ok) return faultsAreTold(read.faults)
      lookThrough(read.value)
      for (const bid of read.value.bids.slice(0, 1)) vet(read.value.commission, bid, shelfFor('works'))
      workWith(read.value, sheet)
      return true
    }),
  PATIENCE,
)

test(
  'sheets of marks: read or refused with a place and a reason',
  () =>
    attack('sheets of marks', 1, fileFrom(JSON.stringify(sheet)), (text) => {
      const read = readSheet(parsed(text))
      if (!read.ok) return faultsAreTold(read.faults)
      lookThrough(read.value)
      workWith(desk, read.value)
      return true
    }),
  PATIENCE,
)

/** What people do with a desk and a sheet that were read: mark, take in, moderate, compare. */
function workWith(desk: Desk, sheet: MarkerSheet): void {
  let own = newSheet(desk.commission, book.hash, 'B')
  for (const { id } of desk.bids) own = mark(own, id, { criterion: 'D1', mark: 2 })
  expect(missingMarks(own, desk).filter(({ criterion }) => criterion === 'D1')).toEqual([])
  const taken = takeSheet(desk, sheet, stamp)
  if (!taken.ok) expect(taken.problem).not.toBe('')
  const after = taken.ok ? taken.desk : desk
  lookThrough([missingMarks(sheet, after), sheetFault(sheet, after) ?? '', spreads(after), agreement(after)])
  if (desk.bids.length < 3) lookThrough(compare(after, shelfFor('works')).map(({ scored }) => scored))
}

test('a bid may be called like anything in the language, and is marked like any other', () => {
  for (const id of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
    const named = { ...desk, bids: [{ ...bids[0]!, id }] }
    const read = readDesk(JSON.parse(JSON.stringify(named)), form)
    if (!read.ok) throw new Error(read.faults.map(({ says }) => says).join())
    workWith(read.value, { ...sheet, scores: {} })
  }
  for (const id of ['__proto__', 'a b', '', '../b', 'x'.repeat(65)]) {
    const read = readDesk(JSON.parse(JSON.stringify({ ...desk, bids: [{ ...bids[0]!, id }] })), form)
    expect(read).toMatchObject({ ok: false, faults: [{ path: 'bids[0].id' }] })
  }
})

function faultsAreTold(faults: readonly Fault[]): false {
  expect(faults.length).toBeGreaterThan(0)
  expect(faults.filter(({ path, says }) => path === '' || says === '')).toEqual([])
  return false
}

const soundBids = sampleBids.map(({ bidder, said, notes }) => JSON.stringify({ bidder, notes, ...said }))

test(
  'bids: read or refused field by field, and vetted without a figure that is none',
  () =>
    attack('bids', 1, fc.constantFrom(...soundBids).chain(fileFrom), async (text) => {
      const file = { name: '<b>.json', size: text.length, text: () => Promise.resolve(text) }
      const read = await bidFromFile(file, form)
      if (!read.ok) expect(read.faults.length).toBeGreaterThan(0)
      else lookThrough(vet(commission, read.value, shelfFor('works')))
      return read.ok
    }),
  PATIENCE,
)

test('names that mean something to the language are names, and reach no further', () => {
  for (const name of EVIL_NAMES) {
    const text = `{"kind":"thinking-professionals evaluation","format":1,"parts":{"${name}":{"polluted":true}}}`
    expect(readFile(text, checkPart)).toEqual({ problem: 'damaged' })
    adviceIsWhole(works, { ...answersOf('body-worn-video'), [name]: 'dk' })
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

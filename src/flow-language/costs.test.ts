// The cost book: what it compiles to, and every fault in it, with its place and what was meant.
import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { NEEDED } from '../costing/cost-book.ts'
import { compileFolder, describe as worded } from './compile.ts'

const figure = (id: string) =>
  `  - {id: ${id}, group: assumptions, label: A toy, unit: share, value: 0.2, bounds: {min: 0, max: 1, step: 0.1}, grade: D, note: A toy., source: judgement}`
const scale = (id: string) =>
  `  - {id: ${id}, label: A toy, says: A toy., figure: scale-toy, sites: 1, grade: D, evidence: None., source: judgement}`
const ONE_WEEK = '{low: 1, central: 1, high: 1}'
const TIME = `{waits: "no", set_up: ${ONE_WEEK}, reporting: {low: 1, central: 2, high: 3}, grade: D, source: S1}`
const BACKED = 'grade: D, evidence: None., judgement: All., source: S1'

const COSTS = `format: 1
price_year: 2024-25
reviewed: "2026-11-22"
grades: {A: a, B: b, C: c, D: d}
figures:
${[...NEEDED, 'scale-toy', 'price-toy'].map(figure).join('\n')}
scales:
${['single', 'few', 'wide', 'multi'].map(scale).join('\n')}
scale_question: size
scale_inferred: [{scale: single, when: {alloc: individual}, because: A toy.}]
scale_assumed: {scale: few, because: A toy.}
inputs:
  - {id: sites, kind: number, label: Sites, help: A toy., unit: sites, bounds: {min: 1, max: 9, step: 1}, source: judgement}
  - id: survey_mode
    kind: choice
    label: How
    help: A toy.
    options: [{id: talk, text: Talk}, {id: write, text: Write}]
    default: talk
    source: judgement
follow_up: {included: 12, days_a_month: {analyst: 1, senior: 0, lead: 0}, source: judgement}
survey_modes:
  - {id: talk, label: Talk, days: {analyst: 1, senior: 0, lead: 0}, price: price-toy, size: 9, ${BACKED}}
  - {id: write, label: Write, days: {analyst: 1, senior: 0, lead: 0}, price: price-toy, size: 9, ${BACKED}}
methods:
  - id: im-rct
    days: {analyst: 3, senior: 2, lead: 1}
    buys: [{price: price-toy, quantity: 5}]
    scales: true
    grade: B
    evidence: A toy.
    judgement: The rest.
    source: [S1]
    time: ${TIME}
  - {id: im-crct, like: im-rct, judgement: Its neighbour., source: judgement}
  - {id: im-did, survey: true, ${BACKED}, time: ${TIME}}
  - {id: mo-min, part_of: It is delivery., judgement: Delivery., source: judgement}
pieces:
  - {id: theory, label: Theory, days: {analyst: 1, senior: 0, lead: 0}, ${BACKED}, time: ${TIME}}
time:
  procurement: {weeks: ${ONE_WEEK}, source: judgement}
  access: []
  delivery:
    - {id: planned, when: {stage: planned}, weeks: ${ONE_WEEK}, because: Wait., source: judgement}
  follow_up: []
  outcome_lag: []
  deadline: {question: stage, options: {early: {from: 1, to: 2}}}
  check: {studies: 1, inside: 1, median_ratio: 1, width: 4, says: A toy., source: S1}
budget: {question: budget, options: {none: {least: 0, most: 0, staff_only: true}, some: {least: 1}}}
programme_share:
  {low: 0.02, high: 0.15, small: 1, usual: A toy., rules: [{who: We, rule: half, year: 2019, source: S1}], source: S1}
left_out: [Toys.]
published:
  - {ref: T1, bought: A toy, methods: [im-rct, theory], scale: few, price: 5, mapping: high, used_to_set: true, note: A toy., source: S1}
`
const SIZE = `  - id: size
    text: How big is it?
    short: How big?
    why: Size costs.
    control: choice
    context: true
    options: [{id: single, text: One}, {id: few, text: Few}, {id: wide, text: Many}, {id: multi, text: More}, {id: dk, text: Don’t know}]
    find_out: Count.
`

function compileWith(from = '', to = '') {
  expect(COSTS).toContain(from)
  const texts = toyTexts()
  texts.set(
    'toy.yaml',
    (texts.get('toy.yaml') ?? '').replace('  - use: budget\n', `${SIZE}  - use: budget\n`),
  )
  return compileFolder(texts.set('costs.yaml', COSTS.replace(from, to)))
}

it('compiles to a book; what is priced like another takes after it, at the lowest grade', () => {
  const { faults, costs } = compileWith()
  expect(faults.map(worded)).toEqual([])
  expect(costs?.methods['im-rct']).toMatchObject({
    days: { analyst: 3, senior: 2, lead: 1 },
    units: [{ price: 'price-toy', quantity: 5 }],
    grade: 'B',
    sources: ['S1'],
    time: {
      waits: 'no',
      reporting: { low: 1, central: 2, high: 3 },
      fieldwork: { low: 0, central: 0, high: 0 },
    },
  })
  expect(costs?.methods['im-crct']).toMatchObject({
    like: 'im-rct',
    days: { analyst: 3, senior: 2, lead: 1 },
    scales: true,
    grade: 'D',
    judgement: 'Its neighbour.',
  })
  expect(costs?.figures['price-toy']).toMatchObject({ value: 0.2, min: 0, max: 1, step: 0.1 })
  expect(costs?.published[0]).toMatchObject({ delivery: 'external', usedToSet: true })
  expect(costs?.budget.options).toEqual({ none: { least: 0, most: 0, staffOnly: true }, some: { least: 1 } })
})

it('is no book at all while something in it is wrong, and the flows go on', () => {
  const { costs, flows } = compileWith('source: [S1]', 'source: [S9]')
  expect(costs).toBeUndefined()
  expect(flows).not.toHaveLength(0)
})

it('is not missed where there is none', () => {
  const { costs, faults } = compileFolder(toyTexts())
  expect([costs, faults]).toEqual([undefined, []])
})

// prettier-ignore
const PLANTED: readonly [is: string, from: string, to: string, code: string, says: RegExp][] = [
  ['an unknown method', 'id: im-did', 'id: im-dit', 'unknown', /no method `im-dit`. Did you mean `im-did`/],
  ['a method without a price', '  - {id: im-crct, like: im-rct, judgement: Its neighbour., source: judgement}\n', '', 'figure', /`im-crct` has no price/],
  ['two ways to a price', 'part_of: It is delivery.,', 'part_of: It is delivery., like: im-rct,', 'figure', /must have one of/],
  ['a price without its backing', '    evidence: A toy.\n', '', 'figure', /needs `grade`, `evidence` and `time`/],
  ['a neighbour without days', 'like: im-rct', 'like: im-did', 'unknown', /`im-did` has no days of its own/],
  ['an unknown price', 'price: price-toy, quantity', 'price: price-tyo, quantity', 'unknown', /no figure `price-tyo`. Did you mean `price-toy`/],
  ['an unknown figure of a scale', 'figure: scale-toy', 'figure: scale-tyo', 'unknown', /Did you mean `scale-toy`/],
  ['a missing figure', `${figure('vat')}\n`, '', 'figure', /The figure `vat` is missing/],
  ['a value out of bounds', 'value: 0.2', 'value: 2', 'figure', /2 is not between 0 and 1/],
  ['weeks out of order', 'central: 2, high: 3', 'central: 4, high: 3', 'figure', /must not fall/],
  ['a question no flow asks', 'when: {stage: planned}', 'when: {stag: planned}', 'unknown', /No flow asks `stag`. Did you mean `stage`/],
  ['an unknown option', 'when: {alloc: individual}', 'when: {alloc: individul}', 'unknown', /`alloc` has no option `individul`/],
  ['an unknown question of the scale', 'scale_question: size', 'scale_question: sise', 'unknown', /No flow asks `sise`/],
  ['a deadline that is no answer', '{early: {from', '{erly: {from', 'unknown', /`stage` has no option `erly`/],
  ['another budget than is asked', 'some: {least: 1}', 'some: {least: 7}', 'figure', /`some` begins at 1, not 7/],
  ['an unknown source', 'source: [S1]', 'source: [S9]', 'unknown', /no source `S9`/],
  ['no source', 'source: [S1]', 'source: []', 'shape', /must name a source, or say judgement/],
  ['an unknown priced method', '[im-rct, theory]', '[im-rct, teory]', 'unknown', /no priced method `teory`. Did you mean `theory`/],
  ['an unknown way of asking', 'options: [{id: talk', 'options: [{id: tlak', 'unknown', /no survey mode `tlak`/],
  ['an unknown default', 'default: talk', 'default: tlak', 'unknown', /no option `tlak`/],
  ['one thing twice', '  - {id: theory', `  - {id: theory, days: {analyst: 1, senior: 0, lead: 0}, ${BACKED}, time: ${TIME}}\n  - {id: theory`, 'duplicate', /another `theory` above/],
  ['a price year that is none', '2024-25', '"2024"', 'shape', /financial year/],
]

it.each(PLANTED)('finds %s', (_, from, to, code, says) => {
  const { faults } = compileWith(from, to)
  const fault = faults.find(({ message }) => says.test(message))
  if (!fault) throw new Error(`Not found. ${faults.map(worded).join('\n')}`)
  expect(fault).toMatchObject({ code, level: 'error', file: 'flows/costs.yaml' })
})

// Cases and look-ups: what they compile to, and every fault in them, with its place and what was meant.
import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { compileFolder, describe as worded } from './compile.ts'

const CASE = `id: toy-trial
title: A trial of toys
year: 2019
place: Toytown
line: works
asked: Did the toy help?
possible: A draw was possible.
done: Lots were drawn.
found: { text: No evidence of effect., status: checked, source: S1 }
learnt: Draw earlier.
methods: [im-rct, mo-min]
design_used: im-rct
answers:
  stage: begun
  priority: [cost, new]
  alloc: group
least_sure: [alloc]
confidence: We are fairly sure.
source: [S1]
`
const DATA = `- id: toy-box
  name: The toy box
  covers: london
  holds: Toys
  grain: One toy
  access: Open the lid.
  lead_time: { text: No time at all., source: judgement }
  ask: toy-maker
  caveats: [Some are broken.]
  outcomes: [Fun]
  status: checked
  source: S1
`
const EFFECTS = `- id: toys
  intervention: Toys
  outcome: Fun
  effect: More of it
  says: Toys go with more fun.
  strength: weak
  strength_says: One study.
  plan_with: { cautious: 5 }
  status: secondary
  source: S1
`
const COSTS = `- id: toy
  what: A toy
  value: 12.5
  price_year: 2015-16
  unit: per toy
  bearer: society
  licence: None
  status: checked
  source: S1
`
const CONTACTS = `- { id: toy-maker, name: The toy maker, for: Toys, how: Knock., status: checked, source: S1 }
`
const FILES: Readonly<Record<string, string>> = {
  'cases/toy-trial.yaml': CASE,
  'data-sources.yaml': DATA,
  'effect-sizes.yaml': EFFECTS,
  'unit-costs.yaml': COSTS,
  'contacts.yaml': CONTACTS,
}

function compileWith(file?: string, from = '', to = '') {
  const texts = toyTexts()
  for (const [name, text] of Object.entries(FILES)) {
    if (name === file) expect(text).toContain(from)
    texts.set(name, name === file ? text.replace(from, to) : text)
  }
  return compileFolder(texts)
}

it('compiles a case, with the titles of its sources, and the look-ups by id', () => {
  const { faults, reference } = compileWith()
  expect(faults.map(worded)).toEqual([])
  expect(reference.cases['toy-trial']).toMatchObject({
    designUsed: 'im-rct',
    found: { status: 'checked', sources: ['S1'] },
    answers: { stage: 'begun', priority: ['cost', 'new'] },
    leastSure: ['alloc'],
    sourceTitles: [{ id: 'S1', title: 'A book of toys', by: 'A toy maker', year: '2019' }],
  })
  expect(reference.dataSources['toy-box']).toMatchObject({ ask: ['toy-maker'], sources: ['S1'] })
  expect(reference.dataSources['toy-box']?.leadTime).toEqual({
    text: 'No time at all.',
    sources: ['judgement'],
  })
  expect(reference.effectSizes.toys).toMatchObject({ planWith: { cautious: 5 }, strengthSays: 'One study.' })
  expect(reference.unitCosts.toy).toMatchObject({ value: 12.5, priceYear: '2015-16' })
})

it('puts cases in reading order: by line, then newest first', () => {
  const texts = toyTexts()
    .set('cases/a.yaml', CASE.replace('toy-trial', 'a').replace('2019', '2001'))
    .set('cases/b.yaml', CASE.replace('toy-trial', 'b'))
  expect(Object.keys(compileFolder(texts).reference.cases)).toEqual(['b', 'a'])
})

const ONE = 'cases/toy-trial.yaml'
// prettier-ignore
const PLANTED: readonly [is: string, file: string, from: string, to: string, code: string, says: RegExp, at: string][] = [
  ['an id that is not the file’s', ONE, 'id: toy-trial', 'id: toy-trail', 'unknown', /must be `toy-trial`/, '1:5'],
  ['an unknown method', ONE, '[im-rct, mo-min]', '[im-rtc, mo-min]', 'unknown', /no method `im-rtc`. Did you mean `im-rct`/, '11:11'],
  ['an unknown main method', ONE, 'design_used: im-rct', 'design_used: im-dit', 'unknown', /Did you mean `im-did`/, '12:14'],
  ['an unknown source', ONE, 'source: [S1]', 'source: [S9]', 'unknown', /no source `S9`/, '19:10'],
  ['an unknown source of a finding', ONE, 'checked, source: S1', 'checked, source: S9', 'unknown', /no source `S9`/, '9:65'],
  ['an unknown question', ONE, 'alloc: group', 'aloc: group', 'unknown', /`toy` has no question `aloc`. Did you mean `alloc`/, '16:3'],
  ['an unknown option', ONE, 'alloc: group', 'alloc: grup', 'unknown', /`alloc` has no option `grup`. Did you mean `group`/, '16:10'],
  ['several answers to a question with one', ONE, 'alloc: group', 'alloc: [group]', 'form', /takes one answer/, '16:10'],
  ['one answer to a question with several', ONE, '[cost, new]', 'cost', 'form', /write a list, such as \[cost\]/, '15:13'],
  ['an unknown doubtful question', ONE, '[alloc]', '[aloc]', 'unknown', /Did you mean `alloc`/, '17:14'],
  ['a missing part', ONE, 'learnt: Draw earlier.\n', '', 'shape', /`learnt` is missing/, '1:1'],
  ['no backing', ONE, 'source: [S1]', 'source: []', 'shape', /must name a source, or say judgement/, '19:9'],
  ['a line without questions', ONE, 'line: works', 'line: journey', 'shape', /`line` is `journey`/, '5:7'],
  ['an unknown contact', 'data-sources.yaml', 'ask: toy-maker', 'ask: toy-makr', 'unknown', /Did you mean `toy-maker`/, '8:8'],
  ['no caveat', 'data-sources.yaml', '[Some are broken.]', '[]', 'shape', /at least one caveat/, '9:12'],
  ['an unknown source of a lead time', 'data-sources.yaml', 'source: judgement', 'source: S9', 'unknown', /no source `S9`/, '7:47'],
  ['a wrong strength', 'effect-sizes.yaml', 'strength: weak', 'strength: week', 'shape', /`strength` is `week`/, '6:13'],
  ['a figure without a value', 'unit-costs.yaml', '  value: 12.5\n', '', 'figure', /needs `value`/, '1:3'],
  ['a figure without a price year', 'unit-costs.yaml', '  price_year: 2015-16\n', '', 'figure', /needs `price_year`/, '1:3'],
  ['an unverified figure', 'unit-costs.yaml', 'status: checked', 'status: unverified', 'figure', /never shown/, '3:10'],
  ['a price year that is none', 'unit-costs.yaml', '2015-16', '"2015"', 'shape', /financial year/, '4:15'],
  ['one thing twice', 'contacts.yaml', '- {', '- { id: toy-maker, name: Her, for: Toys, how: Ask., status: checked, source: S1 }\n- {', 'duplicate', /two contacts called `toy-maker`/, '2:9'],
]

it.each(PLANTED)('finds %s', (_, file, from, to, code, says, at) => {
  const { faults } = compileWith(file, from, to)
  const fault = faults.find(({ message }) => says.test(message))
  if (!fault || faults.length !== 1) throw new Error(faults.map(worded).join('\n'))
  expect(fault).toMatchObject({ code, level: 'error', file: `flows/${file}` })
  expect(`${fault.line}:${fault.column}`).toBe(at)
})

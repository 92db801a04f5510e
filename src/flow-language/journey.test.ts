import { expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { compileFolder } from './compile.ts'
import { journeyOutline } from './journey-outline.ts'
import { layoutNetwork } from './map/network.ts'

const step = (id: string, more = '') => `
  - id: ${id}
    title: Do ${id}
    short: The ${id}
    purpose: To have it.
    questions: [What is it?]
    tips: [{text: Think first., source: judgement}]
    mistakes: [{text: Not thinking., source: [judgement]}]
    checklist: [{id: ${id}_one, text: It is there.}]
    done_when: It is there.
    example: {title: Once, text: It was there., source: judgement}
    output: A thing
    branches: [toy]
${more}`
const journey = (...steps: string[]) => `format: 1
kind: journey
id: journey
version: 1
line: journey
state: open
title: A toy journey
terminus: The end
reviewed: {date: 2026-01-01, by: nobody}
steps:${steps.join('')}
changes: [{version: 1, date: 2026-01-01, what: First.}]
`
const sound = journey(
  step('ask'),
  step(
    'plan',
    '    shares: stage\n    needs: [{step: ask, because: Or it answers nothing.}]\n    methods: [im-rct]',
  ),
)

function compile(text: string) {
  return compileFolder(new Map([...toyTexts(), ['journey.yaml', text]]))
}

/** Compiles with one change, and says what is found where the mark stands. */
function faultsWith(from: string, to: string) {
  if (!sound.includes(from)) throw new Error(`The toy does not hold: ${from}`)
  const marked = sound.replace(from, to)
  const [before = ''] = marked.split('‸')
  const { faults, journey: compiled } = compile(marked.replace('‸', ''))
  const lines = before.split('\n')
  const at = { file: 'flows/journey.yaml', line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return { faults, at, compiled }
}

it('compiles without a fault, beside the flows and not among them', () => {
  const { journey: compiled, flows, faults } = compile(sound)
  expect(faults).toEqual([])
  expect(flows.map(({ id }) => id)).toEqual(['toy', 'soon'])
  expect(compiled?.steps.map(({ id }) => id)).toEqual(['ask', 'plan'])
  expect(compiled?.steps[1]).toMatchObject({
    ...{ doneWhen: 'It is there.', needs: [{ step: 'ask', because: 'Or it answers nothing.' }] },
    ...{ tips: [{ text: 'Think first.', sources: ['judgement'] }], cases: [], news: [], shares: 'stage' },
  })
})

it('stands on the map first, its steps for stops, and meets the lines whose question it shares', () => {
  const { lines } = compile(sound)
  expect(lines.map(({ line }) => line)).toEqual(['journey', 'works', 'value'])
  expect(lines[1]?.questions[0]?.lines).toEqual(['journey', 'works', 'value'])
  const { wide, outline } = layoutNetwork(lines)
  const stops = outline[0]?.stops.map(({ label }) => label)
  expect(stops).toEqual(['The ask', 'The plan'])
  const stage = lines[1]?.questions[0]
  expect(wide.interchanges.find(({ id }) => id === 'stage')).toMatchObject({
    ...{ label: stage?.short, lines: ['journey', 'works', 'value'] },
  })
})

it.each([
  ['a need that comes later', 'step: ask', 'step: ‸plan', 'forward', /is this very step/],
  ['a need nobody knows', 'step: ask', 'step: ‸asc', 'unknown', /no step `asc`. Did you mean `ask`/],
  ['a method nobody knows', '[im-rct]', '[‸im-rtc]', 'unknown', /Did you mean `im-rct`/],
  ['a line nobody knows', 'branches: [toy]', 'branches: [‸tory]', 'unknown', /no flow `tory`/],
  [
    'a shared question nobody knows',
    'shares: stage',
    'shares: ‸stag',
    'unknown',
    /no shared question `stag`/,
  ],
  ['a box with a taken id', 'id: plan_one', 'id: ‸ask_one', 'duplicate', /on a checklist already/],
  ['two steps with one id', 'id: plan\n', 'id: ‸ask\n', 'duplicate', /step `ask` above/],
  ['the id of another page', 'id: ask\n', 'id: ‸workbook\n', 'reserved', /that page is taken/],
  ['a part left empty', 'questions: [What is it?]', 'questions: ‸[]', 'shape', /`questions` is empty/],
  ['a misspelt key', 'done_when', '‸done_wen', 'shape', /Did you mean `done_when`/],
  [
    'a claim on nothing',
    'text: Think first., source: judgement',
    'text: A., source: ‸S999',
    'unknown',
    /S999/,
  ],
])('finds %s, where it is written', (_, from, to, code, message) => {
  const { faults, at, compiled } = faultsWith(from, to)
  const fault = faults.find((each) => each.code === code && message.test(each.message))
  expect(fault, JSON.stringify(faults)).toMatchObject({ ...at, level: 'error' })
  expect(compiled).toBeUndefined()
})

it('warns of a sentence nobody can read in one breath', () => {
  const { faults, at, compiled } = faultsWith(
    'purpose: To have it.',
    `purpose: ‸To ${'have and '.repeat(13)}hold it.`,
  )
  expect(faults).toMatchObject([{ ...at, code: 'advice', level: 'warning' }])
  expect(compiled).toBeDefined()
})

it('has an equal in words', () => {
  const { journey: compiled } = compile(sound)
  const outline = compiled ? journeyOutline(compiled) : ''
  expect(outline).toContain('2. Do plan [plan]')
  expect(outline).toContain('Safer after ask: Or it answers nothing.')
  expect(outline).toContain('- It is there. [plan_one]')
  expect(outline).toContain('You leave with: The end')
})

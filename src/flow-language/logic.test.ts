// Faults planted in the file that helps to draw a logic model.
import { expect, it } from 'vitest'
import { LOGIC_RULES } from '../engine/logic/guide.ts'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { compileFolder, describe as worded } from './compile.ts'

const rules = LOGIC_RULES.map(
  (id) => `  - {id: ${id}, severity: mend, says: Seen., why: Because., do: Mend it., source: judgement}`,
).join('\n')
const part = '{title: T, one: one, says: What belongs here.}'

const TEXT = `format: 1
reviewed: {date: "2026-11-22", by: Tests}
columns: {inputs: ${part}, activities: ${part}, outputs: ${part}, early: ${part}, later: ${part}}
lists: {assumption: ${part}, risk: ${part}, other: ${part}}
prompts:
  - {for: inputs, text: Who pays?, source: judgement}
  - {for: risk, text: What breaks?, when: {priority: [cost]}, source: [S1, judgement]}
critique:
${rules}
most_outcomes: 6
words: {activity: [run], before: [we], counted: [toy], done: [made], change: [falls], target: [cut]}
examples:
  - id: lending
    title: Lending
    says: Toys are lent.
    boxes:
      - {id: lend, in: activities, text: Lend toys}
      - {id: play, in: later, text: More play, measure: Asked}
    links:
      - {from: lend, to: play, because: They are fun.}
    assumptions:
      - {text: They are liked., about: {from: lend, to: play}}
    risks:
      - {text: They break.}
    others:
      - {text: The school lends too.}
`

function compileWith(from = '', to = '') {
  expect(TEXT).toContain(from)
  const texts = toyTexts().set('logic-model.yaml', TEXT.replace(from, to))
  return compileFolder(texts)
}

it('compiles a guide, with arrows that have ids and lists that hold them', () => {
  const { logic, faults } = compileWith()
  expect(faults.map(worded)).toEqual([])
  expect(logic?.gauges).toMatchObject({ outcomes: 6, activity: ['run'] })
  expect(logic?.prompts[1]).toEqual({
    ...{ part: 'risk', text: 'What breaks?', sources: ['S1', 'judgement'] },
    when: { priority: ['cost'] },
  })
  expect(logic?.examples[0]).toMatchObject({
    practice: false,
    model: {
      title: 'Lending',
      boxes: [{ id: 'lend', measure: '' }, { id: 'play' }],
      links: [{ id: 'k1', from: 'lend', to: 'play' }],
      notes: [
        { id: 'n1', kind: 'assumption', about: 'k1' },
        { id: 'n2', kind: 'risk', watch: '' },
        { id: 'n3', kind: 'other' },
      ],
    },
  })
})

it('does without the file', () => {
  expect(compileFolder(toyTexts()).logic).toBeUndefined()
})

// prettier-ignore
const PLANTED: readonly [is: string, from: string, to: string, code: string, says: RegExp, line: number][] = [
  ['a prompt for a question that nobody asks', 'priority: [cost]', 'prioty: [cost]', 'unknown', /No flow asks `prioty`/, 7],
  ['a prompt for an answer that nobody can give', 'priority: [cost]', 'priority: [costs]', 'unknown', /no option `costs`/, 7],
  ['a column that is none', 'for: inputs', 'for: input', 'shape', /inputs/, 6],
  ['an unknown source', 'source: [S1, judgement]', 'source: [S9]', 'unknown', /no source `S9`/, 7],
  ['an unknown case', 'text: Who pays?,', 'text: Who pays?, case: toytown,', 'unknown', /no case `toytown`/, 6],
  ['a rule without wording', '  - {id: L7, severity: mend, says: Seen., why: Because., do: Mend it., source: judgement}\n', '', 'shape', /No wording for L7/, 9],
  ['a rule nobody knows', 'id: L7,', 'id: L77,', 'shape', /will not do/, 15],
  ['a rule told twice', 'id: L7,', 'id: L6,', 'duplicate', /a rule `L6` above/, 15],
  ['an arrow to nowhere', 'to: play, because', 'to: plays, because', 'unknown', /no box `plays`/, 38],
  ['an arrow in a circle', 'from: lend, to: play, because', 'from: play, to: play, because', 'cycle', /lead to itself/, 38],
  ['a box twice', 'id: play', 'id: lend', 'duplicate', /a box `lend` above/, 36],
  ['an assumption about no arrow', 'about: {from: lend, to: play}', 'about: {from: play, to: lend}', 'unknown', /No arrow leads/, 40],
  ['two words for one', 'activity: [run]', 'activity: [run on]', 'shape', /one word/, 29],
]

it.each(PLANTED)('finds %s', (_, from, to, code, says, line) => {
  const { faults, logic } = compileWith(from, to)
  const found = faults.filter(({ file }) => file === 'flows/logic-model.yaml').map((fault) => ({ ...fault }))
  const fault = found.find((one) => one.code === code && says.test(one.message))
  if (!fault) throw new Error(faults.map(worded).join('\n'))
  expect(fault).toMatchObject({ level: 'error', line })
  expect(logic).toBeUndefined()
})

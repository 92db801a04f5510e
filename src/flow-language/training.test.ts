// Faults planted in an exercise, and an exercise that a trainer loads while the app runs, hostile ones among them.
import { describe, expect, it } from 'vitest'
import { toyTexts } from '../../tests/toys/read-toys.ts'
import { compileFolder, describe as worded } from './compile.ts'
import { LONGEST_FILE, readExercise } from './read-exercise.ts'

const TEXT = `format: 1
id: lending
title: Lending toys
says: Tables plan a test of lending.
line: works
minutes: 20
size: {least: 4, most: 20, table: 4}
learn: [plan a test]
needs: [pens]
answers: {priority: [cost]}
terms: [proportionate]
brief: [Toys are lent.]
stages:
  - id: start
    title: The brief
    kind: brief
    minutes: 5
    uses: [story, roles, sheet]
    screens:
      - {id: title, heading: Lending, text: What would you count?}
  - id: choose
    title: Vote
    kind: vote
    minutes: 5
    screens:
      - id: chance
        heading: Chance?
        vote: {question: alloc}
      - id: own
        heading: Which?
        vote: {asks: Which toy?, options: [{id: bear, text: Bear}, {id: car, text: Car}]}
  - id: told
    title: Told
    kind: reveal
    minutes: 10
    screens:
      - {id: found, heading: Found, figures: [{value: "87%", says: came back, source: S1}]}
    debrief: [{text: It was fun., source: judgement}]
handouts:
  - id: story
    title: The story
    for: person
    blocks:
      - text: Toys are lent for a week.
      - table: {caption: Lent, columns: [Toy, Times], rows: [[Bear, 3], [Car, ""]]}
      - write: {asks: And now?, lines: 2}
cards:
  - {id: roles, title: Roles, how: Deal them., cards: [{title: A, text: You lend.}, {title: B, text: You play.}]}
sheet: {title: Ours, questions: [{asks: What?}]}
outcome:
  title: What came back
  says: [{text: Most came back., source: [S1, judgement]}]
  figures: [{value: "87%", says: came back, source: S1, status: checked}]
  trust: It is a toy.
leave: {text: Go on., to: works}
`

function compileWith(from = '', to = '') {
  expect(TEXT).toContain(from)
  return compileFolder(toyTexts().set('training/lending.yaml', TEXT.replace(from, to)))
}

it('compiles an exercise, with the words of a question of its flow', () => {
  const { exercises, faults } = compileWith()
  expect(faults.filter(({ file }) => file.includes('training')).map(worded)).toEqual([])
  const { stages, handouts, sheet, answers, sourceTitles } = exercises['lending']!
  expect(stages[1]?.screens[0]?.vote).toMatchObject({
    of: { flow: 'toy', question: 'alloc' },
    many: false,
    options: [{ id: 'individual' }, { id: 'group' }, { id: 'fixed' }, { id: 'dk' }],
  })
  expect(stages[1]?.screens[1]?.vote).toMatchObject({ ask: 'Which toy?' })
  expect(stages[1]?.screens[1]?.vote).not.toHaveProperty('of')
  expect(handouts[0]?.blocks[1]).toMatchObject({
    kind: 'table',
    rows: [
      ['Bear', '3'],
      ['Car', ''],
    ],
  })
  expect(sheet?.questions).toEqual([{ ask: 'What?', lines: 3, options: [] }])
  expect(answers).toEqual({ priority: ['cost'] })
  expect(sourceTitles.map(({ id }) => id)).toEqual(['S1'])
})

// prettier-ignore
const PLANTED: readonly [is: string, from: string, to: string, code: string, says: RegExp, line: number, level?: 'warning'][] = [
  ['a name that is not the file’s', 'id: lending', 'id: lendings', 'unknown', /must be `lending`/, 2],
  ['an unknown case', 'answers: {priority: [cost]}', 'case: toytown', 'unknown', /no case `toytown`/, 10],
  ['an unknown question among the answers', '{priority: [cost]}', '{prioty: [cost]}', 'unknown', /no question `prioty`/, 10],
  ['an unknown option among the answers', '{priority: [cost]}', '{priority: [costs]}', 'unknown', /no option `costs`/, 10],
  ['an unknown term', 'terms: [proportionate]', 'terms: [proportional]', 'unknown', /no term `proportional`/, 11],
  ['an unknown source', 'says: came back, source: S1}]}\n    debrief', 'says: came back, source: S9}]}\n    debrief', 'unknown', /no source `S9`/, 37],
  ['times that do not add up', 'minutes: 20', 'minutes: 25', 'exercise', /add up to 20 minutes, and `minutes` says 25/, 6],
  ['a hand-out that is not there', 'uses: [story,', 'uses: [stories,', 'unknown', /no hand-out, set of cards or sheet `stories`/, 18],
  ['a hand-out that nobody uses', 'uses: [story, roles, sheet]', 'uses: [roles, sheet]', 'exercise', /No stage uses `story`/, 40],
  ['cards that nobody uses', 'uses: [story, roles, sheet]', 'uses: [story, sheet]', 'exercise', /No stage uses `roles`/, 48],
  ['a sheet that nobody uses', 'uses: [story, roles, sheet]', 'uses: [story, roles]', 'exercise', /the answer sheet/, 49],
  ['a vote without options', 'vote: {asks: Which toy?, options: [{id: bear, text: Bear}, {id: car, text: Car}]}', 'vote: {asks: Which toy?}', 'exercise', /needs `asks` and `options`/, 31],
  ['a vote on a question that is not there', '{question: alloc}', '{question: aloc}', 'unknown', /no question in the flow `toy` `aloc`/, 28],
  ['a vote with nothing known', 'answers: {priority: [cost]}\n', '', 'exercise', /say what else is known/, 27],
  ['an option twice', '{id: car, text: Car}', '{id: bear, text: Car}', 'duplicate', /an option `bear` above/, 31],
  ['a screen twice', 'id: own', 'id: chance', 'duplicate', /a screen `chance` above/, 29],
  ['a figure without a source', 'says: came back, source: S1}]}\n    debrief', 'says: came back}]}\n    debrief', 'shape', /`source` is missing/, 37],
  ['a reveal in words without a source', 'figures: [{value: "87%", says: came back, source: S1}]}', 'text: 87 came back.}', 'figure', /where they are from/, 37],
  ['an invented outcome', 'text: Most came back., source: [S1, judgement]', 'text: Most came back., source: invented', 'figure', /cannot rest on something invented/, 52],
  ['a hurtful subject without a way out', 'Toys are lent for a week.', 'A report of domestic abuse.', 'exercise', /`sensitive`, with a `note`/, 44],
  ['half a way out', 'terms: [proportionate]', 'sensitive: {note: Mind yourself.}', 'shape', /`exit` is missing/, 11],
  ['somebody who could be reached', 'Toys are lent for a week.', 'Ask a.b@toys.org for one.', 'exercise', /could reach somebody/, 44],
  ['somebody who may be real', 'Toys are lent for a week.', 'Mrs Bear lends toys.', 'advice', /somebody real/, 44, 'warning'],
  ['a figure told before its time', 'What would you count?', '87% came back.', 'advice', /before it is revealed/, 20, 'warning'],
  ['a block that is two things', '- text: Toys are lent for a week.', '- {text: Toys., heading: Toys}', 'exercise', /one thing, and this one is 2/, 44],
  ['a row that is too short', '[Bear, 3]', '[Bear]', 'exercise', /1 cells, and the table has 2/, 45],
  ['an unknown bid', '- text: Toys are lent for a week.', '- bid: toy-bid', 'unknown', /no sample bid `toy-bid`/, 44],
]

it.each(PLANTED)('finds %s', (_, from, to, code, says, line, level) => {
  const { faults, exercises } = compileWith(from, to)
  const fault = faults.find((one) => one.code === code && says.test(one.message))
  if (!fault) throw new Error(faults.map(worded).join('\n'))
  expect(fault).toMatchObject({ level: level ?? 'error', line, file: 'flows/training/lending.yaml' })
  expect(fault.column).toBeGreaterThan(0)
  // A remark stops nothing.
  expect(Object.keys(exercises)).toEqual(level ? ['lending'] : [])
})

describe('a file that a trainer opens', () => {
  const { flows, library, reference, bids } = compileFolder(toyTexts())
  const around = {
    flows,
    library,
    cases: reference.cases,
    methods: library.methods,
    bids,
    vetting: undefined,
  }
  const read = (text: string, taken = new Set<string>()) => readExercise('mine.yaml', text, around, taken)

  it('is read by the same code, whatever it is called', () => {
    const { exercise, faults } = read(TEXT.replace('id: lending', 'id: my-own'))
    expect(faults.map(worded)).toEqual([])
    expect(exercise?.id).toBe('my-own')
    expect(read(`\ufeff${TEXT}`).exercise?.id).toBe('lending')
  })

  it('may name sources of its own, and may not take an id of ours', () => {
    const own = `${TEXT.replace('source: [S1, judgement]', 'source: Ours1')}sources: [{id: Ours1, title: Report, by: Us, year: 2026}]\n`
    expect(read(own).exercise?.sourceTitles).toContainEqual({
      id: 'Ours1',
      title: 'Report',
      by: 'Us',
      year: '2026',
    })
    const { exercise, faults } = read(TEXT, new Set(['lending']))
    expect(exercise).toBeUndefined()
    expect(faults[0]).toMatchObject({ code: 'duplicate', line: 2, column: 5 })
  })

  it('drops answers to what every object has', () => {
    const { exercise } = read(TEXT.replace('{priority: [cost]}', '{constructor: [cost], __proto__: [cost]}'))
    expect(Object.keys(exercise?.answers ?? { none: '' })).toEqual([])
    expect(Object.getPrototypeOf(exercise?.answers)).toBe(Object.prototype)
  })

  it('says where it is wrong', () => {
    const { exercise, faults } = read(TEXT.replace('minutes: 10', 'minuts: 10'))
    expect(exercise).toBeUndefined()
    expect(faults[0]).toMatchObject({ file: 'mine.yaml', line: 35, column: 5 })
    expect(faults[0]?.message).toContain('Did you mean `minutes`?')
  })

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map(
      (key, index) =>
        `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index]}`).join(',')}]`,
    )
    .join('\n')}\n`

  // prettier-ignore
  it.each([
    ['nothing at all', ''],
    ['no text file', 'PK\u0003\u0004\0\0binary'],
    ['far too long', `# ${'x'.repeat(LONGEST_FILE)}`],
    ['aliases that multiply', bomb],
    ['brackets without end', '['.repeat(100_000)],
    ['a list', '- one\n- two\n'],
    ['one word', 'hello'],
    ['somebody else’s YAML', 'version: "3"\nservices: {web: {image: nginx}}\n'],
    ['a key that reaches for every object', TEXT.replace('title: Lending toys', '__proto__: {polluted: yes}\ntitle: Lending toys')],
    ['HTML', TEXT.replace('Tables plan a test of lending.', '"<img src=x onerror=alert(1)>"')],
    ['an address that is a script', `${TEXT}sources: [{id: Ours1, title: Report, by: Us, url: "javascript:alert(1)"}]\n`],
  ])('is harmless if it is %s', (_, text) => {
    const { exercise, faults } = read(text)
    expect(exercise).toBeUndefined()
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.length).toBeLessThanOrEqual(60)
    for (const { line, column, message } of faults) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      expect(message.length).toBeGreaterThan(10)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

// What the exercises promise the trainers who run them, beyond what the compiler checks of any.
import { describe, expect, it, test } from 'vitest'
import { startsOf, usedIn } from '../../src/engine/index.ts'
import { describe as worded } from '../../src/flow-language/faults.ts'
import { readExercise } from '../../src/flow-language/read-exercise.ts'
import { TEMPLATE } from '../../src/pages/training/template.ts'
import { adviseOn, compiled, flowCalled } from './content.ts'
import { readingAge } from './reading-age.ts'
import { textsOf } from './texts.ts'

const exercises = Object.values(compiled.exercises)
const around = {
  ...{ flows: compiled.flows, cases: compiled.reference.cases, library: compiled.library },
  ...{ methods: compiled.library.methods, vetting: compiled.vetting, bids: compiled.bids },
}

test('there are six, on the journey, three lines of the map and the desk, and nothing in them wants a look', () => {
  expect(exercises.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['research-journey', 60],
    ['walls-of-text', 60],
    ['bwv-lottery', 50],
    ['diamond', 60],
    ['commission-it', 75],
    ['vetting-bids', 60],
  ])
  expect(compiled.faults.filter(({ file }) => file.includes('training')).map(worded)).toEqual([])
})

describe.each(exercises)('$id', (exercise) => {
  const { stages, handouts, cards, sheet, outcome, traps, leave, brief } = exercise

  it('has everything that it takes to run it', () => {
    expect(exercise.reviewed?.date).toMatch(/^2\d{3}-/)
    expect(
      Math.min(exercise.learn.length, exercise.needs.length, brief.length, traps.length),
    ).toBeGreaterThanOrEqual(3)
    expect(exercise.before.length).toBeGreaterThanOrEqual(2)
    expect(startsOf(exercise).at(-1)).toBe(exercise.minutes)
    const kinds = stages.map(({ kind }) => kind)
    for (const kind of ['brief', 'work', 'reveal', 'debrief'] as const) expect(kinds).toContain(kind)
    expect(stages.flatMap(({ screens }) => screens.flatMap(({ vote }) => vote ?? [])).length).toBeGreaterThan(
      0,
    )
    for (const { notes, kind, debrief } of stages) {
      expect(notes.length).toBeGreaterThan(0)
      if (kind === 'debrief') expect(debrief.length).toBeGreaterThanOrEqual(3)
    }
    expect(sheet?.questions.length).toBeGreaterThanOrEqual(3)
    expect(cards.flatMap((set) => set.cards).length).toBeGreaterThanOrEqual(5)
    expect(leave.to).toBeTruthy()
  })

  it('has papers with something on them, a key for the trainer and one to take home', () => {
    expect(handouts.length).toBeGreaterThanOrEqual(4)
    for (const { blocks } of handouts) expect(blocks.length).toBeGreaterThanOrEqual(2)
    const keys = handouts.filter((handout) => handout.for === 'trainer')
    expect(keys.length).toBeGreaterThan(0)
    const revealed = stages.findIndex(({ kind }) => kind === 'reveal')
    for (const { id } of keys) {
      const first = stages.indexOf(usedIn(exercise, id)[0]!)
      expect(first, 'a key is not used before the reveal').toBeGreaterThanOrEqual(revealed)
    }
  })

  it('says what is made up, and rests what really happened on sources', () => {
    if (handouts.some(({ invented }) => invented)) expect(exercise.invented).toBeTruthy()
    const real = outcome.says.flatMap(({ sources }) => sources)
    expect(real.some((id) => id !== 'judgement')).toBe(true)
    for (const id of real.filter((each) => each !== 'judgement'))
      expect(compiled.library.sources).toHaveProperty(id)
    for (const { sources } of outcome.figures) expect(sources).not.toContain('invented')
    expect(outcome.trust.length).toBeGreaterThan(60)
  })

  it('puts on a screen no more than the back row can read', () => {
    for (const { screens } of stages)
      for (const { heading, text = '', points, figures } of screens) {
        expect(heading.length, heading).toBeLessThanOrEqual(60)
        expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(40)
        expect(points.length, heading).toBeLessThanOrEqual(5)
        expect(figures.length, heading).toBeLessThanOrEqual(3)
      }
  })

  it('is read easily', () => {
    const ease = readingAge(textsOf(`training/${exercise.id}.yaml`).map(({ text }) => text))
    expect(ease?.age).toBeLessThan(11)
  })
})

test('hurtful subjects come with a note and a way out', () => {
  const warned = exercises.flatMap(({ id, sensitive }) => (sensitive ? [id] : []))
  expect(warned).toEqual(['walls-of-text', 'commission-it'])
  const { sensitive, handouts } = compiled.exercises['walls-of-text']!
  expect(sensitive?.exit).toContain('without giving a reason')
  expect(handouts.find(({ id }) => id === 'files')?.invented).toBe(true)
})

describe('a vote on a question of a flow', () => {
  const votes = exercises.flatMap(({ id, answers = {}, stages }) =>
    stages.flatMap(({ screens }) =>
      screens.flatMap(({ vote }) => (vote?.of ? [{ id, answers, vote, of: vote.of }] : [])),
    ),
  )
  const adviceOn = (flow: string, answers: Parameters<typeof adviseOn>[1]) =>
    adviseOn(flowCalled(flow), answers)

  it('is in four of them', () => {
    expect(votes.map(({ id, of }) => [id, of.question])).toEqual([
      ['walls-of-text', 'vars'],
      ['bwv-lottery', 'alloc'],
      ['diamond', 'impl'],
      ['commission-it', 'alloc'],
    ])
  })

  it.each(votes)('in $id moves the verdicts', ({ answers, vote, of }) => {
    const told = vote.options.map(({ id }) => {
      const { methods } = adviceOn(of.flow, { ...answers, [of.question]: id })
      return JSON.stringify(methods.map(({ id: method, status }) => [method, status]))
    })
    expect(new Set(told).size).toBeGreaterThanOrEqual(3)
  })

  it('opens a draw of teams in the exercise on cameras, and a draw of officers would be another design', () => {
    const { answers, vote, of } = votes.find(({ id }) => id === 'bwv-lottery')!
    const bestFor = (option: string) =>
      adviceOn(of.flow, { ...answers, [of.question]: option }).bestAvailable ??
      adviceOn(of.flow, { ...answers, [of.question]: option }).primary
    expect(vote.options.map(({ id }) => id)).toContain('individual')
    expect([bestFor('group'), bestFor('individual')]).toEqual(['im-crct', 'im-rct'])
  })
})

test('the arithmetic of the papers is right', () => {
  expect([Math.round((244 / 501) * 100), Math.round((123 / 501) * 100)]).toEqual([49, 25])
  expect([Math.floor(123 / 10), Math.floor(123 / 5), Math.floor(123 / 23)]).toEqual([12, 24, 5])
  expect((30 / 70 / (60 / 40)).toFixed(2)).toBe('0.29')
  expect(Math.round(((1020 - 690) / 1020) * 100)).toBe(32)
  expect(Math.round((58 / 90) * 100)).toBe(64)
  expect(Math.round(90 / (7 / 22) / 10) * 10).toBe(280)
  const people = tableIn('diamond', 'ten_people', 0).rows.slice(0, -1)
  const sum = (rows: readonly (readonly string[])[], column: number) =>
    rows.reduce((total, row) => total + Number(row[column]), 0)
  expect([1, 2, 3].map((year) => sum(people, year))).toEqual([40, 40, 40])
  const worst = [...people].sort((a, b) => Number(b[2]) - Number(a[2])).slice(0, 4)
  expect(worst.map(([who]) => who).sort()).toEqual(['A', 'C', 'F', 'I'])
  expect([sum(worst, 2), sum(worst, 3)]).toEqual([28, 14])
  const log = tableIn('bwv-lottery', 'log', 0).rows.map(([, , who = '']) => who.split(', '))
  const worn = (officers: string[]) => officers.filter((one) => 'ACEG'.includes(one)).length
  expect(log.filter((officers) => worn(officers) === officers.length)).toHaveLength(2)
  expect(log.filter((officers) => worn(officers) === 0)).toHaveLength(2)
  expect(log).toHaveLength(12)
  const thefts = tableIn('research-journey', 'records', 0).rows
  for (const row of thefts)
    expect(Number(row[5])).toBe([1, 2, 3, 4].reduce((all, at) => all + Number(row[at]), 0))
  for (const at of [1, 2, 3, 4, 5]) expect(Number(thefts[3]?.[at])).toBe(sum(thefts.slice(0, 3), at))
})

function tableIn(exercise: string, handout: string, which: number) {
  const blocks = compiled.exercises[exercise]?.handouts.find(({ id }) => id === handout)?.blocks ?? []
  const table = blocks.filter((block) => block.kind === 'table')[which]
  if (!table) throw new Error(`There is no table ${which} in ${exercise} ${handout}.`)
  return table
}

describe('the template for an exercise of one’s own', () => {
  it('is sound as it stands, and shows every kind of part', () => {
    const { exercise, faults } = readExercise(
      'my-exercise.yaml',
      TEMPLATE,
      around,
      new Set(Object.keys(compiled.exercises)),
    )
    expect(faults.map(worded)).toEqual([])
    expect(exercise?.stages).toHaveLength(5)
    expect(exercise?.cards[0]?.cards).toHaveLength(2)
  })

  it('still is when its remarks on sensitive subjects and own sources are taken up', () => {
    const taken = TEMPLATE.replace(/^# (sensitive:| {2}(?:note|exit):)/gm, '$1').replace(
      /^# (sources:| {2}- \{id: Local1)/gm,
      '$1',
    )
    const { exercise, faults } = readExercise('my-exercise.yaml', taken, around)
    expect(faults.map(worded)).toEqual([])
    expect(exercise?.sensitive).toBeTruthy()
  })
})

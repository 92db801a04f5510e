// What the real guide to logic models promises: the examples are sound, the one with holes is not, and the words of the
// critique say what they are meant to say of texts that people write.
import { describe, expect, test } from 'vitest'
import { critique, NOTE_KINDS, COLUMNS, promptsFor } from '../../src/engine/logic/index.ts'
import { isCountOfWork, isFlatTarget, isWork } from '../../src/engine/logic/wording.ts'
import { compiled } from './content.ts'

const guide = compiled.logic!
const { gauges, examples, rules } = guide

test('there are several examples to start from, and one to find holes in', () => {
  expect(examples.filter(({ practice }) => !practice).length).toBeGreaterThanOrEqual(4)
  expect(examples.filter(({ practice }) => practice)).toHaveLength(1)
})

test.each(examples.filter(({ practice }) => !practice))('nothing is to be mended in $title', ({ model }) => {
  expect(critique(model, gauges)).toEqual([])
  expect(model.boxes.length).toBeGreaterThanOrEqual(9)
})

test('the plan with holes has every kind of hole a bid is known for', () => {
  const found = new Set(critiqueOf('holes'))
  for (const rule of ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L9', 'L10', 'L11', 'L14', 'L17'])
    expect([...found]).toContain(rule)
})

function critiqueOf(id: string): string[] {
  const { model } = examples.find((each) => each.id === id)!
  return critique(model, gauges).map(({ rule }) => rule)
}

describe('the words that the critique listens for', () => {
  test.each([
    'Deliver 12 workshops',
    'Officers carry out visits',
    'Training for front-line staff',
    'Recruiting volunteers',
    'Set up a steering group',
    'We will hold monthly meetings',
    'To provide a safe space',
  ])('“%s” is work', (text) => expect(isWork(text, gauges)).toBe(true))

  test.each([
    'Training improves how victims are met',
    'Victims feel safer',
    'People report sooner',
    'Burglary falls in the evenings',
    'Repeat victims are seen within a day',
    'Young people stay in school',
  ])('“%s” may be an outcome', (text) => expect(isWork(text, gauges)).toBe(false))

  test.each([
    'Number of sessions',
    '300 officers trained',
    'Home visits made',
    'Leaflets handed out',
    'The number of referrals',
  ])('“%s” counts work', (text) => expect(isCountOfWork(text, gauges)).toBe(true))

  test.each([
    'Number of burglaries',
    'Fewer visits made by bailiffs',
    'Complaints for each 100 officers',
    'Hospital admissions',
    'Arrests within a year',
  ])('“%s” does not', (text) => expect(isCountOfWork(text, gauges)).toBe(false))

  test('a flat target is heard, a direction is not', () => {
    expect(isFlatTarget('Knife crime cut by 20%', gauges)).toBe(true)
    expect(isFlatTarget('Increase trust by a tenth', gauges)).toBe(true)
    expect(isFlatTarget('Fewer people are hurt', gauges)).toBe(false)
  })
})

test('every part has prompts, and none speaks of an answer to somebody who gave none', () => {
  for (const part of [...COLUMNS, ...NOTE_KINDS]) {
    const shown = promptsFor(guide, part, {})
    expect(shown.length, part).toBeGreaterThanOrEqual(3)
    expect(shown.filter(({ text }) => text.startsWith('You said'))).toEqual([])
  }
  expect(promptsFor(guide, 'early', { lag: 'years' })[0]?.text).toMatch(/more than a year/)
})

test('each rule says what, why and what to do, in full sentences', () => {
  for (const { says, why, do: todo } of rules)
    for (const text of [says, why, todo]) expect(text).toMatch(/^[A-Z“].*[.!?”]$/)
})

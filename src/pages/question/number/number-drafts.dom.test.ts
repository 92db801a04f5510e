import { describe, expect, test, vi } from 'vitest'
import type { Answers, Question } from '../../../engine/index.ts'
import { toyFlow, toyQuestion } from '../../../engine/toy-flow.ts'
import type { Visit } from '../../../session/visit.svelte.ts'
import { NumberDrafts } from './number-drafts.svelte.ts'

const plain = toyQuestion('plain', ['a', 'b'])
const size = toyQuestion('size', ['few', 'some', 'many', 'dk'])
const people: Question = {
  ...size,
  number: { label: 'People', unit: 'people', max: 9999 },
  options: size.options.map((option, place) =>
    place < 3 ? { ...option, from: [1, 30, 300][place]! } : option,
  ),
}

function begin(answers: Answers = {}, numbers: Record<string, number> = {}) {
  const work = vi.fn((given: { numbers: Record<string, number> }) => {
    visit.workings.numbers = given.numbers
  })
  const visit = {
    flow: toyFlow({ questions: [people, plain] }),
    resolution: { answers },
    workings: { numbers },
    work,
  }
  return { drafts: new NumberDrafts(() => visit as unknown as Visit), work }
}

describe('a number typed', () => {
  test('picks its band at every key, and says nothing of a fault before the field is left', () => {
    const { drafts } = begin()
    expect(['3', '34', '340'].map((text) => drafts.type(people, text))).toEqual(['few', 'some', 'many'])
    expect(drafts.type(people, '34o')).toBeUndefined()
    expect(drafts.error(people)).toBeUndefined()
    drafts.done(people)
    expect(drafts.error(people)).toBe(
      '“34o” is not a number. Use digits only, such as 30, or leave it empty.',
    )
    drafts.type(people, '34')
    expect(drafts.error(people)).toBeUndefined()
  })

  test('is kept with the answer it belongs to, beside other numbers', () => {
    const { drafts, work } = begin({}, { other: 7 })
    drafts.type(people, '1,200')
    expect(drafts.keep(people, 'many')).toBe(true)
    expect(work).toHaveBeenCalledWith({ numbers: { other: 7, size: 1200 } })
  })

  test('is not sent while it is none', () => {
    const { drafts, work } = begin()
    drafts.type(people, '10,000')
    expect(drafts.keep(people, 'many')).toBe(false)
    expect(drafts.error(people)).toContain('The largest is 9,999')
    expect(work).not.toHaveBeenCalled()
  })

  test('goes when another band is picked by hand, and stays when its own is', () => {
    const { drafts, work } = begin({ size: 'many' }, { size: 340 })
    expect(drafts.text(people)).toBe('340')
    drafts.chosen(people, 'many')
    expect(drafts.text(people)).toBe('340')
    drafts.chosen(people, 'few')
    expect(drafts.text(people)).toBe('')
    expect(drafts.keep(people, 'few')).toBe(true)
    expect(work).toHaveBeenCalledWith({ numbers: {} })
  })

  test('may be taken out again', () => {
    const { drafts, work } = begin({ size: 'many' }, { size: 340 })
    drafts.type(people, '')
    expect(drafts.keep(people, 'many')).toBe(true)
    expect(work).toHaveBeenCalledWith({ numbers: {} })
  })
})

test('a number kept for another answer is not shown', () => {
  const { drafts } = begin({ size: 'few' }, { size: 340 })
  expect(drafts.kept(people)).toBeUndefined()
  expect(drafts.text(people)).toBe('')
})

test('nothing is written where nothing changes, nor for a question without bands', () => {
  const { drafts, work } = begin({ size: 'many' }, { size: 340 })
  expect(drafts.keep(people, 'many')).toBe(true)
  drafts.chosen(plain, 'a')
  expect(drafts.keep(plain, 'a')).toBe(true)
  expect(work).not.toHaveBeenCalled()
})

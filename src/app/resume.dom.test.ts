import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_MODEL, type LogicModel } from '../engine/logic/index.ts'
import { NO_WORKINGS } from '../machines/workings.ts'
import { journeyStore } from '../session/journey-store.ts'
import { logicStore } from '../session/logic-store.ts'
import { answerStore } from '../session/storage.ts'
import type { FlowSummary } from './catalogue.ts'
import { resumeOf } from './resume.ts'

const flows = [
  { id: 'toy', title: 'Does it work?', state: 'open' },
  { id: 'journey', title: 'The research journey', state: 'open', steps: 10 },
] as unknown as readonly FlowSummary[]

const answers = answerStore(localStorage)
const journey = journeyStore(localStorage)
const logic = logicStore(localStorage)
const left = () => resumeOf(flows, answers, journey, logic)

const box = { id: 'b1', column: 'outputs', text: 'Patrols', measure: '' } as const
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T12:00:00Z`

function answered(savedAt: string) {
  answers.save('toy', { version: 1, answers: { live: 'yes' }, savedAt, origin: 'own', aside: [] })
}

function drawn(model: Partial<LogicModel>, savedAt: string) {
  expect(logic.save({ model: { ...EMPTY_MODEL, ...model }, savedAt })).toBe('saved')
}

beforeEach(() => localStorage.clear())

describe('what to carry on with', () => {
  test('nothing on a device where nothing was done, or only workings are left', () => {
    expect(left()).toBeUndefined()
    answers.save('toy', {
      version: 1,
      answers: {},
      savedAt: day(1),
      origin: 'own',
      aside: [],
      workings: NO_WORKINGS,
    })
    expect(left()).toBeUndefined()
  })

  test('a logic model alone', () => {
    drawn({ boxes: [box] }, day(3))
    expect(left()).toEqual({
      title: 'The logic model',
      detail: '1 box on this device, last changed on 3 November 2026.',
      href: '#/logic-model',
    })
  })

  test('a logic model with nothing in it is none', () => {
    drawn({}, day(3))
    expect(left()).toBeUndefined()
  })

  test('whichever was changed last', () => {
    answered(day(4))
    drawn({ boxes: [box] }, day(3))
    expect(left()?.href).toBe('#/toy')
    drawn({ boxes: [box] }, day(5))
    expect(left()?.href).toBe('#/logic-model')
    journey.save({ version: 1, savedAt: day(6), record: { ticks: ['one'], notes: {}, done: [] } })
    expect(left()?.href).toBe('#/journey')
  })
})

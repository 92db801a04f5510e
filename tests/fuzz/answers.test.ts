// Answers that nobody would give: what is not an answer counts for nothing, and the advice is whole whatever comes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrate, resolve, type Answers } from '../../src/engine/index.ts'
import { isAnswers } from '../../src/session/stored-answers.ts'
import { walkBy } from '../content/walks.ts'
import { evilText, evilValue } from './hostile.ts'
import { anyFlow } from './real.ts'
import { adviceIsWhole, attack, PATIENCE } from './runs.ts'

/** A walk to the end, then some answers put wrong, taken away or added. */
const hostileAnswers = fc
  .record({
    flow: anyFlow,
    picks: fc.array(fc.nat(9999), { minLength: 1, maxLength: 40 }),
    holes: fc.nat(4),
    wrong: fc.array(fc.tuple(fc.nat(60), evilValue), { maxLength: 4 }),
    strange: fc.dictionary(evilText, evilValue, { maxKeys: 3 }),
  })
  .map(({ flow, picks, holes, wrong, strange }) => {
    const answers: Record<string, unknown> = { ...walkBy(flow, picks) }
    for (const [at, value] of wrong) answers[flow.questions[at % flow.questions.length]!.id] = value
    for (const id of Object.keys(answers).slice(0, holes)) delete answers[id]
    return { flow, answers: { ...strange, ...answers } }
  })

test(
  'what is not an answer counts for nothing, and there is always advice',
  () =>
    attack('answer sets', 1, hostileAnswers, ({ flow, answers }) => {
      const { answers: moved } = migrate(flow, { flow: flow.id, version: 1, answers: answers as Answers })
      const { answers: counted } = resolve(flow, moved)
      const asked = flow.questions.map(({ id }) => id)
      expect(Object.keys(counted).filter((id) => !asked.includes(id))).toEqual([])
      expect(isAnswers(counted)).toBe(true)
      adviceIsWhole(flow, moved)
      return Object.keys(counted).length > 0
    }),
  PATIENCE,
)

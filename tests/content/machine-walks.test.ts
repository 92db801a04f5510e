// The machine made from each real flow stands where resolve() says, whatever is answered and in whatever order; and
// the answers of every example come through a link unchanged.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { everyAnswer, resolve, type Answers, type Flow } from '../../src/engine/index.ts'
import { flowMachine, placeOf } from '../../src/machines/flow.machine.ts'
import { decodeLink, encodeLink } from '../../src/session/link.ts'
import { compiled } from './content.ts'

const open = compiled.flows.filter(({ state }) => state === 'open')

function start(flow: Flow, answers: Answers = {}) {
  return createActor(flowMachine(flow), { input: { answers, goal: null } }).start()
}

describe.each(open.map((flow) => [flow.id, flow] as const))('%s', (_, flow) => {
  test('a random walk ends at the result, with the machine and resolve() at one at every step', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const actor = start(flow)
        let answers: Answers = {}
        const next = () => Number(numbers.next().value)
        for (let step = 0; step < flow.questions.length * 2; step++) {
          const place = placeOf(actor.getSnapshot())
          if (typeof place === 'string') break
          // Now and then an earlier question is looked at again and changed.
          const { path } = resolve(flow, answers)
          const again = path.length && next() % 6 === 0 ? path[next() % path.length] : undefined
          const question = flow.questions.find(({ id }) => id === (again ?? place.question))!
          const choices = everyAnswer(question)
          const answer = choices[next() % choices.length]!
          if (again) actor.send({ type: 'GO', to: { question: again } })
          actor.send({ type: 'ANSWER', question: question.id, answer })
          answers = { ...answers, [question.id]: answer }
          const { current } = resolve(flow, answers)
          expect(placeOf(actor.getSnapshot())).toEqual(current === null ? 'result' : { question: current })
        }
        expect(placeOf(start(flow, answers).getSnapshot())).toEqual(placeOf(actor.getSnapshot()))
        expect(decodeLink(flow, encodeLink(flow, answers)).answers).toEqual(resolve(flow, answers).answers)
      }),
      { numRuns: 60 },
    )
  })

  test('its examples come through a link unchanged', () => {
    for (const { answers } of flow.examples) {
      const opened = decodeLink(flow, encodeLink(flow, answers))
      expect(opened.answers).toEqual(resolve(flow, answers).answers)
      expect(opened.ignored).toEqual([])
    }
  })
})

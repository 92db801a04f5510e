// Everything that can be shown to a room, held to what a room needs: it can be kept and read back, every option has a code
// short enough to be read out, and a walk with known answers comes to the same verdicts as the advice.
import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { advise, optionsIn } from '../../src/engine/index.ts'
import { answersOf, newRoom } from '../../src/machines/room-record.ts'
import { roomMachine } from '../../src/machines/room.machine.ts'
import { questionScreens, type Script } from '../../src/machines/room-script.ts'
import { readScript } from '../../src/session/room/read-script.ts'
import { decodeReply, encodeReply } from '../../src/session/room/reply-code.ts'
import { routeFor } from '../../src/session/room/room-route.ts'
import { verdictsOf } from '../../src/session/room/room-verdicts.ts'
import { scriptFromExercise } from '../../src/session/room/script-from-exercise.ts'
import { scriptFromFlow } from '../../src/session/room/script-from-flow.ts'
import { scriptFromJourney, scriptFromStep } from '../../src/session/room/script-from-journey.ts'
import { slideOf } from '../../src/session/room/slide.ts'
import { compiled, flowCalled } from './content.ts'

const SETUP = { people: 20, by: 'hands', tables: 5, groups: 1 } as const
const exercises = Object.values(compiled.exercises)
const { journey } = compiled
const scripts: Script[] = [
  ...exercises.map((exercise) => scriptFromExercise(exercise, { flow: flowCalled('works') })),
  ...compiled.flows.map((flow) => scriptFromFlow(flow)),
  ...(journey
    ? [scriptFromJourney(journey), ...journey.steps.map((step) => scriptFromStep(journey, step))]
    : []),
]

describe.each(scripts)('$id', (script) => {
  test('can be kept on a device and read back', () => {
    const plain = JSON.parse(JSON.stringify(script)) as unknown
    expect(readScript(plain)).toEqual(plain)
  })

  test('every single answer has a code of six characters, every other one of at most eight', () => {
    for (const { id, question } of questionScreens(script)) {
      const together = question.options.filter(({ exclusive }) => !exclusive).map((option) => option.id)
      const answers = [...question.options.map((option) => [option.id]), ...(question.many ? [together] : [])]
      for (const answer of answers) {
        const code = encodeReply(script, { table: 7, screen: id, answer })
        expect(code?.replace(' ', '').length).toBeLessThanOrEqual(question.many ? 8 : 6)
        expect(decodeReply(script, code ?? '')).toEqual({ reply: { table: 7, screen: id, answer } })
      }
    }
  })

  test('no screen is empty', () => {
    for (const { heading } of script.screens) expect(heading.trim()).not.toBe('')
  })
})

describe.each(compiled.flows)('a room that walks $id', (flow) => {
  test.each(flow.examples)(
    'with the answers of “$name”, is asked what they ask and gets the same advice',
    ({ answers }) => {
      const script = scriptFromFlow(flow)
      const judging = { flow, library: compiled.library }
      const route = routeFor(script, flow)
      const actor = createActor(roomMachine(script, route), {
        input: { room: newRoom(script, SETUP, 'r', 0) },
      }).start()
      const asked: string[] = []
      for (let guard = 0; guard < 100; guard++) {
        const { room } = actor.getSnapshot().context
        const here = script.screens.find(({ id }) => id === room.at)
        if (here?.kind === 'verdicts') break
        const answer = here?.question?.of === undefined ? undefined : answers[here.question.of]
        if (here?.question) asked.push(here.id)
        if (answer !== undefined) actor.send({ type: 'CHOOSE', answer: optionsIn(answer), group: 0 })
        actor.send({ type: 'NEXT', now: guard })
      }
      const { room } = actor.getSnapshot().context
      const advised = advise(flow, answers)
      expect(asked).toEqual(
        flow.questions.map(({ id }) => id).filter((id) => [...advised.path, ...advised.gaps].includes(id)),
      )
      const reached = advise(flow, answersOf(script, room, 0))
      expect(reached.methods).toEqual(advised.methods)
      expect(slideOf(script, room, judging).verdicts[0]?.lead).toBe(verdictsOf(judging, answers).title)
    },
  )
})

test('nothing on the wall of the first exercise gives away what was drawn before its reveal', () => {
  const exercise = compiled.exercises['bwv-lottery']!
  const story = compiled.reference.cases['body-worn-video']!
  const script = scriptFromExercise(exercise, { flow: flowCalled('works'), real: story.answers })
  const vote = questionScreens(script).find(({ question }) => question.of === 'alloc')!
  expect(vote.question.real).toEqual(['group'])
  expect(script.ground).not.toHaveProperty('alloc')
  const room = { ...newRoom(script, SETUP, 'r', 0), at: vote.id }
  expect(slideOf(script, room, null).options.some(({ real }) => real)).toBe(false)
})

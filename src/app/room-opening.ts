// What a room takes: the script of whatever is to be shown, the flow it follows, and the session left on this device.
import type { Flow, Id } from '../engine/index.ts'
import { migrate } from '../engine/index.ts'
import { newRoom, type RoomSetup } from '../machines/room-record.ts'
import type { Script } from '../machines/room-script.ts'
import { roomChannel } from '../session/room/channel.ts'
import { roomStore, type SavedRoom } from '../session/room/room-store.ts'
import type { Judging } from '../session/room/room-verdicts.ts'
import { RoomVisit } from '../session/room/room-visit.svelte.ts'
import { scriptFromExercise } from '../session/room/script-from-exercise.ts'
import { scriptFromFlow } from '../session/room/script-from-flow.ts'
import { scriptFromJourney, scriptFromStep } from '../session/room/script-from-journey.ts'
import { browserStorage } from '../session/storage.ts'
import { flows, isOpen, loadBranch, loadCases, loadExercises, loadLibrary, loadSteps } from './catalogue.ts'
import { findExercise, openOwnExercises, ownExercises } from './own-exercises.svelte.ts'

export const roomShelf = roomStore(browserStorage())

/** The script with this id, such as `exercise/bwv-lottery`; null if there is none. Rejects if it cannot be fetched. */
export async function scriptCalled(id: Id): Promise<Script | null> {
  const cut = id.indexOf('/')
  const [kind, name] = [id.slice(0, cut), id.slice(cut + 1)]
  switch (kind) {
    case 'flow': {
      const flow = await flowCalled(name)
      return flow && scriptFromFlow(flow)
    }
    case 'case': {
      const cases = await loadCases()
      const story = Object.hasOwn(cases, name) ? cases[name] : undefined
      const flow = story && (await flowCalled(story.line))
      if (!flow) return null
      const { answers } = migrate(flow, { flow: flow.id, version: flow.version, answers: story.answers })
      return scriptFromFlow(flow, {
        case: {
          id: name,
          title: story.title,
          story: story.possible,
          asked: story.asked,
          answers,
          found: `${story.done} ${story.found.text}`,
        },
      })
    }
    case 'exercise': {
      const exercise = await findExercise(name)
      if (!exercise) return null
      const voted = exercise.stages.flatMap(({ screens }) =>
        screens.flatMap(({ vote }) => vote?.of?.flow ?? []),
      )[0]
      const flow = voted === undefined ? null : await flowCalled(voted)
      const cases = await loadCases()
      const story =
        exercise.case !== undefined && Object.hasOwn(cases, exercise.case) ? cases[exercise.case] : undefined
      const real = flow && story?.line === flow.line ? story.answers : undefined
      return scriptFromExercise(exercise, { flow: flow ?? undefined, real })
    }
    case 'step':
    case 'journey': {
      const journey = await loadSteps()
      if (!journey) return null
      if (kind === 'journey') return name === 'all' ? scriptFromJourney(journey) : null
      const step = journey.steps.find((each) => each.id === name)
      return step ? scriptFromStep(journey, step) : null
    }
    default:
      return null
  }
}

/** Is this script made from the trainer's own exercise, which no other device has? Asked once it has been fetched. */
export function isOwn(script: Id): boolean {
  return script.startsWith('exercise/') && ownExercises.find(script.slice('exercise/'.length)) !== undefined
}

/** What there is to choose from, a part for each kind. */
export async function choices() {
  const [exercises, cases, journey] = await Promise.all([
    loadExercises(),
    loadCases(),
    loadSteps(),
    openOwnExercises(),
  ])
  const own = ownExercises.all.flatMap(({ exercise }) => exercise ?? [])
  const entry = (id: Id, title: string, says: string) => ({ href: `#/room/${id}`, title, says })
  const parts = [
    {
      title: 'Exercises',
      text: 'Ready to run, with hand-outs to print.',
      entries: [...Object.values(exercises), ...own].map(({ id, title, says, minutes }) =>
        entry(`exercise/${id}`, title, `${minutes} minutes. ${says}`),
      ),
    },
    {
      title: 'A line',
      text: 'The room answers for a scheme of its own.',
      entries: flows
        .filter(({ id, steps }) => !steps && isOpen(id))
        .map(({ id, title, terminus }) => entry(`flow/${id}`, title, `You leave with: ${terminus}`)),
    },
    {
      title: 'A real case',
      text: 'The same questions, as if the room had been there. What was really chosen comes when you say so.',
      entries: Object.values(cases)
        .filter(({ line }) => isOpen(line))
        .map(({ id, title, asked }) => entry(`case/${id}`, title, asked)),
    },
    {
      title: 'The research journey',
      text: 'All of it, or one step.',
      entries: journey
        ? [
            entry('journey/all', journey.title, `${journey.steps.length} steps`),
            ...journey.steps.map(({ id, title, purpose }) => entry(`step/${id}`, title, purpose)),
          ]
        : [],
    },
  ]
  return parts.filter(({ entries }) => entries.length > 0)
}

/** Begins a session and keeps it: what was left on this device goes. */
export function beginRoom(script: Script, setup: RoomSetup): void {
  const now = Date.now()
  const id = `room-${now.toString(36)}-${Math.random().toString(36).slice(2, 8)}`
  roomShelf.save({ script, room: newRoom(script, setup, id, now), savedAt: now })
}

/** The visit to a session. Rejects if the flow it follows cannot be fetched. */
export async function visitRoom(saved: SavedRoom): Promise<RoomVisit> {
  return new RoomVisit(saved, {
    store: roomShelf,
    channel: roomChannel(),
    judging: await judgingFor(saved.script),
  })
}

/** What it takes to judge a script's answers; null for one that follows no flow. */
async function judgingFor({ flow: id }: Script): Promise<Judging | null> {
  const flow = id === undefined ? null : await flowCalled(id)
  return flow && { flow, library: await loadLibrary() }
}

async function flowCalled(id: Id): Promise<Flow | null> {
  return isOpen(id) ? (await loadBranch(id)).flow : null
}

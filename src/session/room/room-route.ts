// Which screens of a flow's script count: those whose question is asked of at least one group, after its answers so far.
import { resolve, type Flow, type Id } from '../../engine/index.ts'
import { answersOf, groupsOf, type Group } from '../../machines/room-record.ts'
import type { Route } from '../../machines/room.machine.ts'
import type { Script } from '../../machines/room-script.ts'

/** A session that walks a flow from its start follows the answers; any other shows every screen. */
export function routeFor(script: Script, flow: Flow | null): Route {
  const all = script.screens.map(({ id }) => id)
  if (!flow || !walks(script)) return () => all
  return (room) => {
    const asked = new Set(groupsOf(room.setup).flatMap((group) => askedOf(script, flow, room, group)))
    return script.screens
      .filter(({ question }) => !question?.of || asked.has(question.of))
      .map(({ id }) => id)
  }
}

/** Does the script ask a whole flow, rather than borrow a question? */
export function walks({ id }: Pick<Script, 'id'>): boolean {
  return id.startsWith('flow/') || id.startsWith('case/')
}

/** The questions on a group's route so far. */
export function askedOf(script: Script, flow: Flow, room: Parameters<Route>[0], group: Group): readonly Id[] {
  const { path, gaps } = resolve(flow, answersOf(script, room, group))
  return [...path, ...gaps]
}

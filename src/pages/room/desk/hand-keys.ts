// Hands by number key: 1 is the first option. The key's place counts, so that Shift makes it one fewer on any keyboard.
import { ballotOf, handsFor } from '../../../machines/room-record.ts'
import type { RoomVisit } from '../../../session/room/room-visit.svelte.ts'

/** One hand more for the option with this key, or with Shift one fewer; nothing if the room does not vote by hands. */
export function addHand(visit: RoomVisit, { code, shiftKey }: KeyboardEvent): void {
  const { room, screen } = visit
  const place = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0)
  const option = screen.question?.options[place - 1]
  if (!option || room.setup.by !== 'hands' || room.setup.groups === 2) return
  const count = handsFor(ballotOf(room, screen.id).hands[0], option.id) + (shiftKey ? -1 : 1)
  visit.do({ type: 'HANDS', option: option.id, count, group: 0 })
}

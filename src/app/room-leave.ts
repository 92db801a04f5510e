// What people take home from a room: the room's own result, and where to go on alone.
import { groupsOf } from '../machines/room-record.ts'
import { encodeLink } from '../session/link.ts'
import { walks } from '../session/room/room-route.ts'
import type { RoomVisit } from '../session/room/room-visit.svelte.ts'
import { groupName } from '../session/room/slide.ts'

/** Addresses from the hash on, and what each is for. A link to a result holds answers and nothing that was typed. */
export function leaveOf(visit: RoomVisit): { text: string; href: string }[] {
  const { script, room, judging } = visit
  const results =
    judging && walks(script)
      ? groupsOf(room.setup).flatMap((group) => {
          const answers = visit.answers(group)
          if (Object.keys(answers).length === 0) return []
          const whose = room.setup.groups === 2 ? `${groupName(room, group)}’s` : 'The room’s'
          const href = `#/${judging.flow.id}/result?${encodeLink(judging.flow, answers)}`
          return [{ text: `${whose} result, with all its reasons.`, href }]
        })
      : []
  return [...results, ...(script.leave ? [{ text: script.leave.text, href: `#/${script.leave.to}` }] : [])]
}

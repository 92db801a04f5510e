// The session of a room, kept on this device with its script until another begins. It is the trainer's own: names, votes
// and dissent never go into a link.
import type { RoomRecord } from '../../machines/room-record.ts'
import type { Script } from '../../machines/room-script.ts'
import { NAMESPACE, shelf, type Shelf } from '../shelf.ts'
import { isObject, isTime } from './checked.ts'
import { readRoom } from './read-room.ts'
import { readScript } from './read-script.ts'

/** Raised only when what is stored changes shape. */
const FORMAT = 1

export interface SavedRoom {
  script: Script
  room: RoomRecord
  /** Milliseconds since 1970. */
  savedAt: number
}

export interface RoomStore extends Omit<Shelf<SavedRoom>, 'save'> {
  save: (saved: SavedRoom) => ReturnType<Shelf<SavedRoom>['save']>
  /** Takes the session off this device. */
  clear: () => void
}

/** The shelf of the session. */
export function roomStore(storage: Storage | null): RoomStore {
  const kept = shelf(storage, { name: 'room', damaged: 'damaged:room', check: readSavedRoom })
  return {
    ...kept,
    save: (saved) => kept.save({ format: FORMAT, ...saved }),
    clear() {
      try {
        storage?.removeItem(`${NAMESPACE}:room`)
      } catch {
        // Nothing is kept where nothing can be removed.
      }
    },
  }
}

/** What was stored if every part of it is sound, else null. */
export function readSavedRoom(given: unknown): SavedRoom | null {
  if (!isObject(given) || given.format !== FORMAT || !isTime(given.savedAt)) return null
  const script = readScript(given.script)
  const room = script && readRoom(script, given.room)
  return room && { script, room, savedAt: given.savedAt }
}

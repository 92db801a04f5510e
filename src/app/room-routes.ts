// The addresses of a room: `#/room` to choose, `#/room/flow/works` to set up, `#/room/now` for the trainer,
// `#/room/record` afterwards; `#/projector`; `#/table/exercise/bwv-lottery` for a table's own device.
import type { Id } from '../engine/index.ts'

export type RoomRoute =
  | { page: 'room'; at: 'start' | 'now' | 'record' | { script: Id } }
  | { page: 'projector' }
  | { page: 'table'; script: Id }

export const KINDS = ['flow', 'case', 'exercise', 'step', 'journey']

/** The page for an address that begins with room, projector or table; undefined for any other. */
export function roomRoute([first, ...rest]: readonly string[]): RoomRoute | undefined {
  const [kind, name, ...more] = rest
  const script =
    kind !== undefined && name !== undefined && KINDS.includes(kind) ? `${kind}/${name}` : undefined
  if (first === 'projector') return kind === undefined ? { page: 'projector' } : undefined
  if (first === 'table') return script && more.length === 0 ? { page: 'table', script } : undefined
  if (first !== 'room' || more.length > 0) return undefined
  if (kind === undefined) return { page: 'room', at: 'start' }
  if ((kind === 'now' || kind === 'record') && name === undefined) return { page: 'room', at: kind }
  return script ? { page: 'room', at: { script } } : undefined
}

// Taking back the last change. The change stays in the trail, and taking it back is an entry of its own.
import { changed, refused, type Changed } from './audit.ts'
import type { AuditEntry, AuditWhat, Desk, Stamp } from './commission.ts'

/** Slips of the pen. What others may have acted on is not undone: it is changed again, with a reason. */
const UNDOABLE: readonly AuditWhat[] = ['field', 'note', 'bid', 'names', 'commission']

/** The change that `undo` would take back; undefined if there is none, or if it cannot be taken back. */
export function undoable(desk: Desk, before: Desk): AuditEntry | undefined {
  const entry = desk.audit.at(-1)
  const follows =
    desk.audit.length === before.audit.length + 1 && desk.audit.at(-2)?.n === before.audit.at(-1)?.n
  return entry && follows && UNDOABLE.includes(entry.what) ? entry : undefined
}

/** The desk as it was before its last change. @param before the desk that the change was made to */
export function undo(desk: Desk, before: Desk, stamp: Stamp): Changed {
  const entry = undoable(desk, before)
  if (!entry)
    return refused('This cannot be taken back. It stays in the record; change it again, with a reason.')
  const { n, what, bid, about, from, to } = entry
  return changed(desk, { ...before, audit: desk.audit }, stamp, {
    what,
    ...(bid !== undefined && { bid }),
    ...(about !== undefined && { about }),
    ...(to !== undefined && { from: to }),
    ...(from !== undefined && { to: from }),
    because: `Entry ${n} was undone.`,
  })
}

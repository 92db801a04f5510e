// The trail of changes: every change adds an entry, and nothing takes one away.
import type { AuditEntry, Desk, Stamp } from './commission.ts'

/** What a change says of itself. */
export type Told = Omit<AuditEntry, 'n' | 'by' | 'at'>

/** A changed desk, or why not and what to do about it. */
export type Changed = { ok: true; desk: Desk } | { ok: false; problem: string }

/** The desk with this change, and the entry that tells of it. */
export function changed(desk: Desk, change: Partial<Desk>, { by, at }: Stamp, told: Told): Changed {
  const entry: AuditEntry = { n: (desk.audit.at(-1)?.n ?? 0) + 1, by, at, ...told }
  return { ok: true, desk: { ...desk, ...change, audit: [...desk.audit, entry] } }
}

export function refused(problem: string): Changed {
  return { ok: false, problem }
}

/** Is the trail whole? Entries count from 1 without a gap, and time never runs backwards. */
export function isWhole(audit: readonly AuditEntry[]): boolean {
  return audit.every(({ n, at }, place) => n === place + 1 && at >= (audit[place - 1]?.at ?? ''))
}

// One stop on the reader's own line: an answer given, the place they are at, or what lies ahead.

export interface Stop {
  id: string
  /** The question in a few words. */
  title: string
  /** What was said. */
  answer?: string
  /** passed: answered; parked: answered "don't know"; dormant: set aside by a later change of mind. */
  kind: 'passed' | 'parked' | 'current' | 'ahead' | 'dormant'
  /** Where the answer can be changed. */
  href?: string
  /** What the link does, said after its words; "change this answer" if left out. */
  does?: string
  /** The lines that share this stop, this one included; fewer than two makes an ordinary station. */
  lines?: readonly string[]
  /** A few words after the answer, such as "on your to-do list". */
  note?: string
}

/** True if several lines meet at this stop. */
export function isInterchange(stop: Stop): boolean {
  return (stop.lines?.length ?? 0) > 1
}

// A fact that was wrong is put right for every bid alike. Both versions are kept, and what it changed for each bid is told.
import { indexOf } from '../engine/flow-index.ts'
import type { Answer, Flow, Id } from '../engine/flow.ts'
import { changed, refused, type Changed } from './audit.ts'
import type { Circumstances, Commission, Desk, Finding, Stamp, Vetting } from './commission.ts'
import { bidsInOrder } from './draw.ts'
import { circumstancesNow } from './scene.ts'
import type { Shelf } from './shelf.ts'
import { vet } from './vet.ts'

/** Corrects one of the commission’s own answers. After the lock only with a reason. */
export function correctFact(
  desk: Desk,
  { question, to, because }: { question: Id; to: Answer; because: string },
  flow: Flow,
  stamp: Stamp,
): Changed {
  const { commission } = desk
  const now = circumstancesNow(commission)
  const asked = indexOf(flow).questions.get(question)
  if (!asked || now.flow !== flow.id) return refused('This branch asks no such question.')
  const options = typeof to === 'string' ? [to] : to
  const known = options.every((id) => asked.options.some((option) => option.id === id))
  if (!options.length || !known || (typeof to === 'string') !== (asked.kind === 'one'))
    return refused(
      `“${asked.text}” can be answered with: ${asked.options.map(({ text }) => text).join('; ')}.`,
    )
  if (commission.locked && !because.trim())
    return refused(
      'Bids have been opened, so a fact changes only with a reason. Write down what showed it to be wrong.',
    )
  const from = now.answers[question] ?? null
  if (String(from) === String(to)) return refused('That is the answer already.')
  // The exact number went with the old answer.
  const numbers = Object.fromEntries(Object.entries(now.numbers).filter(([id]) => id !== question))
  const next: Circumstances = {
    ...now,
    numbers,
    version: now.version + 1,
    answers: { ...now.answers, [question]: to },
    correction: { question, from, to, because, ...stamp },
  }
  const circumstances = [...commission.circumstances, next]
  return changed(desk, { commission: { ...commission, circumstances } }, stamp, {
    ...{ what: 'fact', about: question, to: String(to), because },
    ...(from !== null && { from: String(from) }),
  })
}

/** The commission as it stood with the facts of this version. */
export function asOf(commission: Commission, version: number): Commission {
  return { ...commission, circumstances: commission.circumstances.filter((one) => one.version <= version) }
}

export interface Rerun {
  bid: Id
  before: Vetting
  after: Vetting
  gone: readonly Finding[]
  come: readonly Finding[]
}

/** The version of the circumstances in force at a time (ISO 8601): what a mark given then was given under. */
export function versionAt({ circumstances }: Pick<Commission, 'circumstances'>, at: string): number {
  const earlier = circumstances.filter(({ correction }) => !correction || correction.at <= at)
  return earlier.at(-1)?.version ?? 1
}

/**
 * What differs between two versions of the circumstances, for every bid, in the order of the draw; without saying which,
 * what the last correction changed. Empty while there is only one version.
 */
export function rerun(desk: Desk, shelf: Shelf, between?: { earlier: number; later: number }): Rerun[] {
  const { commission } = desk
  const { version } = circumstancesNow(commission)
  const { earlier, later } = between ?? { earlier: version - 1, later: version }
  if (version < 2 || earlier < 1 || earlier >= later) return []
  const [first, second] = [asOf(commission, earlier), asOf(commission, later)]
  return bidsInOrder(desk).map((bid) => {
    const [before, after] = [vet(first, bid, shelf), vet(second, bid, shelf)]
    const lacks = (findings: readonly Finding[], key: string) => !findings.some((one) => one.key === key)
    return {
      ...{ bid: bid.id, before, after },
      gone: before.findings.filter(({ key }) => lacks(after.findings, key)),
      come: after.findings.filter(({ key }) => lacks(before.findings, key)),
    }
  })
}

/** A criterion that was decided again for some bids since the last correction, while others keep their earlier mark. */
export interface Uneven {
  criterion: Id
  again: readonly Id[]
  notYet: readonly Id[]
}

/** Where marks have been looked at again for some bids only: to be put right, because it would favour or harm somebody. */
export function decidedUnevenly({ commission, moderations }: Desk): Uneven[] {
  const { version } = circumstancesNow(commission)
  const versions = new Map<Id, Map<Id, number[]>>()
  for (const { bid, criterion, at } of moderations) {
    const bids = versions.get(criterion) ?? new Map<Id, number[]>()
    bids.set(bid, [...(bids.get(bid) ?? []), versionAt(commission, at)])
    versions.set(criterion, bids)
  }
  return [...versions].flatMap(([criterion, bids]) => {
    const those = (test: (under: readonly number[]) => boolean) =>
      [...bids].flatMap(([bid, under]) => (test(under) ? [bid] : []))
    const again = those((under) => (under[0] ?? version) < version && under.at(-1) === version)
    const notYet = those((under) => (under.at(-1) ?? version) < version)
    return again.length && notYet.length ? [{ criterion, again, notYet }] : []
  })
}

// Which questions stand on the line and which on side tracks. A question that not everybody is asked lies on a track
// that leaves the line before it and comes back after it; tracks may have tracks of their own. What stands on a track
// is decided by proof: a question belongs to it if nobody is asked it without the track's condition being met.
import type { Condition, Id, Question } from '../../engine/flow.ts'
import type { Proofs } from './proofs.ts'

export interface SideTrack {
  /** The question whose condition it is; `line` for the line itself. */
  id: Id
  /** When the track is taken, without what the track it leaves already says. Absent on the line. */
  when?: Condition
  stops: readonly (Id | SideTrack)[]
}

/** The line of a flow with all its side tracks, every question on one of them, in the flow's order. */
export function sideTracks(questions: readonly Question[], proofs: Proofs): SideTrack {
  return { id: 'line', stops: stopsOf(questions, undefined) }

  function stopsOf(run: readonly Question[], owner: Question | undefined): (Id | SideTrack)[] {
    const stops: (Id | SideTrack)[] = []
    let at = 0
    while (at < run.length) {
      const first = run[at] as Question
      if (isOn(first, owner)) {
        stops.push(first.id)
        at++
        continue
      }
      const { of, until } = widest(run, at, owner)
      stops.push(trackOf(of, run.slice(at, until), owner))
      at = until
    }
    return stops
  }

  function isOn(question: Question, owner: Question | undefined): boolean {
    return owner ? proofs.implies(owner.id, question.id) : !question.ask
  }

  /** The track that takes in most of the questions from here on: as far as all of them imply one among them. */
  function widest(run: readonly Question[], from: number, owner: Question | undefined) {
    let best = { of: run[from] as Question, until: from + 1 }
    for (let at = from; at < run.length; at++) {
      const of = run[at] as Question
      if (isOn(of, owner)) break
      let until = from
      while (until < run.length && proofs.implies((run[until] as Question).id, of.id)) until++
      if (until > at && until > best.until) best = { of, until }
    }
    return best
  }

  function trackOf(of: Question, run: readonly Question[], owner: Question | undefined): SideTrack {
    // The first that stands for the condition says it: they all come to the same.
    const says = run.find(({ id }) => proofs.implies(of.id, id)) ?? of
    const when = says.ask && (owner ? without(says.ask, owner.id) : says.ask)
    return { id: says.id, ...(when && { when }), stops: stopsOf(run, of) }
  }

  /** The condition without what is known wherever this question is asked. */
  function without(condition: Condition, where: Id): Condition {
    const known = proofs.known(condition, where)
    if (known === 'always') return { kind: 'always' }
    if (condition.kind === 'not') return { kind: 'not', of: without(condition.of, where) }
    if (condition.kind !== 'all' && condition.kind !== 'any') return condition
    const drop = condition.kind === 'all' ? 'always' : 'never'
    const of = condition.of.filter((part) => proofs.known(part, where) !== drop)
    const kept = of.map((part) => without(part, where))
    return kept.length === 1 ? (kept[0] as Condition) : { kind: condition.kind, of: kept }
  }
}

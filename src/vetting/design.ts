// What a bid proposes and claims, and how its leading design stands in the commission's circumstances.
import { questionsRead } from '../engine/condition.ts'
import type { Id } from '../engine/flow.ts'
import { UNANSWERED, type Reason, type Verdict } from '../engine/recommend.ts'
import { fieldsOn, meaningOf } from './circumstances.ts'
import type { Look, Worked } from './look.ts'
import { listInWords, small, valueInWords } from './words.ts'

/** Groups of the book that hold one of these methods. */
function groupsOf(look: Look, methods: readonly Id[]): Id[] {
  return Object.entries(look.scene.shelf.book.groups).flatMap(([group, ids]) =>
    ids.some((id) => methods.includes(id)) ? [group] : [],
  )
}

export function proposes(look: Look): Worked {
  const designs = look.designs()
  return designs && { is: groupsOf(look, designs) }
}

export function leadsWith(look: Look): Worked {
  const lead = look.lead()
  return lead === undefined ? undefined : { is: groupsOf(look, [lead]) }
}

/** By the Maryland scale: 3 and more can tell an effect from what would have happened anyway. */
export function strength(look: Look): Worked {
  const lead = look.lead()
  if (lead === undefined) return undefined
  const level = look.level(lead)
  return { is: level >= 3 ? 'strong' : level > 0 ? 'weak' : 'none' }
}

/** How a method stands with what the bid says of itself; undefined if this branch does not judge it. */
export function verdictOn(look: Look, method: Id): Verdict | undefined {
  return look.theirs().methods.find(({ id }) => id === method)
}

/** Reasons of one severity, less what the commissioner has not answered yet: that is no fault of the bid. */
export function reasonsFor(verdict: Verdict | undefined, severity: Reason['severity']): Reason[] {
  return (verdict?.reasons ?? []).filter(
    (reason) => reason.severity === severity && reason.rule !== UNANSWERED,
  )
}

export function standing(look: Look): Worked {
  const lead = look.lead()
  if (lead === undefined) return undefined
  const verdict = verdictOn(look, lead)
  if (!verdict) return { is: 'not_weighed' }
  if (verdict.status === 'not_feasible') return { is: 'blocked' }
  return { is: reasonsFor(verdict, 'caveat').length ? 'caveats' : 'fits' }
}

/** What the branch would choose in these circumstances, whatever anybody bids. */
export function targetOf(look: Look): Id | null {
  const { primary, bestAvailable } = look.ours()
  return primary ?? bestAvailable
}

/** Two levels of the Maryland scale below the target is much weaker. */
export function againstTarget(look: Look): Worked {
  const lead = look.lead()
  if (lead === undefined) return undefined
  const target = targetOf(look)
  if (target === null) return { is: 'no_target' }
  const short = look.level(target) - look.level(lead)
  return { is: short >= 2 ? 'much_weaker' : short === 1 ? 'weaker' : short === 0 ? 'level' : 'stronger' }
}

/** The best thing that stands behind a claim of impact. */
export function backing(look: Look): Worked {
  const designs = look.designs()
  if (!designs) return undefined
  const { groups } = look.scene.shelf.book
  const has = (group: Id) => designs.some((id) => groups[group]?.includes(id))
  if (designs.some((id) => look.level(id) >= 2)) return { is: 'comparison' }
  if (has('before_after')) return { is: 'before_after' }
  return { is: has('theory_based') ? 'theory' : 'none' }
}

/** Other methods of the bid that the branch rules out. */
export function misfitsOf(look: Look): { method: Id; reason: Reason }[] {
  const lead = look.lead()
  return (look.designs() ?? [])
    .filter((method) => method !== lead)
    .flatMap((method) => reasonsFor(verdictOn(look, method), 'block').map((reason) => ({ method, reason })))
}

export function misfit(look: Look): Worked {
  return look.designs() && { is: misfitsOf(look).length ? 'yes' : 'no' }
}

export interface Conflict {
  field: Id
  question: Id
  words: { field: string; said: string; question: string; ours: string }
}

/** Where the bid says one thing of the circumstances, and the commission another. */
export function conflictsOf(look: Look): Conflict[] {
  const { book, flow, methods } = look.scene.shelf
  return fieldsOn(book, flow, 'contradicts').flatMap(({ field, question }) => {
    const said = look.stated(field.id)
    const ours = look.answer(question.id)
    const option = question.options.find(({ id }) => id === ours)
    if (said === undefined || !option || option.unsure) return []
    const meant = meaningOf(field, said, question)
    if (meant === undefined || meant === ours) return []
    const words = {
      field: /[.?]$/.test(field.label) ? field.label : `${field.label}:`,
      said: valueInWords(field, said, methods),
      question: question.short,
      ours: option.text,
    }
    return [{ field: field.id, question: question.id, words }]
  })
}

export function conflict(look: Look): Worked {
  return { is: conflictsOf(look).length ? 'yes' : 'no' }
}

/** Would the leading design be ruled out but for what the bid says it will bring? */
export function ownFacts(look: Look): Worked {
  const lead = look.lead()
  if (lead === undefined) return undefined
  const ours = look.ours().methods.find(({ id }) => id === lead)
  const theirs = verdictOn(look, lead)
  if (ours?.status !== 'not_feasible' || !theirs || theirs.status === 'not_feasible') return { is: 'no' }
  const { book, flow, methods } = look.scene.shelf
  const gone = new Set(
    flow.rules
      .filter(({ id }) => ours.reasons.some(({ rule, severity }) => rule === id && severity === 'block'))
      .flatMap(({ when }) => [...questionsRead(flow, when)]),
  )
  const brought = fieldsOn(book, flow, 'sets').flatMap(({ field, question }) => {
    const value = look.stated(field.id)
    if (value === undefined || !gone.has(question.id)) return []
    return [small(valueInWords(field, value, methods))]
  })
  return { is: 'yes', words: { own_facts: listInWords(brought) } }
}

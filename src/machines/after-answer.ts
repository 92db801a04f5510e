// What a session says and remembers once answers have changed: which others moved, and what it takes to undo it.
import type { Answer, Answers, Id } from '../engine/index.ts'
import { isAllowed } from './flow.machine.ts'
import { moved, whatMoves } from './moves.ts'
import { withNotice, without, type Notice } from './notice.ts'
import type { SessionContext } from './session-context.ts'

/** The answers of the visit as they stand; none before the flow is there. */
export function answersOf({ visit }: SessionContext): Answers {
  return visit?.getSnapshot().context.answers ?? {}
}

/** What was told and is old news once the reader goes on: that a link was opened too, unless their own answers wait. */
function oldNews({ notices }: SessionContext): readonly Notice[] {
  return without(notices, 'moved', 'adopted', 'swapped', 'started-again', 'off-route').filter(
    (notice) => notice.kind !== 'link' || notice.kept || notice.ignored.length > 0,
  )
}

/** What to tell the reader about an answer, and what it takes to undo it. */
export function afterAnswer(context: SessionContext, { question, answer }: { question: Id; answer: Answer }) {
  const earlier = answersOf(context)
  const moves = context.flow && whatMoves(context.flow, earlier, question, answer)
  if (!moves) return { notices: oldNews(context), before: null }
  return {
    before: { answers: earlier, at: { question } },
    notices: withNotice(oldNews(context), { kind: 'moved', question, ...moves }),
  }
}

/** Those of the answers that their questions take as they stand. */
export function allowedIn({ flow }: SessionContext, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([question, answer]) => flow && isAllowed(flow, question, answer)),
  )
}

/** What to tell the reader once they have taken tried answers for their own, and what it takes to undo it. */
export function afterAdopting(context: SessionContext, adopted: Answers) {
  const earlier = answersOf(context)
  const { flow, workings } = context
  const moves = flow ? moved(flow, earlier, adopted) : { parked: [], back: [] }
  const changed = Object.keys(adopted).filter((id) => String(adopted[id]) !== String(earlier[id])).length
  return {
    workings: { ...workings, trying: null },
    before: { answers: earlier, at: 'result' as const, trying: workings.trying },
    notices: withNotice(oldNews(context), { kind: 'adopted', changed, ...moves }),
  }
}

// What an exact number lets the reader see, at once, for the design that leads so far. Fetched when a number is typed.
import { advise } from '../../../engine/advise.ts'
import type { Answer, AskedLibrary, Flow, Id } from '../../../engine/index.ts'
import { detectable, figureWords, READS, situationOf } from '../../../report/detectable/index.ts'

export interface Preview {
  /** "a cluster randomised trial" */
  design: string
  sentence: string
}

/**
 * The smallest change that could be seen if this were the answer; undefined if not enough is known yet, or the question has
 * no part in it.
 */
export function previewOf(
  { flow, library }: { flow: Flow; library: Pick<AskedLibrary, 'methods'> },
  answers: Readonly<Record<Id, Answer>>,
  numbers: Readonly<Record<Id, number>>,
  question: Id,
): Preview | undefined {
  const asks: readonly Id[] = [READS.people, READS.clusters, READS.size, READS.events, READS.treated]
  if (!asks.includes(question)) return undefined
  const { methods, primary, bestAvailable } = advise(flow, answers)
  const situation = situationOf(flow, answers, numbers)
  const open = methods.filter(({ status }) => status !== 'not_feasible').map(({ id }) => id)
  const first = primary ?? bestAvailable
  const others = (flow.precedence?.ladder ?? []).filter((id) => open.includes(id) && id !== first)
  for (const method of [...(first ? [first] : []), ...others]) {
    const found = detectable(method, situation)
    const design = library.methods[method]?.noun
    if (found?.kind === 'figure' && design) return { design, sentence: figureWords(found, situation) }
  }
  return undefined
}

// What is said of a real case beside the reader's own: what was the same, and what was not, in the words of the options.
import { optionsIn, type Flow, type Id, type NearCase, type Pair } from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { beforeAnswer } from './quotes.ts'

export interface SaidPair {
  question: Id
  /** Ends in a question mark or a full stop. */
  short: string
  /** Empty for ticks that the other has as well. */
  mine: string
  theirs: string
}

/** As many as can be taken in: what weighs most comes first. */
const MOST = 3

/** The questions whose answer differed, with both answers; ticks are told by what only one of the two ticked. */
export function differences(flow: Flow, { differs }: NearCase): SaidPair[] {
  return differs.flatMap((pair) => said(flow, pair) ?? []).slice(0, MOST)
}

/** The short names of what was the same, and how many more there are. */
export function likenesses(flow: Flow, { agrees }: NearCase): { shorts: string[]; more: number } {
  const shorts = agrees.flatMap(({ question, mine }) => {
    const asked = questionOf(flow, question)
    return asked ? [`${beforeAnswer(asked.short)} ${answerText(asked, mine)}`] : []
  })
  return { shorts: shorts.slice(0, MOST), more: Math.max(0, shorts.length - MOST) }
}

function said(flow: Flow, { question, mine, theirs }: Pair): SaidPair | undefined {
  const asked = questionOf(flow, question)
  if (!asked) return undefined
  const only = (a: Pair['mine'], b: Pair['mine']) => {
    const rest = optionsIn(a).filter((id) => !optionsIn(b).includes(id))
    return asked.kind === 'one' ? a : rest
  }
  const text = (answer: Pair['mine']) => answerText(asked, answer)
  const short = /[?.]$/.test(asked.short) ? asked.short : `${asked.short}.`
  return { question, short, mine: text(only(mine, theirs)), theirs: text(only(theirs, mine)) }
}

/** How alike, in words: never a percentage, which would claim more than it knows. */
export function nearnessWords({ score, agrees, differs }: NearCase): string {
  const compared = agrees.length + differs.length
  const how = score >= 0.9 ? 'Almost the same' : score >= 0.75 ? 'Very like yours' : 'Somewhat like yours'
  return `${how}: ${agrees.length} of ${compared} answers agree.`
}

// What another answer would do to the headline, in words.
import type {
  Answer,
  ChangeKind,
  Flow,
  Headline,
  Id,
  Library,
  Moving,
  Stability,
} from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { listWords } from '../words/method-words.ts'
import { contestOf } from './headline.ts'
import { capital, countOf, numberWord } from './wording.ts'

/** Where the headline would go: "a trial would lead". No full stop. `lead`: the design that leads today. */
export function thenWords(
  flow: Flow,
  { headline, opens }: { headline: Headline; opens: readonly Id[] },
  library: Library,
  lead?: Id | null,
): string {
  const noun = (id: Id) => library.methods[id]?.noun ?? id
  const { primary, bestAvailable, recommended } = headline
  if (primary) return `${noun(primary)} would lead`
  if (opens.length > 0) return 'other questions would decide'
  if (!flow.precedence) {
    if (recommended.length === 0) return 'nothing but the basics would fit'
    return recommended.length > 3
      ? `${countOf(recommended.length, 'method')} would fit`
      : `${listWords(recommended.map(noun))} would fit`
  }
  if (bestAvailable && bestAvailable === lead) return 'it would still come first, but with a caveat'
  const { one } = contestOf(flow, library)
  return bestAvailable
    ? `no ${one} would fit cleanly, and ${noun(bestAvailable)} would be the best left`
    : `no ${one} would be left`
}

export interface MovingLine {
  key: string
  question: Id
  short: string
  from: string
  to: string
  then: string
}

/** A single change and what would come of it. */
export function movingLine(flow: Flow, moving: Moving, library: Library, lead: Id | null = null): MovingLine {
  const question = questionOf(flow, moving.question)
  const text = (answer: Answer) => (question ? answerText(question, answer) : '')
  return {
    key: `${moving.question} ${String(moving.to)}`,
    question: moving.question,
    short: question?.short ?? moving.question,
    from: text(moving.from),
    to: text(moving.to),
    then: thenWords(flow, moving, library, lead),
  }
}

/** The finding in a sentence, and what to do about it. */
export function stabilityWords({ of, moving, holding, answers }: Stability): string {
  if (moving.length === 0)
    return `None of the ${of} single changes we tried would alter the headline. It stands firm.`
  const changes = `${capital(numberWord(moving.length))} of ${of} single changes would alter the headline.`
  if (holding.length === 0) return `${changes} No one answer holds it up by itself.`
  const held = `${capital(numberWord(holding.length))} of your ${answers} answers ${holding.length === 1 ? 'holds' : 'hold'} it up`
  return `${changes} ${held}: most other answers there would move it. Check ${holding.length === 1 ? 'that one' : 'those'} first.`
}

const KINDS: readonly { kind: ChangeKind; title: string }[] = [
  { kind: 'change', title: 'Things you could change' },
  { kind: 'fact', title: 'If a fact turns out otherwise, or gets worse' },
  { kind: 'unknown', title: 'Once you know what you don’t know today' },
]

/** Every single change that moves the headline, by what kind of change it is. */
export function movingGroups(
  flow: Flow,
  { moving }: Stability,
  library: Library,
  lead: Id | null = null,
): { kind: ChangeKind; title: string; lines: readonly MovingLine[] }[] {
  return KINDS.map(({ kind, title }) => ({
    kind,
    title,
    lines: moving.filter((each) => each.kind === kind).map((each) => movingLine(flow, each, library, lead)),
  })).filter(({ lines }) => lines.length > 0)
}

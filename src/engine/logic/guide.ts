// What helps somebody to draw a logic model: names of its parts, prompts, the wording of the critique, and examples to
// start from. All of it is content (flows/logic-model.yaml); which box a rule speaks of is worked out in critique.ts.
import type { Answers, Id } from '../flow.ts'
import type { Column, LogicModel, LogicPart, NoteKind } from './model.ts'

/** The rules of the critique. Ids are permanent: documents name them. */
export const LOGIC_RULES = [
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'L6',
  'L7',
  'L8',
  'L9',
  'L10',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
] as const
export type LogicRuleId = (typeof LOGIC_RULES)[number]

/** `mend`: the model does not hold without it. `think`: worth a thought, and there may be a good answer. */
export type LogicSeverity = 'mend' | 'think'

export interface LogicRule {
  id: LogicRuleId
  severity: LogicSeverity
  /** What was seen. */
  says: string
  why: string
  do: string
  sources: readonly Id[]
}

/** The words by which work, counts of work and flat targets are known, and how many outcomes are too many. */
export interface LogicGauges {
  outcomes: number
  /** A text that begins with one of these, in any form, is work: deliver, train. */
  activity: readonly string[]
  /** May stand before it: we, staff. */
  before: readonly string[]
  /** Things that are done and can be counted, in the singular: session. */
  counted: readonly string[]
  /** Said of what is counted: held, sent. */
  done: readonly string[]
  /** Says that something changes, so that it is not just work: improves, fewer. */
  change: readonly string[]
  /** With a share, makes a flat target: cut, raise. */
  target: readonly string[]
}

export interface LogicPrompt {
  part: LogicPart
  text: string
  /** A case that shows what is meant. */
  case?: Id
  /** Asked only of those who gave one of these answers, by question. */
  when?: Readonly<Record<Id, readonly Id[]>>
  sources: readonly Id[]
}

export interface LogicExample {
  id: Id
  title: string
  says: string
  /** Has holes on purpose: for finding them. */
  practice: boolean
  model: LogicModel
}

export interface PartWords {
  title: string
  /** What belongs here, in a sentence. */
  says: string
  /** One of them, as in "Add an input". */
  one: string
}

export interface LogicGuide {
  reviewed: { date: string; by: string }
  columns: Readonly<Record<Column, PartWords>>
  notes: Readonly<Record<NoteKind, PartWords>>
  prompts: readonly LogicPrompt[]
  rules: readonly LogicRule[]
  gauges: LogicGauges
  examples: readonly LogicExample[]
}

/** The prompts for a part: those that the reader's own answers call for come first. */
export function promptsFor(
  { prompts }: Pick<LogicGuide, 'prompts'>,
  part: LogicPart,
  answers: Answers,
): LogicPrompt[] {
  const fits = ({ when = {} }: LogicPrompt) =>
    Object.entries(when).every(([question, options]) => {
      const answer = answers[question]
      return options.some((option) => (Array.isArray(answer) ? answer.includes(option) : answer === option))
    })
  const here = prompts.filter((prompt) => prompt.part === part && fits(prompt))
  return [...here.filter(({ when }) => when), ...here.filter(({ when }) => !when)]
}

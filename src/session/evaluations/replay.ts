// What has become of answers that were saved some time ago: today's flow is walked with them, and whatever is new,
// renamed, reworded or gone is told.
import { migrate, resolve, type Flow, type Id, type MigrationNote } from '../../engine/index.ts'
import { answerText, questionOf } from '../../report/words/answer-words.ts'
import { readRecord } from '../stored-record.ts'
import type { Evaluation } from './evaluation.ts'
import type { Wording } from './evaluation-file.ts'

export interface Replay {
  flow: Id
  title: string
  /** How many answers still count. */
  kept: number
  notes: readonly MigrationNote[]
  /** Questions on the way that had not been asked then. */
  fresh: readonly string[]
  /** Carried over under another name, where no wording of the day says how it read: how it reads today. */
  renamed: readonly Wording[]
  /** Asked and answered then, and no longer asked or no longer an answer. */
  gone: readonly Wording[]
  /** The question or the answer reads differently today. */
  reworded: readonly { was: Wording; now: Wording }[]
}

/**
 * Walks today's flow with the answers of an evaluation; null if it has none that can be read.
 * @param wording what was asked and said, in the words of the day
 * @param asked every question there was then; where a file does not say, all that an older version left open counts as new
 */
export function replay(
  flow: Flow,
  evaluation: Pick<Evaluation, 'parts'>,
  wording: readonly Wording[],
  asked?: readonly Id[],
): Replay | null {
  const saved = readRecord(flow.id, evaluation.parts[`answers:${flow.id}`])
  if (!saved) return null
  const { answers, notes } = migrate(flow, { flow: flow.id, version: saved.version, answers: saved.answers })
  const { answers: counted, gaps, unknown, invalid } = resolve(flow, answers)

  const today = new Map(
    flow.questions.flatMap(({ id, was }) => {
      const question = questionOf(flow, id)
      const answer = counted[id]
      if (!question || answer === undefined) return []
      const now = { question: id, asked: question.text, answered: answerText(question, answer) }
      return [id, ...was].map((name): [Id, Wording] => [name, now])
    }),
  )
  const lost = new Set([...unknown, ...invalid.map(({ question }) => question)])
  const namesOf = (id: Id) => [id, ...(flow.questions.find((question) => question.id === id)?.was ?? [])]
  const worded = (id: Id) => wording.find(({ question }) => namesOf(id).includes(question))
  const said = (id: Id): Wording =>
    worded(id) ?? {
      question: id,
      asked: questionOf(flow, id)?.text ?? id,
      answered: String(answers[id] ?? ''),
    }
  const isNew = (id: Id) =>
    asked?.length ? !namesOf(id).some((name) => asked.includes(name)) : saved.version !== flow.version
  const renamed = new Set(
    notes.flatMap((note) =>
      note.kind === 'renamed-question' ? note.to : note.kind === 'renamed-option' ? note.question : [],
    ),
  )
  return {
    flow: flow.id,
    title: flow.title,
    kept: Object.keys(counted).length,
    notes,
    fresh: gaps.filter(isNew).flatMap((id) => questionOf(flow, id)?.text ?? []),
    renamed: [...renamed].filter((id) => !worded(id)).flatMap((id) => today.get(id) ?? []),
    gone: [...lost].map(said),
    reworded: wording.flatMap((was) => {
      const now = today.get(was.question)
      return now && (now.asked !== was.asked || now.answered !== was.answered) ? [{ was, now }] : []
    }),
  }
}

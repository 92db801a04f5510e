// Answers saved with an older version of the flow, carried over to this one. Ids are permanent, so this only has to
// follow the `was` of things that were renamed or split; everything else is for resolve() to accept or report.
import type { Answer, Answers, Flow, Id, Question } from './flow.ts'

export interface Stored {
  flow: Id
  version: number
  answers: Answers
}

export type MigrationNote =
  | { kind: 'older-version' | 'newer-version'; from: number; to: number }
  | { kind: 'renamed-question'; from: Id; to: Id }
  | { kind: 'renamed-option'; question: Id; from: Id; to: Id }

/** The same answers under today's names, and a note of each thing that was renamed. */
export function migrate(flow: Flow, stored: Stored): { answers: Answers; notes: MigrationNote[] } {
  const notes: MigrationNote[] = []
  if (stored.version !== flow.version) {
    const kind = stored.version < flow.version ? 'older-version' : 'newer-version'
    notes.push({ kind, from: stored.version, to: flow.version })
  }

  const answers: Record<Id, Answer> = {}
  for (const [id, answer] of Object.entries(stored.answers)) {
    const question =
      flow.questions.find((candidate) => candidate.id === id) ??
      flow.questions.find((candidate) => candidate.was.includes(id))
    // An answer already given under the new name wins over one under the old name.
    if (question && question.id !== id && Object.hasOwn(stored.answers, question.id)) continue
    if (question && question.id !== id) notes.push({ kind: 'renamed-question', from: id, to: question.id })
    answers[question?.id ?? id] = question ? renameOptions(question, answer, notes) : answer
  }
  return { answers, notes }
}

function renameOptions(question: Question, answer: Answer, notes: MigrationNote[]): Answer {
  const rename = (id: Id): Id => {
    if (question.options.some((option) => option.id === id)) return id
    const option = question.options.find((candidate) => candidate.was.includes(id))
    if (option) notes.push({ kind: 'renamed-option', question: question.id, from: id, to: option.id })
    return option?.id ?? id
  }
  if (typeof answer === 'string') return rename(answer)
  // Whatever came in from outside is left for resolve() to judge.
  return Array.isArray(answer) ? [...new Set(answer.map(rename))] : answer
}

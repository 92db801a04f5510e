// A flow as an outline: the equal of its map in words, and what people read when they sign a flow off.
import { questionsRead, type Flow, type Id } from '../engine/index.ts'
import { conditionInWords } from './condition-words.ts'

/** The whole flow as indented text. */
export function flowOutline(flow: Flow): string {
  const { title, id, version, reviewed, questions, facts, methods, terminus } = flow
  const state =
    flow.state === 'open'
      ? `version ${version}, reviewed ${reviewed.date} by ${reviewed.by}`
      : 'being prepared'
  const readers = readersOf(flow)
  const lines = [`${title} (${id}, ${state})`, '', 'Questions']
  for (const [index, question] of questions.entries()) {
    const others = question.lines.filter((line) => line !== flow.line)
    lines.push(
      `${String(index + 1).padStart(3)}. ${question.text} [${question.id}]`,
      `     ${question.ask ? `Asked if ${conditionInWords(question.ask, flow)}.` : 'Always asked.'}`,
    )
    if (question.kind === 'many') lines.push('     Several answers may be ticked.')
    if (others.length) lines.push(`     Shared with: ${others.join(', ')}.`)
    const readBy = readers.get(question.id)
    if (readBy?.length) lines.push(`     Read by: ${readBy.join(', ')}.`)
    for (const option of question.options) lines.push(`       - ${option.text} [${option.id}]`)
  }
  if (facts.length) lines.push('', 'What follows from the answers')
  for (const fact of facts) {
    lines.push(`  ${fact.says} [${fact.id}]`)
    for (const { is, when } of fact.cases) lines.push(`    ${is} if ${conditionInWords(when, flow)}`)
  }
  if (methods.length) lines.push('', `Methods weighed: ${methods.map((method) => method.id).join(', ')}`)
  lines.push('', `You leave with: ${terminus}`)
  return `${lines.join('\n')}\n`
}

/** For each question the facts and rules that read it. */
function readersOf(flow: Flow): ReadonlyMap<Id, readonly Id[]> {
  const readers = new Map<Id, Id[]>()
  const add = (reader: Id, conditions: readonly Flow['rules'][number]['when'][]) => {
    const read = new Set<Id>()
    for (const condition of conditions) questionsRead(flow, condition, read)
    for (const question of read) readers.set(question, [...(readers.get(question) ?? []), reader])
  }
  for (const { id, cases } of flow.facts)
    add(
      id,
      cases.map(({ when }) => when),
    )
  for (const { id, when } of flow.rules) add(id, [when])
  return readers
}

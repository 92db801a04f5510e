// A flow as an outline: the equal of its map in words, and what people read when they sign a flow off.
import { questionsRead, type Flow, type Id } from '../engine/index.ts'
import { conditionInWords } from './condition-words.ts'
import { prove, type Proofs } from './map/proofs.ts'

/** The whole flow as indented text. */
export function flowOutline(flow: Flow): string {
  const { title, id, version, reviewed, questions, facts, rules, methods, terminus } = flow
  const state =
    flow.state === 'open'
      ? `version ${version}, reviewed ${reviewed.date} by ${reviewed.by}`
      : 'being prepared'
  const readers = readersOf(flow)
  const proofs = prove(flow)
  const lines = [`${title} (${id}, ${state})`, '', 'Questions']
  for (const [index, question] of questions.entries()) {
    const others = question.lines.filter((line) => line !== flow.line)
    lines.push(
      `${String(index + 1).padStart(3)}. ${question.text} [${question.id}]`,
      `     ${question.ask ? `Asked if ${conditionInWords(question.ask, flow)}.` : 'Always asked.'}`,
    )
    lines.push(...walked(question.id, flow, proofs))
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
  if (rules.length) lines.push('', 'Rules')
  for (const { id, severity, methods, when, because, sources } of rules)
    lines.push(
      `  ${id} (${severity}) on ${methods.join(', ')}`,
      `    ${when.kind === 'always' ? 'Always' : `If ${conditionInWords(when, flow)}`}: ${because} [${sources.join(', ')}]`,
    )
  if (methods.length) lines.push('', `Methods weighed: ${methods.map((method) => method.id).join(', ')}`)
  lines.push('', `You leave with: ${terminus}`)
  return `${lines.join('\n')}\n`
}

/** What can follow a question, and how many of all complete answer paths lead through it. */
function walked(
  id: Id,
  { terminus, questions }: Flow,
  { successions, paths, pathsThrough }: Proofs,
): string[] {
  const next = successions
    .filter(({ from }) => from === id)
    .map(({ to }) => questions.find((question) => question.id === to)?.short ?? `the end (${terminus})`)
  const through = pathsThrough(id)
  const share = paths && through !== undefined ? Number((through * 1000n) / paths) / 10 : undefined
  return [
    ...(next.length ? [`     Can be followed by: ${next.join('; ')}.`] : []),
    ...(share === undefined || through === paths
      ? []
      : [`     On ${share}% of answer paths (${String(through)} of ${String(paths)}).`]),
  ]
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

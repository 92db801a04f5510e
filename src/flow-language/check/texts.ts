// Is every text there, and can a question be read in one breath?
import type { Flow, Id, Question } from '../../engine/flow.ts'
import type { Findings, Place } from './findings.ts'

const LONGEST_SENTENCE = 30

export function checkTexts(flow: Flow, findings: Findings): void {
  const need = (at: Place, texts: Readonly<Record<string, string | undefined>>) => {
    for (const [name, text] of Object.entries(texts)) {
      if (!text?.trim()) findings.add('text-missing', at, `${nameOf(at)} has no "${name}".`)
    }
  }
  need({ kind: 'flow', id: flow.id }, { title: flow.title, terminus: flow.terminus })
  for (const question of flow.questions) {
    const { id, text, short, why } = question
    need({ kind: 'question', id }, { text, short, why })
    for (const option of question.options)
      need({ kind: 'option', id, option: option.id }, { text: option.text })
    checkQuestion(question, findings)
  }
  for (const { id, says } of flow.facts) need({ kind: 'fact', id }, { says })
  for (const { id, because, change, severity } of flow.rules) {
    need({ kind: 'rule', id }, severity === 'note' ? { because } : { because, change })
  }
  for (const { id, supports } of flow.methods) {
    supports.forEach(({ because }, at) => need({ kind: 'method', id, option: String(at) }, { because }))
  }
  for (const { id, text } of flow.advice) need({ kind: 'advice', id }, { text })
  for (const { id, says } of flow.doubts) need({ kind: 'doubt', id }, { says })
  for (const { id, because } of flow.floors)
    need({ kind: 'flow', id: flow.id }, { [`${id}: because`]: because })
  if (flow.precedence) {
    const { id, because, change } = flow.precedence
    need({ kind: 'precedence', id }, { because, change })
  }
}

function checkQuestion({ id, text, options, better, hard, findOut }: Question, findings: Findings): void {
  const at = { kind: 'question', id } as const
  const words = longestSentence(text)
  if (words > LONGEST_SENTENCE) {
    findings.add('text-long', at, `"${id}" has a sentence of ${words} words; keep to ${LONGEST_SENTENCE}.`)
  }
  const unsure = options.filter((option) => option.unsure).map((option) => option.id)
  for (const option of better.filter((each) => unsure.includes(each))) {
    const message = `"better" ranks "${option}": not knowing is neither better nor worse than an answer.`
    findings.add('better-unsure', { kind: 'option', id, option }, message)
  }
  if (hard && unsure.length && !findOut?.trim()) {
    findings.add(
      'find-out-missing',
      at,
      `"${id}" is hard and can be unknown, but "find_out" does not say what to do.`,
    )
  }
}

function longestSentence(text: string): number {
  const lengths = text.split(/(?<![.!?])[.!?]+\s/).map((sentence) => sentence.trim().split(/\s+/).length)
  return Math.max(0, ...lengths)
}

function nameOf({ kind, id, option }: Place): Id {
  return option === undefined ? `The ${kind} "${id}"` : `"${option}" of "${id}"`
}

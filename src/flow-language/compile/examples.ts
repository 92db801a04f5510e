// Worked examples: answers and what must come of them. Here only that they speak of things that exist; that they come
// true is for the checker.
import type { Answer, Example, Id } from '../../engine/flow.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { ExampleText } from '../schema.ts'
import { unknownMethod } from './groups.ts'
import type { Desk } from './rules.ts'

export function linkExamples(written: readonly ExampleText[], list: Place, desk: Desk): Example[] {
  return written.map(({ name, note, answers, expect }, index) => {
    const place = within(list, index)
    for (const [id, answer] of Object.entries(answers))
      checkAnswer(id, answer, within(place, 'answers', id), desk)
    checkExpected(expect, within(place, 'expect'), desk)
    const {
      recommended,
      possible,
      not_feasible: notFeasible,
      primary,
      best_available: bestAvailable,
      facts,
    } = expect
    return {
      name,
      ...(note !== undefined && { note }),
      answers,
      expect: {
        ...(recommended && { recommended }),
        ...(possible && { possible }),
        ...(notFeasible && { notFeasible }),
        ...(primary !== undefined && { primary }),
        ...(bestAvailable !== undefined && { bestAvailable }),
        ...(facts && { facts }),
      },
    }
  })
}

function checkAnswer(id: Id, answer: Answer, place: Place, { names, report }: Desk): void {
  const question = names.questions.get(id)
  if (!question) {
    const now = names.renamed.get(id)
    const { hint, nearest } = now
      ? { hint: `It is now called \`${now}\`.`, nearest: now }
      : suggestion(id, names.questions.keys())
    report(place, 'unknown', `There is no question \`${id}\`. ${hint}`.trim(), { nearest, on: 'key' })
    return
  }
  const many = typeof answer !== 'string'
  if (many !== (question.kind === 'many')) {
    const right = many ? 'one answer, not a list' : `a list of answers: [${answer}]`
    report(place, 'form', `\`${id}\` takes ${right}.`)
  }
  for (const [index, option] of (many ? answer : [answer]).entries()) {
    if (!question.options.length || question.options.includes(option)) continue
    const now = question.renamed.get(option)
    const { hint, nearest } = now
      ? { hint: `It is now called \`${now}\`.`, nearest: now }
      : suggestion(option, question.options)
    const at = many ? within(place, index) : place
    report(at, 'unknown', `\`${id}\` has no option \`${option}\`. ${hint}`.trim(), { nearest })
  }
}

function checkExpected(expect: ExampleText['expect'], place: Place, { names, report }: Desk): void {
  for (const list of ['recommended', 'possible', 'not_feasible'] as const) {
    for (const [index, method] of (expect[list] ?? []).entries()) {
      if (!names.methods.has(method)) unknownMethod(method, within(place, list, index), names, report)
    }
  }
  for (const one of ['primary', 'best_available'] as const) {
    const method = expect[one]
    if (method && !names.methods.has(method)) unknownMethod(method, within(place, one), names, report)
  }
  for (const [id, value] of Object.entries(expect.facts ?? {})) {
    const fact = names.facts.get(id)
    const { hint, nearest } = suggestion(fact ? value : id, fact ? fact.values : names.facts.keys())
    const at = within(place, 'facts', id)
    if (!fact) report(at, 'unknown', `There is no fact \`${id}\`. ${hint}`.trim(), { nearest, on: 'key' })
    else if (!fact.values.includes(value)) {
      report(at, 'unknown', `Fact \`${id}\` has no value \`${value}\`. ${hint}`.trim(), { nearest })
    }
  }
}

// A condition in words, for outlines and maps: what an editor signs off.
import type { Condition, Flow, Id } from '../engine/index.ts'

/** The condition as half a sentence, to follow "if". */
export function conditionInWords(condition: Condition, flow: Flow): string {
  return say(condition, flow, false)
}

function say(condition: Condition, flow: Flow, inside: boolean, not = false): string {
  switch (condition.kind) {
    case 'always':
      return 'always'
    case 'is':
      return `${asked(condition.question, flow)} ${not ? 'is not' : 'is'} ${options(condition, flow)}`
    case 'has':
      return `${asked(condition.question, flow)} ${not ? 'does not include' : 'includes'} ${options(condition, flow)}`
    case 'fact':
      return `${condition.fact} ${not ? 'is not' : 'is'} ${either(condition.values)}`
    case 'all':
    case 'any': {
      const joined = condition.of
        .map((one) => say(one, flow, true))
        .join(condition.kind === 'all' ? ' and ' : ' or ')
      return inside && condition.of.length > 1 ? `(${joined})` : joined
    }
    case 'not':
      return sayNot(condition.of, flow)
    case 'open':
      return `at least one of ${condition.methods.join(', ')} is not ruled out`
    case 'clean':
      return `nothing stands against at least one of ${condition.methods.join(', ')}`
    case 'lead':
      return `the recommended impact design is ${either(condition.methods) || 'none'}`
    case 'best': {
      const most =
        condition.caveats === undefined
          ? ''
          : ` with at most ${condition.caveats} caveat${condition.caveats === 1 ? '' : 's'}`
      return `the best available impact design is ${either(condition.methods) || 'none'}${most}`
    }
  }
}

/** These say "not" within the sentence; all others after it. */
const PLAIN = ['is', 'has', 'fact']

function sayNot(condition: Condition, flow: Flow): string {
  if (PLAIN.includes(condition.kind)) return say(condition, flow, true, true)
  return `it is not so that ${say(condition, flow, true)}`
}

function asked(id: Id, flow: Flow): string {
  return `“${flow.questions.find((question) => question.id === id)?.short ?? id}”`
}

function options(
  { question: id, options: ids }: { question: Id; options: readonly Id[] },
  flow: Flow,
): string {
  const question = flow.questions.find((candidate) => candidate.id === id)
  return either(
    ids.map((option) => `“${question?.options.find((one) => one.id === option)?.text ?? option}”`),
  )
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

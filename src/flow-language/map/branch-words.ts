// The condition of a branch in as few plain words as it takes, to stand beside a track.
import type { Condition, Fact, Flow, Id } from '../../engine/flow.ts'
import type { Library } from '../../engine/library.ts'
import type { ConditionWords } from '../../engine/method-rules.ts'
import { conditionTree } from '../condition-tree.ts'

/** Half a sentence to follow "if". */
export function branchWords(condition: Condition, flow: Flow): string {
  return say(taken(condition), false, false)

  function say(one: Condition, not: boolean, inside: boolean): string {
    switch (one.kind) {
      case 'not':
        return say(one.of, !not, inside)
      case 'all':
      case 'any': {
        const join = (one.kind === 'all') !== not ? ' and ' : ', or '
        if (one.of.length === 1) return say(one.of[0] as Condition, not, inside)
        const words = one.of.map((part) => say(part, not, true)).join(join)
        return inside && join === ', or ' ? `either ${words}` : words
      }
      case 'is':
      case 'has':
        return answered(one, not)
      case 'fact':
        return stated(
          flow.facts.find(({ id }) => id === one.fact),
          one.values,
          not,
        )
      case 'always':
        return not ? 'never' : 'always'
      default:
        return 'the methods stand so'
    }
  }

  function answered(one: { kind: 'is' | 'has'; question: Id; options: readonly Id[] }, not: boolean): string {
    const question = flow.questions.find(({ id }) => id === one.question)
    if (!question) return one.question
    const named = question.options.filter(({ id }) => one.options.includes(id))
    const others = question.options.filter(({ id }) => !one.options.includes(id))
    // “Anything but No” is shorter than four answers; a multiple choice can hold both sorts, so there it would be wrong.
    const turned = one.kind === 'is' && others.length > 0 && others.length < named.length && others.length < 3
    const [list, isNot] = turned ? [others, !not] : [named, not]
    const verb = one.kind === 'is' ? (isNot ? 'is not' : 'is') : isNot ? 'does not include' : 'includes'
    const texts = list.map(({ text }) => `“${text}”`)
    if (isNot && verb === 'is not' && texts.length === 2)
      return `“${question.short}” is neither ${texts.join(' nor ')}`
    return `“${question.short}” ${verb} ${either(texts)}`
  }
}

/** The whole condition as a list of parts, with its facts said as on the drawing. */
export function branchTree(condition: Condition, flow: Flow, library: Library): ConditionWords {
  function tree(one: Condition, not: boolean): ConditionWords {
    if (one.kind === 'not') return tree(one.of, !not)
    if (one.kind === 'all' || one.kind === 'any') {
      const join = (one.kind === 'all') !== not ? 'all' : 'any'
      const of = one.of
        .map((part) => tree(part, not))
        .flatMap((part) => (typeof part === 'object' && part.join === join ? part.of : [part]))
      return of.length === 1 ? (of[0] as ConditionWords) : { join, of }
    }
    const leaf: Condition = not ? { kind: 'not', of: one } : one
    return one.kind === 'fact' ? branchWords(leaf, flow) : conditionTree(leaf, flow, library)
  }
  return tree(condition, false)
}

/** What all ways have in common is said once: "A and B, or A and C" is "A and either B or C". */
function taken(condition: Condition): Condition {
  if (condition.kind === 'not') return { kind: 'not', of: taken(condition.of) }
  if (condition.kind !== 'all' && condition.kind !== 'any') return condition
  const of = condition.of.map(taken)
  if (condition.kind === 'all') return { kind: 'all', of }
  const ways = of.map((way) => (way.kind === 'all' ? way.of : [way]))
  const same = (a: Condition, b: Condition) => JSON.stringify(a) === JSON.stringify(b)
  const common = (ways[0] ?? []).filter((part) => ways.every((way) => way.some((other) => same(part, other))))
  if (common.length === 0 || ways.some((way) => way.length === common.length)) return { kind: 'any', of }
  const rests = ways.map((way): Condition => {
    const rest = way.filter((part) => !common.some((one) => same(one, part)))
    return rest.length === 1 ? (rest[0] as Condition) : { kind: 'all', of: rest }
  })
  return { kind: 'all', of: [...common, { kind: 'any', of: rests }] }
}

/** A fact is "Whether something is so" with values that say yes, no or something of their own. */
function stated(fact: Fact | undefined, values: readonly Id[], not: boolean): string {
  if (!fact) return either(values)
  const statement = fact.says.replace(/^Whether /, '')
  return either(
    values.map((value) => {
      const says = fact.cases.find(({ is }) => is === value)?.says
      if (says && !/^(yes|no)\b/i.test(says)) return not ? `not so: ${low(says)}` : low(says)
      const yes = says ? /^yes\b/i.test(says) : value !== 'no'
      return yes !== not ? statement : denied(statement)
    }),
  )
}

function denied(statement: string): string {
  const turned = statement.replace(/ (is|are|can|may|has|have) /, ' $1 not ')
  return turned === statement ? `it is not so that ${statement}` : turned
}

function low(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

// When each rule of the vetting book fires, in a reader's words: made when the app is built, for the pages of findings.
import type { Condition, Flow, Id } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import type { ConditionWords } from '../engine/method-rules.ts'
import { STATED } from '../vetting/book-sheet.ts'
import type { Field, Signal, VettingBook } from '../vetting/book.ts'

const SILENT = 'not_stated'

type Leaf = Extract<Condition, { kind: 'is' | 'has' }>

/** For each rule, by id, what must be so before it fires. Throws on a condition that no vetting book can hold. */
export function vettingRuleWords(
  book: VettingBook,
  flows: readonly Flow[],
  methods: Library['methods'],
): Record<Id, ConditionWords> {
  function tree(one: Condition, not: boolean): ConditionWords {
    switch (one.kind) {
      case 'always':
        return 'always'
      case 'not':
        return tree(one.of, !not)
      case 'all':
      case 'any': {
        // Not all of them is any one of them not, and the other way round.
        const join = (one.kind === 'all') !== not ? 'all' : 'any'
        const of = one.of.map((part) => tree(part, not)).flatMap((part) => sameJoin(part, join))
        return of.length === 1 ? (of[0] as ConditionWords) : { join, of }
      }
      case 'is':
      case 'has':
        return leaf(one, not)
      default:
        throw new Error(`A vetting rule cannot read "${one.kind}".`)
    }
  }

  function leaf(one: Leaf, not: boolean): string {
    const field = book.fields.find(({ id }) => id === one.question)
    if (field) return fieldWords(field, one, not)
    const signal = book.signals.find(({ id }) => id === one.question)
    return signal ? signalWords(signal, one, not) : circumstanceWords(one, not)
  }

  /** Signals without words of their own come out as groups of methods, which readers know by their members. */
  function signalWords({ says, values }: Signal, { kind, options }: Leaf, not: boolean): string {
    const said = options.map((option) => {
      const own = values.find(({ id }) => id === option)?.says ?? option
      const members = own === option && Object.hasOwn(book.groups, option) ? book.groups[option] : undefined
      return members ? either(members.map((id) => methods[id]?.noun ?? id)) : quoted(own)
    })
    const verb =
      kind === 'has' ? (not ? 'does not include' : 'includes') : `comes out ${not ? 'other than' : 'as'}`
    return `“${says}” ${verb} ${either(said)}`
  }

  function circumstanceWords({ kind, question, options }: Leaf, not: boolean): string {
    const asked = flows.flatMap(({ questions }) => questions).filter(({ id }) => id === question)
    const facts = flows.flatMap((flow) => flow.facts).filter(({ id }) => id === question)
    const said = options.map((option) => {
      const texts = asked.map((one) => one.options.find(({ id }) => id === option)?.text)
      const says = facts.map(({ cases }) => cases.find(({ is }) => is === option)?.says)
      return quoted([...texts, ...says].find((text) => text !== undefined) ?? option)
    })
    const verb = kind === 'has' ? (not ? 'does not include' : 'includes') : not ? 'is not' : 'is'
    const [first] = asked
    return first
      ? `our own answer to “${first.text}” ${verb} ${either(said)}`
      : `“${facts[0]?.says ?? question}” ${verb} ${either(said)}`
  }

  return Object.fromEntries(book.rules.map(({ id, when }) => [id, tree(when, false)]))
}

function fieldWords(field: Field, { kind, options }: Leaf, not: boolean): string {
  const asked = `“${field.label}”`
  if (options.includes(STATED)) return `the bid ${not ? 'does not answer' : 'answers'} ${asked}`
  const silent = options.includes(SILENT)
  const spoken = options.filter((option) => option !== SILENT)
  if (spoken.length === 0) return `the bid ${not ? 'answers' : 'does not answer'} ${asked}`
  const texts =
    field.kind === 'one' || field.kind === 'many'
      ? spoken.map((option) => quoted(field.options.find(({ id }) => id === option)?.text ?? option))
      : spoken
  if (kind === 'has')
    return `the bid’s answers to ${asked} ${not ? 'do not include' : 'include'} ${either(texts)}`
  if (not) return `the bid’s answer to ${asked} is ${silent ? 'given, and is ' : ''}not ${either(texts)}`
  return `the bid’s answer to ${asked} is ${either(texts)}${silent ? ', or there is none' : ''}`
}

/** Quotation marks inside others turn into single ones. */
function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

function sameJoin(part: ConditionWords, join: 'all' | 'any'): readonly ConditionWords[] {
  return typeof part === 'object' && part.join === join ? part.of : [part]
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

// A condition in a reader's words, as a list of parts that all or any must hold: nested brackets cannot be read.
import type { Condition, Fact, Flow, Id } from '../engine/flow.ts'
import type { Library } from '../engine/library.ts'
import type { ConditionWords } from '../engine/method-rules.ts'
import { conditionInWords } from './condition-words.ts'

/** The condition in words, with facts and methods called by their names. */
export function conditionTree(condition: Condition, flow: Flow, library: Library): ConditionWords {
  const nounOf = (id: Id) => library.methods[id]?.noun ?? id

  function tree(one: Condition, not: boolean): ConditionWords {
    switch (one.kind) {
      case 'not':
        return tree(one.of, !not)
      case 'all':
      case 'any': {
        // Not all of them is any one of them not, and the other way round.
        const join = (one.kind === 'all') !== not ? 'all' : 'any'
        const of = one.of.map((part) => tree(part, not)).flatMap((part) => sameJoin(part, join))
        return of.length === 1 ? (of[0] as ConditionWords) : { join, of }
      }
      case 'fact':
        return factWords(
          flow.facts.find(({ id }) => id === one.fact),
          one.values,
          not,
        )
      case 'open':
        return `${nounOfMany(one.methods)} ${not ? 'is ruled out' : 'is not ruled out'}`
      case 'clean':
        return `${not ? 'something' : 'nothing'} stands against ${nounOfMany(one.methods)}`
      case 'lead':
        return one.methods.length === 0
          ? `${not ? 'an' : 'no'} impact design is recommended`
          : `the recommended impact design is ${not ? 'not ' : ''}${nounOfMany(one.methods)}`
      case 'best':
        return one.methods.length === 0
          ? `${not ? 'an' : 'no'} impact design is best available`
          : `the best available impact design is ${not ? 'not ' : ''}${nounOfMany(one.methods)}${atMost(one.caveats)}`
      default:
        return conditionInWords(not ? { kind: 'not', of: one } : one, flow)
    }
  }

  /** One method by its name; the members of a named set by the name of the set would need a second language. */
  function nounOfMany(ids: readonly Id[]): string {
    return either(ids.map(nounOf))
  }

  return tree(condition, false)
}

function sameJoin(part: ConditionWords, join: 'all' | 'any'): readonly ConditionWords[] {
  return typeof part === 'object' && part.join === join ? part.of : [part]
}

function factWords(fact: Fact | undefined, values: readonly Id[], not: boolean): string {
  if (!fact) return either(values)
  const said = values.map((value) => {
    const says = fact.cases.find(({ is }) => is === value)?.says
    return says ? `“${says}”` : value
  })
  return `“${fact.says.replace(/\?$/, '')}” comes out ${not ? 'other than' : 'as'} ${either(said)}`
}

function atMost(caveats: number | undefined): string {
  if (caveats === undefined) return ''
  return `, with no more than ${caveats === 1 ? 'one caveat' : `${caveats} caveats`}`
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

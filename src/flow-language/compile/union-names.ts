// The names of all flows together, for files that stand beside them and may read the answers of any.
import type { Condition, Flow, Id } from '../../engine/flow.ts'
import type { LibraryNames, Names, QuestionName } from './names.ts'

/** Questions with the options they have in any flow, facts with their values in any, and every method of the library. */
export function namesOfAll(flows: readonly Flow[], library: LibraryNames): Names {
  const names: Names = {
    flow: 'all flows',
    questions: new Map(),
    facts: new Map(),
    renamed: new Map(),
    methods: new Set(library.methods),
    groups: new Map(),
    ladder: new Set(),
    library,
  }
  for (const { questions, facts } of flows) {
    for (const { id, kind, options, was } of questions) {
      const known: QuestionName = names.questions.get(id) ?? {
        index: names.questions.size,
        kind,
        options: [],
        renamed: new Map(),
      }
      const renamed = options.flatMap((option) => option.was.map((old) => [old, option.id] as const))
      names.questions.set(id, {
        ...known,
        options: [...new Set([...known.options, ...options.map((option) => option.id)])],
        renamed: new Map([...known.renamed, ...renamed]),
      })
      for (const old of was) names.renamed.set(old, id)
    }
    for (const { id, cases, late } of facts) {
      const known = names.facts.get(id)
      const values = new Set([...(known?.values ?? []), ...cases.map(({ is }) => is)])
      names.facts.set(id, {
        index: known?.index ?? names.facts.size,
        values: [...values],
        deepest: -1,
        late: late || (known?.late ?? false),
      })
    }
  }
  // A question that one flow renamed and another still has goes by its own name.
  for (const id of names.questions.keys()) names.renamed.delete(id)
  return names
}

/** Could this hold in the flow, by what it asks? Whether its own rules ever let it is not looked into. */
export function someFlowAsks(condition: Condition, flow: Flow): boolean {
  switch (condition.kind) {
    case 'is':
    case 'has': {
      const options = flow.questions.find(({ id }) => id === condition.question)?.options ?? []
      return shares(
        condition.options,
        options.map(({ id }) => id),
      )
    }
    case 'fact': {
      const cases = flow.facts.find(({ id }) => id === condition.fact)?.cases ?? []
      return shares(
        condition.values,
        cases.map(({ is }) => is),
      )
    }
    case 'all':
      return condition.of.every((part) => someFlowAsks(part, flow))
    case 'any':
      return condition.of.some((part) => someFlowAsks(part, flow))
    case 'not':
      return someFlowAsks(condition.of, flow)
    default:
      return true
  }
}

function shares(some: readonly Id[], others: readonly Id[]): boolean {
  return some.some((id) => others.includes(id))
}

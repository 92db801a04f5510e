// A flow in two parts: what it takes to ask, which comes first, and what is only told once there is a result. Half of a
// flow is reasons; a reader at the first question should not have to wait for them.
import type { Advice, Change, Example, Flow, Id } from './flow.ts'
import type { Library, Method, Source, Term } from './library.ts'

/** What is told when advice is given; lists follow the order of the flow. */
export interface Told {
  rules: readonly { because: string; change?: string; sources: readonly Id[] }[]
  /** For each method the reasons in its favour. */
  supports: readonly (readonly string[])[]
  advice: readonly Advice[]
  examples: readonly Example[]
  changes: readonly Change[]
}

/** What of the library the questions of a flow need: names of methods they open and close, terms, and cases cited. */
export interface AskedLibrary {
  methods: Readonly<
    Record<Id, Pick<Method, 'noun' | 'opens'> & { strength: Pick<Method['strength'], 'level'> }>
  >
  glossary: Readonly<Record<Id, Pick<Term, 'id' | 'term' | 'says'>>>
  sources: Readonly<Record<Id, Pick<Source, 'by' | 'year'>>>
}

/** What the page of a question needs. The flow is complete but for the words that `told` holds. */
export interface AskedPart {
  flow: Flow
  library: AskedLibrary
}

/** Takes a flow apart; `join` puts it together again, and nothing is lost. */
export function split(flow: Flow): { asked: Flow; told: Told } {
  return {
    asked: {
      ...flow,
      rules: flow.rules.map(({ id, methods, severity, when, stage }) => ({
        ...{ id, methods, severity, when, stage },
        ...{ because: '', sources: [] },
      })),
      methods: flow.methods.map((method) => ({
        ...method,
        supports: method.supports.map((support) => ({ ...support, because: '' })),
      })),
      advice: [],
      examples: [],
      changes: [],
    },
    told: {
      rules: flow.rules.map(({ because, change, sources }) => ({
        because,
        sources,
        ...(change !== undefined && { change }),
      })),
      supports: flow.methods.map(({ supports }) => supports.map(({ because }) => because)),
      advice: flow.advice,
      examples: flow.examples,
      changes: flow.changes,
    },
  }
}

/** The whole flow. Both parts must be of one build; where a word is missing the first part's stays. */
export function join(asked: Flow, { rules, supports, ...rest }: Told): Flow {
  return {
    ...asked,
    ...rest,
    rules: asked.rules.map((rule, at) => ({ ...rule, ...rules[at] })),
    methods: asked.methods.map((method, at) => ({
      ...method,
      supports: method.supports.map((support, nth) => ({
        ...support,
        because: supports[at]?.[nth] ?? support.because,
      })),
    })),
  }
}

/** Of the library what the questions of this flow show. */
export function askedLibrary(flow: Flow, { methods, glossary, sources }: Library): AskedLibrary {
  const terms = flow.questions.flatMap((question) => question.terms)
  const cited = flow.questions.flatMap(({ example }) => (example ? [example.source] : []))
  return {
    methods: pick(
      methods,
      flow.methods.map(({ id }) => id),
      ({ noun, opens, strength: { level } }) => ({ noun, opens, strength: { level } }),
    ),
    glossary: pick(glossary, terms, ({ id, term, says }) => ({ id, term, says })),
    sources: pick(sources, cited, ({ by, year }) => ({ by, ...(year !== undefined && { year }) })),
  }
}

function pick<Whole, Some>(
  shelf: Readonly<Record<Id, Whole>>,
  ids: readonly Id[],
  some: (whole: Whole) => Some,
): Record<Id, Some> {
  return Object.fromEntries(
    [...new Set(ids)].flatMap((id) => {
      const whole = shelf[id]
      return whole === undefined ? [] : [[id, some(whole)] as const]
    }),
  )
}

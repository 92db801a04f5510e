// What the flowLanguage() Vite plugin lets you import. All of it is plain data by the time it reaches the browser.

/** A flow file, compiled: `import works from '../../flows/works.yaml'`. */
declare module '*.yaml' {
  const flow: import('../engine/flow.ts').Flow
  export default flow
}

/** Of a flow what it takes to ask its questions. */
declare module '*.yaml?asked' {
  const asked: import('../engine/flow-parts.ts').AskedPart
  export default asked
}

/** Of a flow what is only told with a result. */
declare module '*.yaml?told' {
  const told: import('../engine/flow-parts.ts').Told
  export default told
}

/** Every flow in brief, in the order of the map: enough for the home page without loading the flows themselves. */
declare module 'virtual:flows' {
  export interface FlowSummary {
    id: import('../engine/flow.ts').Id
    line: import('../engine/flow.ts').Id
    title: string
    terminus: string
    state: 'open' | 'preparing'
    /** How many questions it holds; a reader is asked fewer. */
    questions: number
    /** When it was last read through, as an ISO date. */
    reviewed: string
    /** Ids of its steps: the research journey alone has them. */
    steps?: readonly import('../engine/flow.ts').Id[]
  }
  const flows: readonly FlowSummary[]
  export default flows
}

/** The research journey; null if there is none. */
declare module 'virtual:journey' {
  const journey: import('../engine/journey.ts').Journey | null
  export default journey
}

/** The method pages, by method id. */
declare module 'virtual:methods' {
  const methods: import('../engine/library.ts').Library['methods']
  export default methods
}

/** The register of sources, by source id. */
declare module 'virtual:sources' {
  const sources: import('../engine/library.ts').Library['sources']
  export default sources
}

/** The glossary, by term id. */
declare module 'virtual:glossary' {
  const glossary: import('../engine/library.ts').Library['glossary']
  export default glossary
}

/** For each method the rules that decide it, in words. */
declare module 'virtual:method-rules' {
  const methodRules: import('../engine/method-rules.ts').MethodRules
  export default methodRules
}

/** Every question in brief, a shared one once. */
declare module 'virtual:questions' {
  const questions: readonly import('../engine/method-rules.ts').FindableQuestion[]
  export default questions
}

/** What was changed in each line, in the order of the map. */
declare module 'virtual:changes' {
  const changes: readonly import('../engine/method-rules.ts').ChangeLog[]
  export default changes
}

/** Sets of words that mean the same to somebody who searches. */
declare module 'virtual:synonyms' {
  const synonyms: readonly (readonly string[])[]
  export default synonyms
}

/** Where every line and station of the map stands. */
declare module 'virtual:network' {
  const network: import('../engine/network.ts').Network
  export default network
}

/** One line in words and drawn, in the single file ready to be drawn; null if there is no such line. */
declare module 'virtual:map/*' {
  const map: import('../engine/flow-map.ts').FlowMap | import('../engine/flow-map.ts').FlowMapPlan | null
  export default map
}

/** Real cases, by case id, in reading order. */
declare module 'virtual:cases' {
  const cases: import('../engine/reference.ts').Reference['cases']
  export default cases
}

/** Where data can be had, by id. */
declare module 'virtual:data-sources' {
  const dataSources: import('../engine/reference.ts').Reference['dataSources']
  export default dataSources
}

/** Effects seen before, by id. */
declare module 'virtual:effect-sizes' {
  const effectSizes: import('../engine/reference.ts').Reference['effectSizes']
  export default effectSizes
}

/** What a crime, a prison place or an hour costs, by id. */
declare module 'virtual:unit-costs' {
  const unitCosts: import('../engine/reference.ts').Reference['unitCosts']
  export default unitCosts
}

/** The fixed words of packs and workbooks; null if there are none. */
declare module 'virtual:documents' {
  const documents: import('../engine/documents.ts').DocumentWords | null
  export default documents
}

/** Whom to ask, by id. */
declare module 'virtual:contacts' {
  const contacts: import('../engine/reference.ts').Reference['contacts']
  export default contacts
}

/** Figures to plan with: likeness within groups, baseline rates, deflators. */
declare module 'virtual:presets' {
  const presets: import('../engine/presets.ts').Presets
  export default presets
}

/** What an evaluation costs and how long it takes; null if there is no cost book. */
declare module 'virtual:costs' {
  const costs: import('../costing/cost-book.ts').CostBook | null
  export default costs
}

/** What helps somebody to draw a logic model; null if there is no such file. */
declare module 'virtual:logic-model' {
  const guide: import('../engine/logic/guide.ts').LogicGuide | null
  export default guide
}

/** How bids are read, questioned and marked; null if there is no vetting book. */
declare module 'virtual:vetting' {
  const vetting: import('../vetting/book.ts').VettingBook | null
  export default vetting
}

/** When each rule of the vetting book fires, in words, by rule id. */
declare module 'virtual:vetting-rules' {
  const words: Readonly<
    Record<import('../engine/flow.ts').Id, import('../engine/method-rules.ts').ConditionWords>
  >
  export default words
}

/** Invented bids for real cases, by id. */
declare module 'virtual:bids' {
  const bids: Readonly<Record<import('../engine/flow.ts').Id, import('../vetting/book-sample.ts').SampleBid>>
  export default bids
}

/** Group exercises, by id. */
declare module 'virtual:exercises' {
  const exercises: Readonly<Record<import('../engine/flow.ts').Id, import('../engine/training.ts').Exercise>>
  export default exercises
}

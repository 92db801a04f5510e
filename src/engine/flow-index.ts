// Look-ups by id, made once per flow and kept as long as the flow is.
import type { Fact, Flow, FlowMethod, Id, Question } from './flow.ts'

export interface FlowIndex {
  questions: ReadonlyMap<Id, Question>
  facts: ReadonlyMap<Id, Fact>
  methods: ReadonlyMap<Id, FlowMethod>
  /** Where each question stands in the flow. */
  places: ReadonlyMap<Id, number>
}

const indexes = new WeakMap<Flow, FlowIndex>()

/** The flow's questions, facts and methods by id. */
export function indexOf(flow: Flow): FlowIndex {
  let index = indexes.get(flow)
  if (!index) {
    index = {
      questions: byId(flow.questions),
      facts: byId(flow.facts),
      methods: byId(flow.methods),
      places: new Map(flow.questions.map(({ id }, place) => [id, place])),
    }
    indexes.set(flow, index)
  }
  return index
}

function byId<T extends { id: Id }>(things: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
